import { describe, expect, test } from 'vitest';
import { fitsFormat } from '../../../../generator/kit/validate/formats.js';

describe.each<[string, string[], string[]]>([
  [
    'date-time',
    [
      '2024-02-29T23:59:59Z',
      '2000-01-01t00:00:00.123456z',
      '2026-12-31T00:00:00-05:30',
      '2016-12-31T23:59:60Z',
      '2016-12-31T18:29:60-05:30',
      '2017-01-01T01:59:60+0200',
    ],
    [
      '2023-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-01-01',
      '2026-01-01T24:00:00Z',
      '2016-12-31T10:00:60Z',
      '2016-12-31T23:59:60+01:00',
      '2016-12-31T23:59:61Z',
      '2026-01-01T00:00:00',
      '1767225600',
      '2026-01-01T00:00:00Z 1',
      '',
    ],
  ],
  [
    'date',
    ['2024-02-29', '0001-01-01'],
    ['2023-02-29', '2026-00-10', '2026-04-00', 'x2026-04-01', '2026-04-31', '2026-4-1', '2026-04-01T00:00:00Z'],
  ],
  [
    'email',
    ['ada@example.com', "o'hara+x@sub.example.co"],
    ['ada', 'ada@', '@example.com', 'a b@example.com', 'ada@example'],
  ],
  [
    'uri',
    ['https://example.com/a?b=c#d', 'urn:isbn:1', 'mailto:a@b.co'],
    ['example.com', '/a/b', 'https://exa mple.com', 'a:%zz'],
  ],
])('the format %s', (format, right, wrong) => {
  test.each(right)('allows %s', (text) => {
    expect(fitsFormat(format, text)).toBe(true);
  });

  test.each(wrong)('rejects "%s"', (text) => {
    expect(fitsFormat(format, text)).toBe(false);
  });
});
