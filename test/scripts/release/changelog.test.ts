import { describe, expect, test } from 'vitest';
import type { Change } from '../../../scripts/api/diff/change/change.js';
import { buildReport } from '../../../scripts/api/diff/report/report.js';
import { hasSection, missingRows, updateChangelog } from '../../../scripts/changelog/changelog.js';
import { checkGate } from '../../../scripts/release/steps/gate.js';

const gone: Change = {
  api: 'v2',
  resource: 'deals',
  subject: 'heffl.deals.get',
  operationId: 'deals.get',
  place: 'method',
  path: '',
  rule: 'operation-removed',
  message: 'is gone',
  audience: 'callers',
  bump: 'major',
  judge: 'rules',
};
const added: Change = {
  ...gone,
  subject: 'heffl.deals.read',
  rule: 'operation-added',
  message: 'is new',
  audience: 'nobody',
  bump: 'minor',
};
const old = '# Changelog\n\n## 0.1.0 (2026-11-20)\n\n- The first.\n';

describe('the changelog', () => {
  test('gets a section for the version, above the others, with a row for each change under its heading', () => {
    const { text } = updateChangelog(old, '0.2.0', [gone, added]);
    expect(text.replaceAll(/ <!-- [0-9a-f]{10} -->/g, '')).toBe(
      `# Changelog

## 0.2.0 (unreleased)

### Breaks callers

- heffl.deals.get is gone.

### New

- heffl.deals.read is new.

## 0.1.0 (2026-11-20)

- The first.
`,
    );
  });

  test('keeps the words of people, adds what is new to them, and names what no longer holds', () => {
    const first = updateChangelog(old, '0.2.0', [gone]).text;
    const worded = first.replace('heffl.deals.get is gone.', 'Deals are read with `read`.');
    const { text, added: rows, gone: marks } = updateChangelog(worded, '0.2.0', [added]);
    expect(text).toContain('- Deals are read with `read`.');
    expect(rows).toHaveLength(1);
    expect(marks).toHaveLength(1);
    expect(updateChangelog(text, '0.2.0', [gone, added])).toMatchObject({ text, added: [], gone: [] });
  });

  test.each([
    [{ rule: 'known-value-added', audience: 'readers', bump: 'minor' }, 'New'],
    [{ rule: 'value-added', audience: 'readers', bump: 'major' }, 'Breaks readers'],
    [{ rule: 'required-added', audience: 'callers', bump: 'major' }, 'Breaks callers'],
    [{ rule: 'property-added', audience: 'nobody', bump: 'minor' }, 'New'],
    [{ rule: 'deprecated', audience: 'nobody', bump: 'minor' }, 'Deprecated'],
    [{ rule: 'text', audience: 'nobody', bump: 'patch' }, 'Other changes'],
  ] as const)('has %j under %s', (members, heading) => {
    const { text } = updateChangelog(old, '0.2.0', [{ ...gone, ...members }]);
    expect(text.match(/### .*/g)).toEqual([`### ${heading}`]);
  });

  test('has every row under its heading, those that were there first', () => {
    const one = updateChangelog(old, '0.2.0', [gone]).text;
    const others: Change[] = [
      { ...gone, subject: 'heffl.deals.list', message: 'is gone too' },
      { ...gone, subject: 'heffl.deals.delete', message: 'is gone as well' },
    ];
    const { text, added: rows } = updateChangelog(one, '0.2.0', [gone, ...others]);
    expect(rows).toHaveLength(2);
    const section = text.slice(text.indexOf('### Breaks callers'), text.indexOf('## 0.1.0'));
    expect(section.match(/^- heffl[.\w]+/gm)).toEqual([
      '- heffl.deals.get',
      '- heffl.deals.list',
      '- heffl.deals.delete',
    ]);
  });

  test('knows its sections by their whole number', () => {
    expect(hasSection(old, '0.1.0')).toBe(true);
    expect(hasSection(old, '0.1')).toBe(false);
    expect(hasSection(old, '0.10')).toBe(false);
  });

  test('misses only what breaks somebody', () => {
    expect(missingRows(old, '0.2.0', [gone, added])).toHaveLength(1);
    expect(missingRows(updateChangelog(old, '0.2.0', [gone]).text, '0.2.0', [gone, added])).toEqual([]);
  });
});

interface Declared {
  readonly number: string;
  readonly description: string;
  readonly changelog: string;
  readonly changes?: readonly Change[];
}

function gate({ number, description, changelog, changes = [gone] }: Declared): string[] {
  const numbers = {
    package: { name: 'heffl', before: '0.1.0', after: number },
    descriptions: [{ name: 'v2', before: '0.1.0', after: description }],
  };
  return checkGate(buildReport({ ref: 'v0.1.0', commit: '0' }, changes, numbers), changelog);
}

describe('the gate', () => {
  const written = updateChangelog(old, '0.2.0', [gone]).text;

  test('opens where both numbers and the changelog cover the changes', () => {
    expect(gate({ number: '0.2.0', description: '0.2.0', changelog: written })).toEqual([]);
    expect(gate({ number: '0.1.0', description: '0.1.0', changelog: old, changes: [] })).toEqual([]);
  });

  test.each([
    { what: 'the number of the package', number: '0.1.1', description: '0.2.0', says: 'demand 0.2.0' },
    { what: 'the number of the description', number: '0.2.0', description: '0.1.1', says: 'info.version' },
  ])('stays shut where $what does not cover them', ({ number, description, says }) => {
    const faults = gate({ number, description, changelog: updateChangelog(old, number, [gone]).text });
    expect(faults).toEqual([expect.stringContaining(says) as string]);
  });

  test('stays shut where the changelog is silent', () => {
    expect(gate({ number: '0.2.0', description: '0.2.0', changelog: old })).toEqual([
      'CHANGELOG.md has no section for 0.2.0. Run: npm run changelog',
    ]);
    const empty = '# Changelog\n\n## 0.2.0 (unreleased)\n';
    expect(gate({ number: '0.2.0', description: '0.2.0', changelog: empty })).toEqual([
      expect.stringContaining('heffl.deals.get is gone') as string,
    ]);
  });
});
