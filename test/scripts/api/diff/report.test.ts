import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareReports, compareSurfaces } from '../../../../scripts/api/diff/judge/report.js';
import { entriesOf, MANIFEST } from '../../../../scripts/api/report/reports.js';
import { PROJECT_ROOT } from '../../../support/project.js';

const report = (body: string) => `## API Report File for "heffl"\n\n\`\`\`ts\n\n${body}\n\n\`\`\`\n`;
const before = report(`// @public
export interface ClientOptions {
    readonly apiKey?: string;
    // (undocumented)
    readonly timeout?: number;
}

// @public
export interface Page<out T> {
    readonly items: readonly T[];
}

// @public (undocumented)
export type Deal = components['schemas']['Deal'];`);

test.each([
  [
    'an option that is gone breaks callers',
    '    // (undocumented)\n    readonly timeout?: number;\n',
    '',
    'callers',
    'surface-removed',
  ],
  [
    'a new option breaks nobody',
    'timeout?: number;',
    'timeout?: number;\n    readonly retries?: number;',
    'nobody',
    'surface-added',
  ],
  [
    'a new option that must be given breaks callers',
    'timeout?: number;',
    'timeout?: number;\n    readonly retries: number;',
    'callers',
    'surface-added',
  ],
  [
    'a field that is removed from a response breaks readers',
    '    readonly items: readonly T[];\n',
    '',
    'readers',
    'surface-removed',
  ],
  [
    'a removed name breaks its importers',
    'interface Page<out T>',
    'interface Sheet<out T>',
    'callers',
    'export-removed',
  ],
])('%s', (_, ...row) => {
  const [from, to, audience, rule] = row;
  const changes = compareReports(before, before.replace(from, to), new Set(['Deal']));
  expect(changes).toContainEqual(expect.objectContaining({ audience, rule, judge: 'report' }));
});

test('names of the descriptions are left to the rules and the compiler', () => {
  expect(compareReports(before, before.replace("['Deal']", "['Deal2']"), new Set(['Deal']))).toEqual([]);
  expect(compareReports(before, before, new Set())).toEqual([]);
});

describe('the entry points', () => {
  test('are those of the manifest, each with a report of its own', async () => {
    const manifest = await readFile(path.join(PROJECT_ROOT, MANIFEST), 'utf8');
    const { name, exports } = JSON.parse(manifest) as { name: string; exports: Record<string, string | object> };
    const entries = entriesOf(manifest);
    const importable = Object.keys(exports).filter((entry) => entry !== './package.json');
    expect(entries.map(({ specifier }) => specifier)).toEqual(importable.map((entry) => path.posix.join(name, entry)));
    expect(new Set(entries.map((entry) => entry.report)).size).toBe(entries.length);
    for (const entry of entries)
      expect(await readFile(path.join(PROJECT_ROOT, 'test/scripts/api/report', entry.report), 'utf8')).toContain(
        '```ts',
      );
  });

  const entry = 'heffl/webhooks';
  test.each<{
    what: string;
    old: [string, string | undefined][];
    now: [string, string | undefined][];
    found: object[];
  }>([
    {
      what: 'that is gone breaks its importers',
      old: [[entry, before]],
      now: [],
      found: [{ subject: entry, rule: 'entry-removed', audience: 'callers', bump: 'major' }],
    },
    {
      what: 'that is new breaks nobody',
      old: [],
      now: [[entry, before]],
      found: [{ subject: entry, rule: 'entry-added', audience: 'nobody', bump: 'minor' }],
    },
    {
      what: 'whose report is gone may have lost anything',
      old: [[entry, before]],
      now: [[entry, undefined]],
      found: [{ subject: entry, rule: 'report-removed', audience: 'callers', bump: 'major' }],
    },
    {
      what: 'that had no report has nothing to compare with',
      old: [[entry, undefined]],
      now: [[entry, before]],
      found: [],
    },
    {
      what: 'that lost an export breaks its importers',
      old: [[entry, before]],
      now: [[entry, before.replace('interface Page<', 'interface Sheet<')]],
      found: [
        { subject: 'Page', rule: 'export-removed', bump: 'major' },
        { subject: 'Sheet', rule: 'export-added' },
      ],
    },
    {
      what: 'of several that lost the same export is one change',
      old: [
        [entry, before],
        ['heffl', before],
      ],
      now: ['heffl', entry].map((one) => [one, before.replace('interface Page<', 'interface Sheet<')]),
      found: [{ rule: 'export-removed' }, { rule: 'export-added' }],
    },
  ])('one $what', ({ old, now, found }) => {
    expect(compareSurfaces(new Map(old), new Map(now), new Set(['Deal']))).toMatchObject(found);
  });
});
