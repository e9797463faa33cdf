import { expect, test } from 'vitest';
import { compareReports } from '../../../../scripts/api/diff/judge/report.js';

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
