import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../../../../generated/src/command/program.js';
import { ClosedOutputError } from '../../../../generated/src/command/surroundings.js';
import type { Surroundings } from '../../../../generated/src/command/surroundings.js';
import { program } from '../../../../generated/src/custom/command/program.js';
import { createTestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { resetRateLimits } from '../../../../generated/src/v2/index.js';
import { printed } from '../../../generator/kit/command/support/surroundings.js';

/** A workspace with some records, and the program on it. */
function workspace({ count }: { readonly count?: number } = {}) {
  const api = createTestHeffl({ rateLimit: false });
  api.seed(count === undefined ? {} : { counts: { deals: count } });
  const body = () => JSON.parse(api.requests.at(-1)?.body ?? '') as object;
  const heffl = async (line: readonly string[], given: Partial<Surroundings> = {}) => {
    resetRateLimits();
    const shown = printed({ fetch: api.fetch, environment: { HEFFL_API_KEY: api.apiKey }, ...given });
    const exit = await runProgram(line, shown.surroundings, program);
    return { exit, out: shown.written.join(''), printed: shown.output(), errors: shown.errors() };
  };
  return { api, heffl, body };
}

/** A call that lacks the name of a tag. */
const TAG = ['tags', 'create', '--type', 'deals', '--color', '#2563eb'];

/** Standard output of a terminal. */
function terminal(written: string[], columns = 80): Pick<Surroundings, 'output'> {
  return { output: { isTerminal: true, columns, write: async (text) => void written.push(String(text)) } };
}

/** Standard input with a text. */
function input(text: string): () => Promise<Uint8Array> {
  return async () => new TextEncoder().encode(text);
}

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'heffl-calls-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

describe('a list', () => {
  test('prints one page as one JSON document, and says that there are more', async () => {
    const { heffl } = workspace({ count: 40 });
    const { exit, out, errors } = await heffl(['deals', 'list', '--page-size', '3']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toHaveLength(3);
    expect(errors).toBe('There are more: add --all, or --max-items <number>.');
  });

  test.each([
    { line: ['--all'], count: 40 },
    { line: ['--max-items', '35'], count: 35 },
    { line: ['--max-items', '0'], count: 0 },
  ])('with $line prints $count records on as many pages as it takes, in one document', async ({ line, count }) => {
    const { heffl, api } = workspace({ count: 40 });
    const { exit, out, errors } = await heffl(['deals', 'list', ...line]);
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' });
    const deals = JSON.parse(out) as { id: string }[];
    expect(new Set(deals.map(({ id }) => id)).size).toBe(count);
    expect(api.requests.length).toBeLessThanOrEqual(2);
  });

  test('as lines of JSON has one for each record, with the named members alone', async () => {
    const { heffl } = workspace({ count: 5 });
    const { out } = await heffl(['deals', 'list', '--output', 'ndjson', '--fields', 'id,client.name,nothing']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(5);
    expect(Object.keys(lines[0] ?? {})[0]).toBe('id');
  });

  test('as CSV has a row of names first, and quotes what needs it', async () => {
    const { heffl } = workspace();
    await heffl([...TAG, '--name', 'a "b", c']);
    const { out } = await heffl(['tags', 'list', '--all', '--output', 'csv', '--fields', 'id,name']);
    const rows = out.split('\r\n');
    expect(rows[0]).toBe('id,name');
    expect(out).toContain('"a ""b"", c"');
    expect(rows.at(-1)).toBe('');
  });

  test('as a table fits a terminal, without what a terminal would obey', async () => {
    const { heffl } = workspace();
    await heffl([...TAG, '--name', 'red\u001b[31m\nalert']);
    const written: string[] = [];
    await heffl(['tags', 'list', '--all'], terminal(written, 40));
    const lines = written.join('').split('\n');
    expect(lines[1]).toMatch(/^─+/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(written.join('')).toContain('red[31m alert');
  });

  test('that fails on a later page ends its document, and says how to go on', async () => {
    const { heffl, api } = workspace({ count: 250 });
    api.fault({ operation: 'deals.list', status: 404, nth: 2 });
    const first = await heffl(['deals', 'list', '--all', '--page-size', '100']);
    expect(first.exit).toBe(1);
    const token = /--resume (\S+)/.exec(first.errors)?.[1] ?? '';
    const second = await heffl(['deals', 'list', '--resume', token]);
    const all = [first, second].flatMap(({ out }) => JSON.parse(out) as { id: string }[]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(250);
    expect(all).toHaveLength(250);
  });

  test('whose reader has gone ends quietly', async () => {
    const { heffl } = workspace({ count: 50 });
    const output = {
      isTerminal: false,
      columns: 80,
      write: async () => {
        throw new ClosedOutputError();
      },
    };
    expect(await heffl(['deals', 'list', '--all'], { output })).toMatchObject({ exit: 0, errors: '' });
  });
});

describe('a write', () => {
  test('takes fields as flags, nested ones with dots, custom ones, and lists by repeating', async () => {
    const { heffl, body } = workspace();
    const line = ['companies', 'create', '--name', 'Acme', '--billingAddress.city', 'Berlin', '--opening-balance', '5'];
    const { exit, out } = await heffl([...line, '--cf_region', 'EMEA', '--is-client-portal-enabled']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: 'Acme' });
    expect(body()).toEqual({
      name: 'Acme',
      billingAddress: { city: 'Berlin' },
      openingBalance: 5,
      cf_region: 'EMEA',
      isClientPortalEnabled: true,
    });
  });

  test('takes a body from a file and from standard input, and flags take precedence', async () => {
    const { heffl, body } = workspace();
    const file = path.join(await folder(), 'tag.json');
    await writeFile(file, '{"name": "from a file", "type": "deals", "color": "#2563eb"}');
    await heffl(['tags', 'create', '--json', `@${file}`]);
    expect(body()).toMatchObject({ name: 'from a file' });
    const readInput = input('{"name": "from input", "type": "deals", "color": "#2563eb"}');
    await heffl(['tags', 'create', '--json', '@-', '--name', 'from a flag'], { readInput });
    expect(body()).toMatchObject({ name: 'from a flag' });
  });

  test('is shown by a dry run as it would be sent, without the key', async () => {
    const { heffl, api } = workspace();
    const { exit, out } = await heffl([...TAG, '--name', 'x', '--dry-run', '--header', 'X-Team: a']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      method: 'POST',
      headers: { 'x-api-key': '***', 'x-team': 'a' },
      body: { name: 'x' },
    });
    expect(out).not.toContain(api.apiKey);
    expect(api.requests).toEqual([]);
  });
});

test.each([
  { line: ['deal', 'list'], exit: 2, says: 'there is no "deal". Did you mean deals?' },
  { line: ['deal', 'list'], exit: 2, says: 'heffl --help shows what there is.' },
  { line: ['deals', 'create', '--titel'], exit: 2, says: 'heffl deals create --help shows what there is.' },
  { line: ['deals', 'lst'], exit: 2, says: 'there is no "lst" in deals. Did you mean list?' },
  { line: ['deals'], exit: 2, says: '' },
  { line: ['deals', '--all'], exit: 2, says: 'deals takes no option --all without a command.' },
  { line: ['deals', 'create', '--titel', 'x'], exit: 2, says: 'deals create has no --titel. Did you mean --title?' },
  { line: ['deals', 'create', '--zzzzzz', 'x'], exit: 2, says: '`--json` takes a body of any form' },
  { line: ['deals', 'get'], exit: 2, says: 'deals get takes <id>.' },
  { line: ['deals', 'list', 'dl_1'], exit: 2, says: 'deals list takes no argument, but got "dl_1".' },
  { line: ['deals', 'list', '--output', 'jsn'], exit: 2, says: 'Write json, ndjson, csv or table. Did you mean json?' },
  { line: ['deals', 'list', '--max-items', '-1'], exit: 2, says: '--max-items' },
  { line: ['deals', 'list', '--max-items=1.5'], exit: 2, says: 'Write a whole number.' },
  { line: ['deals', 'create', '--json', '{'], exit: 2, says: '--json is not JSON' },
  { line: ['deals', 'create', '--json', '@nowhere.json'], exit: 2, says: 'nowhere.json cannot be read (ENOENT)' },
  { line: ['deals', 'list', '--json', '{}'], exit: 2, says: 'has no body' },
  { line: ['deals', 'list', '--header', 'nonsense'], exit: 2, says: 'Write it as "Name: value".' },
  {
    line: ['tags', 'create', '--name', 'a', '--name', 'b'],
    exit: 2,
    says: '--name is given 2 times, but takes one value.',
  },
  { line: ['deals', 'get', 'clt_1'], exit: 4, says: 'id must begin with dl_' },
  { line: ['deals', 'list', '--page-size', '0'], exit: 4, says: 'pageSize must be at least 1' },
  { line: ['deals', 'list', '--order-dir', 'up'], exit: 4, says: 'orderDir must be one of asc, desc' },
  { line: ['tags', 'create', '--json', '{"nam": "x"}'], exit: 4, says: 'unknown field: nam. Did you mean name?' },
  { line: ['v1', 'clients', 'create', '--json', '{"type":"contact","firstNam":"x"}'], exit: 4, says: 'firstNam' },
  { line: ['deals', 'get', 'dl_nobody'], exit: 1, says: '404' },
  { line: ['deals', 'list', '--profile', 'nobody'], exit: 3, says: 'has no profile "nobody"' },
  { line: ['deals', 'list', '--profile', 'constructor'], exit: 3, says: 'has no profile "constructor"' },
])('$line ends with $exit, and says $says', async ({ line, exit, says }) => {
  const { heffl, api } = workspace();
  const environment = { HEFFL_API_KEY: api.apiKey, HOME: await folder() };
  const result = await heffl(line, { environment, ...terminal([]) });
  expect(result.errors).toContain(says);
  expect({ exit: result.exit, sent: api.requests.length }).toEqual({ exit, sent: exit === 1 ? 1 : 0 });
});

test('errors are one JSON object where the output is no terminal', async () => {
  const { heffl } = workspace();
  const { errors } = await heffl(['deals', 'get', 'dl_nobody']);
  expect(JSON.parse(errors)).toMatchObject({ error: { name: 'NotFoundError', status: 404, code: 'NOT_FOUND' } });
});

test('a write whose outcome is unknown has a code of its own', async () => {
  const { heffl, api } = workspace();
  api.fault({ operation: 'tags.create', reset: true, takesEffect: true });
  const { exit, errors } = await heffl([...TAG, '--name', 'x']);
  expect(exit).toBe(5);
  expect(JSON.parse(errors)).toMatchObject({ error: { outcome: 'unknown' } });
});

test('a wrong key, or none, ends with the code of credentials', async () => {
  const { heffl } = workspace();
  const environment = { HOME: await folder() };
  const none = await heffl(['deals', 'list'], { environment });
  expect(none.exit).toBe(3);
  expect(none.errors).toContain('needs an API key (variable HEFFL_API_KEY, or a profile)');
  const wrong = await heffl(['deals', 'list'], { environment: { ...environment, HEFFL_API_KEY: 'two words' } });
  expect(wrong.exit).toBe(3);
  expect(wrong.errors).toContain('of the variable HEFFL_API_KEY, or of the profile,');
});

describe('help', () => {
  test('of the program has every resource; of a resource its calls; of a call its fields and an example that runs', async () => {
    const { heffl, api } = workspace();
    expect((await heffl(['--help'])).printed).toMatch(/ {2}deals +list, create, get, update, delete\n/);
    expect((await heffl(['deals', '--help'])).printed).toContain('deals update <id>');
    const { printed: text } = await heffl(['companies', 'create', '--help']);
    expect(text).toContain('--name <text>');
    const example = text.split('\n').at(-1)?.trim().replace('heffl ', '') ?? '';
    const words = [...example.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(await heffl(words)).toMatchObject({ exit: 0 });
    expect(api.requests).toHaveLength(1);
  });

  test('schema prints what a call takes and returns', async () => {
    const { heffl } = workspace();
    const { out } = await heffl(['schema', 'deals', 'create']);
    expect(JSON.parse(out)).toMatchObject({ id: 'deals.create', method: 'POST', named: { DealCreateParams: {} } });
  });
});

describe('api', () => {
  test('sends what is not described, and prints the response', async () => {
    const { heffl, api } = workspace();
    const { exit, out } = await heffl(['api', 'get', '/deals', '--query', 'pageSize=1']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('data');
    expect(api.requests.at(-1)).toMatchObject({ operationId: 'deals.list' });
  });

  test('takes its body from a file or standard input, and headers as every other command', async () => {
    const { heffl, api, body } = workspace();
    const place = await folder();
    await writeFile(path.join(place, 'body.json'), '{"name": "VIP"}');
    const line = ['api', 'POST', '/nowhere', '--header', 'X-Trace: 1', '--header', 'x-trace: 2', '--json'];
    await heffl([...line, '@body.json'], { folder: place });
    expect(body()).toEqual({ name: 'VIP' });
    expect(api.requests.at(-1)?.headers.get('x-trace')).toBe('1, 2');
    await heffl([...line, '@-'], { readInput: input('{"name": "input"}') });
    expect(body()).toEqual({ name: 'input' });
    const missing = await heffl([...line, '@none.json'], { folder: place });
    expect(missing).toMatchObject({ exit: 2, errors: expect.stringContaining('none.json cannot be read') as string });
  });

  test.each([
    { line: ['api', 'GET', '/tags'], header: 'no colon' },
    { line: ['deals', 'list'], header: 'no colon' },
    { line: ['deals', 'list'], header: 'X-Line: a\nb' },
  ])('a header $header of $line is an error that shows the form', async ({ line, header }) => {
    const { heffl } = workspace();
    const { exit, errors } = await heffl([...line, '--header', header]);
    expect({ exit, errors }).toEqual({
      exit: 2,
      errors: expect.stringContaining('Write it as "Name: value"') as string,
    });
  });

  test('reaches the older API by its word', async () => {
    const { heffl, api } = workspace();
    expect(await heffl(['v1', 'api', 'GET', '/clients'])).toMatchObject({ exit: 0 });
    expect(api.requests.at(-1)).toMatchObject({ operationId: 'clients.list' });
  });

  test.each([
    { line: ['api', 'FETCH', '/tags'], exit: 2, says: 'api takes a method' },
    { line: ['api', 'GET', 'tags'], exit: 2, says: 'a path that begins with a slash' },
    { line: ['api', 'GET', '/nowhere'], exit: 1, says: '404' },
  ])('$line ends with $exit', async ({ line, exit, says }) => {
    const { heffl } = workspace();
    const result = await heffl(line);
    expect(result.exit).toBe(exit);
    expect(result.errors).toContain(says);
  });
});

describe('profiles', () => {
  test('are set from standard input, kept for the user alone, and used where the environment has no key', async () => {
    const { heffl, api } = workspace();
    const home = await folder();
    const readInput = input(`${api.apiKey}\n`);
    expect(await heffl(['profile', 'set', 'default'], { readInput, environment: { HOME: home } })).toMatchObject({
      exit: 0,
    });
    const file = path.join(home, '.config', 'heffl', 'profiles.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ default: { apiKey: api.apiKey } });
    expect(await heffl(['tags', 'list'], { environment: { HOME: home } })).toMatchObject({ exit: 0 });
    const { printed: list } = await heffl(['profile', 'list'], { environment: { HOME: home } });
    expect(list).toBe('default: apiKey');
    expect(await heffl(['profile', 'remove', 'default'], { environment: { HOME: home } })).toMatchObject({ exit: 0 });
    expect(await heffl(['tags', 'list'], { environment: { HOME: home } })).toMatchObject({ exit: 3 });
  });

  test('that others may read are not used', async () => {
    const { heffl, api } = workspace();
    const home = await folder();
    const readInput = input(api.apiKey);
    await heffl(['profile', 'set', 'default'], { readInput, environment: { HOME: home } });
    const file = path.join(home, '.config', 'heffl', 'profiles.json');
    await rm(file);
    await writeFile(file, JSON.stringify({ default: { apiKey: api.apiKey } }), { mode: 0o644 });
    const { exit, errors } = await heffl(['tags', 'list'], { environment: { HOME: home } });
    expect(exit).toBe(3);
    expect(errors).toContain('chmod 600');
    expect(errors).not.toContain(api.apiKey);
  });
});

describe('completion', () => {
  test.each([
    { words: ['dea'], found: ['deals'] },
    { words: ['deals', 'cr'], found: ['create'] },
    { words: ['deals', 'create', '--pri'], found: ['--price', '--priority'] },
    { words: ['deals', 'create', '--priority', ''], found: ['LOW', 'MEDIUM', 'HIGH'] },
    { words: ['deals', 'list', '--order-dir', ''], found: ['asc', 'desc'] },
    { words: ['deals', 'list', '--output', 'nd'], found: ['ndjson'] },
    { words: ['types', 'p'], found: ['pull'] },
    { words: ['v1', 'cl'], found: ['clients'] },
  ])('of $words is $found', async ({ words, found }) => {
    const { heffl } = workspace();
    const { out } = await heffl(['completion', 'words', '--', ...words]);
    expect(out.split('\n')).toEqual(found);
  });
});
