import { describe, expect, test } from 'vitest';
import { apis } from '../../../../../generated/src/program/calls.js';
import { callsOf } from '../../../../../generated/src/shell/describe/described.js';
import { whereFlags } from '../../../../../generated/src/custom/command/where/where-flag.js';
import { pulledWorkspace } from './pulled.js';

describe('--where', () => {
  test.each([
    { where: ['status is ACTIVE'], filters: { status: { operator: 'is', values: ['ACTIVE'] } } },
    { where: ['  status   is_not "WON" '], filters: { status: { operator: 'is_not', values: ['WON'] } } },
    {
      where: ["status is_any_of ACTIVE,'LOST' , WON"],
      filters: { status: { operator: 'is_any_of', values: ['ACTIVE', 'LOST', 'WON'] } },
    },
    {
      where: ['status is ACTIVE', 'pipeline-id is_none_of dpl_abc123'],
      filters: {
        status: { operator: 'is', values: ['ACTIVE'] },
        pipelineId: { operator: 'is_none_of', values: ['dpl_abc123'] },
      },
    },
    { where: ['cf_tier is Gold'], filters: { cf_tier: { operator: 'is', values: ['Gold'] } } },
    {
      where: ['Tier is_any_of Gold, Silver'],
      filters: { cf_tier: { operator: 'is_any_of', values: ['Gold', 'Silver'] } },
    },
  ])('$where is the filters of the request', async ({ where, filters: expected }) => {
    const { heffl, filters } = await pulledWorkspace();
    const { errors } = await heffl('deals', 'list', ...where.flatMap((one) => ['--where', one]));
    expect(errors).not.toContain('--where');
    expect(filters()).toEqual(expected);
  });

  test.each([
    { where: "'Company size' is 'Very big'", filters: { cf_size: { operator: 'is', values: ['Very big'] } } },
    { where: 'Company size is Small', filters: { cf_size: { operator: 'is', values: ['Small'] } } },
    { where: 'seats is 5', filters: { cf_seats: { operator: 'is', values: [5] } } },
    { where: "cf_area is '5'", filters: { cf_area: { operator: 'is', values: ['5'] } } },
    { where: "cf_area is 'it''s'", filters: { cf_area: { operator: 'is', values: ["it's"] } } },
  ])('knows custom fields by label and key: $where', async ({ where, filters: expected }) => {
    const { heffl, filters } = await pulledWorkspace();
    await heffl('companies', 'list', '--where', where);
    expect(filters()).toEqual(expected);
  });

  test('takes any custom field where no workspace file is known', async () => {
    const { heffl, filters } = await pulledWorkspace({ isPulled: false });
    await heffl('companies', 'list', '--where', 'cf_other is 5');
    expect(filters()).toEqual({ cf_other: { operator: 'is', values: [5] } });
  });

  test('selects the records that fit, on all pages, and in an export', async () => {
    const { heffl, api } = await pulledWorkspace();
    api.seed({ counts: { deals: 40 } });
    const { output } = await heffl('export', 'deals', '--where', 'status is WON', '--out', 'won.ndjson');
    expect(output).toBe('');
    const { exit } = await heffl('export', 'deals', '--where', 'status is LOST', '--out', 'won.ndjson');
    expect(exit).toBe(2);
    expect(api.requests.at(-1)?.url.search).toContain('WON');
  });

  test.each([
    ['status iz ACTIVE', '"iz" at position 8 is no operator. Did you mean is?'],
    ['statu is ACTIVE', '"statu" at position 1 is no field to filter by. Did you mean status?'],
    [' status is  ACTIV', '"ACTIV" at position 13 must be one of ACTIVE, WON, LOST. Did you mean ACTIVE?'],
    ['pipelineId is dps_1', '"dps_1" at position 15 must begin with dpl_.'],
    ['status is not WON', '"WON" at position 15 follows a value without a comma. Did you mean is_not?'],
    ['status is none of WON', 'Did you mean is_none_of?'],
    [
      'status is ACTIVE WON',
      '"WON" at position 18 follows a value without a comma. A value with spaces stands in quotes.',
    ],
    ['status is ACTIVE,,WON', 'a value is missing at the comma at position 18.'],
    ['status is ACTIVE,', 'a value is missing at the comma at position 17.'],
    ["status is 'ACTIVE", 'the quote at position 11 has no end.'],
    ["status 'is' ACTIVE", '"is" at position 8 is no operator.'],
    ['status is', 'there is no value after "is".'],
    ['status', 'there is no operator after "status".'],
    ['  ', 'there is no condition.'],
    ['Tier is Goldd', '"Goldd" at position 9 must be one of Gold, Silver. Did you mean Gold?'],
    ['__proto__ is 1', '"__proto__" at position 1 is no field to filter by.'],
  ])('%j is an error that names the word and its position', async (where, message) => {
    const { heffl, api } = await pulledWorkspace();
    const sent = api.requests.length;
    const { exit, errors } = await heffl('deals', 'list', '--where', where);
    expect({ exit, errors }).toEqual({ exit: 2, errors: expect.stringContaining(message) as string });
    expect(api.requests).toHaveLength(sent);
  });

  test.each([
    { line: ['--where', 'status is WON', '--filters', '{}'], message: 'Write either --where or --filters' },
    {
      line: ['--where', 'status is WON', '--where', 'status is LOST'],
      message: '--where has two conditions on status.',
    },
    { line: ['--where'], message: '--where' },
  ])('$line is rejected', async ({ line, message }) => {
    const { heffl, api } = await pulledWorkspace({ isPulled: false });
    const { exit, errors } = await heffl('deals', 'list', ...line);
    expect({ exit, errors }).toEqual({ exit: 2, errors: expect.stringContaining(message) as string });
    expect(api.requests).toHaveLength(0);
  });

  test('a label of several fields is an error that names them', async () => {
    const { heffl } = await pulledWorkspace();
    const { exit, errors } = await heffl('companies', 'list', '--where', 'SALES area is x');
    expect({ exit, errors }).toEqual({ exit: 2, errors: expect.stringContaining('cf_area and cf_area_old') as string });
  });

  test('an undocumented field or operator needs --allow-unknown', async () => {
    const { heffl } = await pulledWorkspace();
    const line = ['leads', 'list', '--where', 'stage contains x', '--dry-run'];
    expect((await heffl(...line)).errors).toContain('The description names none; --allow-unknown sends others.');
    expect((await heffl(...line, '--allow-unknown')).exit).toBe(0);
  });

  test('a dry run shows the filters', async () => {
    const { heffl } = await pulledWorkspace();
    const { written } = await heffl('deals', 'list', '--where', 'status is WON', '--search', 'a&b', '--dry-run');
    expect(JSON.parse(written)).toMatchObject({
      query: { search: 'a&b', filters: { status: { operator: 'is', values: ['WON'] } } },
    });
  });
});

describe('the help of a list', () => {
  const lists = callsOf(apis).filter((call) => whereFlags(call).length > 0);

  test('is that of every list whose conditions are JSON', () => {
    expect(lists.map(({ words }) => words.join(' '))).toEqual([
      'contacts list',
      'companies list',
      'deals list',
      'quotations list',
      'tasks list',
      'leads list',
    ]);
  });

  test.each(lists)('has --where, and an example that runs: $id', async ({ words }) => {
    const { heffl } = await pulledWorkspace();
    const { output } = await heffl(...words, '--help');
    expect(output).toContain('--where <condition>');
    const [example] = /--where '.*'$/m.exec(output) ?? [];
    const isDocumented = !['leads', 'quotations'].includes(words[0] ?? '');
    expect(example !== undefined).toBe(isDocumented);
    if (example === undefined) return;
    const condition = example.slice("--where '".length, -1);
    expect((await heffl(...words, '--where', condition)).exit).toBe(0);
  });
});
