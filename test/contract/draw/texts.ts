import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** Texts that mean something to a URL, to JSON, to JavaScript or to a careless template. */
const AWKWARD = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '[]',
  '__proto__',
  'constructor',
  '\u0000',
  '\u2028\u2029',
  '"\\/\b\f\n\r\t',
  " /?#&=+%2e;'é→",
  '../..',
  '%',
  '%00',
  '{id}',
  '${x}',
  '<script>',
  '👩‍👩‍👧',
  'e\u0301',
  '\uFEFF',
  '漢字',
  'שלום',
];

/** Any text of at least and at most that many characters, as JSON Schema counts them. */
export function texts({
  minLength = 0,
  maxLength = 3_000,
}: {
  minLength?: number;
  maxLength?: number;
}): Arbitrary<string> {
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  const usual = Math.max(minLength, Math.min(20, maxLength));
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength, maxLength: usual }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: usual }).filter(fits) },
    { weight: 2, arbitrary: fc.constantFrom(...AWKWARD.filter(fits), 'x'.repeat(usual)) },
    { weight: 1, arbitrary: exactly(minLength) },
    { weight: 1, arbitrary: exactly(Math.min(maxLength, minLength + 500)) },
  );
}

function exactly(length: number): Arbitrary<string> {
  return fc.string({ unit: 'binary-ascii', minLength: length, maxLength: length });
}

const formats: Readonly<Record<string, Arbitrary<string>>> = {
  'date-time': dateTimes(),
  date: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  email: fc.oneof(fc.emailAddress(), fc.constantFrom('a@b.co', 'first.last+tag@sub.example.com', "o'hara@example.org")),
  uri: fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('https://example.com', 'http://127.0.0.1:8080/a%20b?c=d#e', 'urn:isbn:0451450523', 'mailto:a@b.co'),
  ),
};

/** A text of a format. */
export function formatted(format: string): Arbitrary<string> {
  const found = formats[format];
  if (!found) throw new Error(`No text can be drawn for the format ${format}`);
  return found;
}

function dateTimes(): Arbitrary<string> {
  const dates = fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });
  const zones = fc.constantFrom('Z', '+00:00', '-00:00', '+05:30', '-11:00', '+14:00');
  const digits = fc.constantFrom('', '.0', '.123', '.123456789');
  const drawn = fc
    .tuple(dates, digits, zones)
    .map(([date, fraction, zone]) => `${date.toISOString().slice(0, 19)}${fraction}${zone}`);
  return fc.oneof(drawn, fc.constantFrom('2024-02-29T23:59:59Z', '2000-01-01T00:00:00.000Z', '1970-01-01T00:00:00Z'));
}

/** A string that begins with a prefix: `clt_`, followed by any string that Heffl or a hostile caller may write. */
export function prefixed(prefix: string): Arbitrary<string> {
  const usual = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
    minLength: 1,
    maxLength: 24,
  });
  return fc.oneof({ weight: 3, arbitrary: usual }, texts({ maxLength: 30 })).map((rest) => `${prefix}${rest}`);
}
