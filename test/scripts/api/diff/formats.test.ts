import { describe, expect, test } from 'vitest';
import { bumps, covers, strictest, type Change } from '../../../../scripts/api/diff/change/change.js';
import { changedApis, groupChanges, titleOf } from '../../../../scripts/api/diff/report/group.js';
import { jsonReport } from '../../../../scripts/api/diff/report/json.js';
import { markdownReport } from '../../../../scripts/api/diff/report/markdown.js';
import { buildReport } from '../../../../scripts/api/diff/report/report.js';
import { textReport } from '../../../../scripts/api/diff/report/text.js';
import { changeOf } from './change.js';

const nullRejected = changeOf();
const added = (path: string, subject = 'heffl.deals.create'): Change =>
  changeOf({ subject, path, rule: 'property-added', message: `\`${path}\` is new`, audience: 'nobody', bump: 'minor' });
const value = changeOf({
  resource: 'tasks',
  subject: 'heffl.tasks.get',
  place: 'response',
  path: 'status',
  rule: 'known-value-added',
  message: '`status` is now known to be `LATE` too',
  audience: 'readers',
  bump: 'minor',
  note: 'Seen by two judges',
});
const moved = changeOf({
  api: 'v1',
  resource: '',
  subject: 'client',
  place: 'settings',
  path: '',
  rule: 'route-moved',
  message: 'is sent to another | address',
  audience: 'nobody',
  bump: 'minor',
  needsUpgrade: true,
});

function reportOf(changes: readonly Change[]) {
  return buildReport({ ref: 'v0.1.0', commit: 'c'.repeat(40) }, changes, {
    package: { name: 'heffl', before: '0.1.0', after: '0.1.0' },
    descriptions: [
      { name: 'v1', before: '1.0.0', after: '1.1.0' },
      { name: 'v2', before: '0.1.0', after: '0.1.0' },
    ],
  });
}

const all = [added('email'), value, moved, nullRejected, added('phone')];

describe('changes in groups', () => {
  test.each<{ what: string; changes: Change[]; rows: string[] }>([
    {
      what: 'the worst is first',
      changes: [added('email'), { ...value, resource: 'deals' }, nullRejected],
      rows: ['callers major', 'readers minor', 'nobody minor'],
    },
    {
      what: 'of one audience, the greater bump is first',
      changes: [added('a'), { ...added('b'), bump: 'patch' as const }].toReversed(),
      rows: ['nobody minor', 'nobody patch'],
    },
  ])('$what', ({ changes, rows }) => {
    const [section] = groupChanges(changes, 'v2');
    expect(section?.rows.map(({ audience, bump }) => `${audience} ${bump}`)).toEqual(rows);
  });

  test('the same change of several methods is one row, once each', () => {
    const changes = [nullRejected, { ...nullRejected, subject: 'heffl.deals.create' }, nullRejected];
    expect(groupChanges(changes, 'v2')[0]?.rows.map(({ subjects }) => subjects)).toEqual([
      ['heffl.deals.update', 'heffl.deals.create'],
    ]);
  });

  test.each<Partial<Change>>([
    { place: 'query' },
    { path: 'ownerId' },
    { rule: 'null-allowed' },
    { message: '`stageId` is gone' },
    { audience: 'readers' },
    { note: 'Overruled.' },
  ])('a change that differs in %j is a row of its own', (members) => {
    expect(groupChanges([nullRejected, changeOf(members)], 'v2')[0]?.rows).toHaveLength(2);
  });

  test('members of one place with the same fate are one sentence, other ones are not', () => {
    const [section] = groupChanges([added('email'), added('phone'), added('fax', 'heffl.deals.update')], 'v2');
    expect(section?.rows.map(({ message }) => message)).toEqual(['`email`, `phone` is new', '`fax` is new']);
  });

  test('each resource has a section, each API its own', () => {
    expect(changedApis(all)).toEqual(['v1', 'v2']);
    expect(groupChanges(all, 'v2').map(({ resource }) => resource)).toEqual(['deals', 'tasks']);
    expect(groupChanges(all, 'v1').map(({ resource, rows }) => [resource, rows.length])).toEqual([['', 1]]);
    expect([titleOf('v2'), titleOf('package')]).toEqual(['API v2', 'The package itself']);
  });
});

describe('the reports', () => {
  test('for a terminal names base, APIs, resources, changes and numbers', () => {
    expect(textReport(reportOf(all)).split('\n')).toEqual([
      'Since v0.1.0 (cccccccccccc)',
      '',
      'API v1',
      '',
      '  the whole client',
      '    nobody  minor  client is sent to another | address',
      '                   Copies made before stop working once the API has changed: publish soon.',
      '',
      'API v2',
      '',
      '  deals',
      '    callers major  heffl.deals.update (body): `stageId` may no longer be null',
      '    nobody  minor  heffl.deals.create (body): `email`, `phone` are new',
      '',
      '  tasks',
      '    readers minor  heffl.tasks.get (response): `status` is now known to be `LATE` too',
      '                   Seen by two judges',
      '',
      'Package heffl: 0.1.0; the changes are major and demand 0.2.0 (before 1.0.0 a major change raises the minor number).',
      'Description v1: 1.0.0, now 1.1.0; the changes are minor and demand 1.1.0.',
      'Description v2: 0.1.0; the changes are major and demand 0.2.0 (before 1.0.0 a major change raises the minor number).',
    ]);
  });

  test('for a pull request has the same in tables', () => {
    const lines = markdownReport(reportOf(all)).split('\n');
    expect(lines[0]).toBe('# What changed since v0.1.0');
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# What changed since v0.1.0',
      '## API v1',
      '### The whole client',
      '## API v2',
      '### deals',
      '### tasks',
    ]);
    expect(lines.filter((line) => /^\| (nobody|callers|readers)/.test(line))).toEqual([
      String.raw`| nobody | minor | client is sent to another \| address. Copies made before stop working once the API has changed. |`,
      '| callers | major | heffl.deals.update (body): `stageId` may no longer be null |',
      '| nobody | minor | heffl.deals.create (body): `email`, `phone` are new |',
      '| readers | minor | heffl.tasks.get (response): `status` is now known to be `LATE` too. Seen by two judges |',
    ]);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  test('for programs has each change unmerged', () => {
    expect(JSON.parse(jsonReport(reportOf(all)))).toEqual({ reportVersion: 1, ...reportOf(all) });
  });

  test('without a change say so', () => {
    const [text, markdown] = [textReport(reportOf([])), markdownReport(reportOf([]))];
    expect(text).toContain('Since v0.1.0 (cccccccccccc) nothing has changed in the descriptions.');
    expect(markdown).toContain('Nothing in the descriptions.');
    for (const report of [text, markdown]) {
      expect(report).toContain('Package heffl: 0.1.0; nothing demands another number.');
      expect(report).toContain('Description v1: 1.0.0, now 1.1.0; nothing demands another number.');
    }
  });
});

describe('bumps', () => {
  test('the strictest of several', () => {
    expect(strictest([])).toBe('none');
    expect(strictest(['patch', 'major', 'minor'])).toBe('major');
    expect(reportOf([added('email'), value]).package).toMatchObject({ bump: 'minor', to: '0.1.1' });
    expect(reportOf([moved]).descriptions.map(({ bump }) => bump)).toEqual(['minor', 'none']);
  });

  test('one covers those up to itself', () => {
    const covered = bumps.map((bump) => bumps.filter((demanded) => covers(bump, demanded)));
    expect(covered).toEqual([['none'], ['none', 'patch'], ['none', 'patch', 'minor'], [...bumps]]);
  });
});
