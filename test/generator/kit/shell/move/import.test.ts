import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestHeffl, type TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { Heffl, resetRateLimits } from '../../../../../generated/src/v2/index.js';
import { newFolder, runHeffl } from './run-heffl.js';

let api: TestHeffl;
let folder: string;

beforeEach(async () => {
  api = createTestHeffl();
  folder = await newFolder();
});

const write = (name: string, lines: readonly string[]) => writeFile(path.join(folder, name), `${lines.join('\n')}\n`);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const run = (...args: string[]) => runHeffl(api, folder, { args });
const journal = async (name: string) =>
  (await read(name))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as { row: number; kind: string; id?: string; how?: string });

async function contacts() {
  resetRateLimits();
  const all = await new Heffl({ apiKey: api.apiKey, fetch: api.fetch }).contacts.list().toArray({ limit: 1000 });
  return all.map(({ firstName, email, phone }) => ({ firstName, email, phone })).toReversed();
}

const bodies = () => api.requests.map(({ body }) => JSON.parse(String(body)) as unknown);
const tag = (name: string) => JSON.stringify({ name, type: 'deals', color: '#ff0000' });
const hook = (name: string) => JSON.stringify({ name, url: `https://example.com/${name}`, events: ['deal.created'] });
const writes = () => api.requests.filter(({ method }) => method !== 'GET').length;

describe('import', () => {
  test('creates a record for each row, by names and labels of columns, each once', async () => {
    await write('in.csv', ['First name;email;cf_size;Notes', 'Ada;ada@example.com;12;x', '"Bob; B";;;', '']);
    expect(await run('import', 'contacts', 'in.csv')).toMatchObject({
      exit: 2,
      errors: expect.stringContaining(`--map 'Notes='`),
    });
    const first = await run('import', 'contacts', 'in.csv', '--map', 'Notes=', '--jobTitle', 'Boss');
    expect(first).toMatchObject({ exit: 0, errors: expect.stringContaining('in.csv: 2 created; 0 requests rejected') });
    expect(bodies()).toEqual([
      { jobTitle: 'Boss', firstName: 'Ada', email: 'ada@example.com', cf_size: expect.anything() },
      { jobTitle: 'Boss', firstName: 'Bob; B' },
    ]);
    expect((await run('import', 'contacts', 'in.csv', '--map', 'Notes=', '--jobTitle', 'Boss')).exit).toBe(0);
    expect(writes()).toBe(2);
    expect(await run('import', 'contacts', 'in.csv', '--map', 'Notes=')).toMatchObject({
      exit: 2,
      errors: expect.stringContaining('other content'),
    });
  });

  test('counts one row as one', async () => {
    await write('one.csv', ['firstName', 'Ada']);
    expect((await run('import', 'contacts', 'one.csv', '--plan')).output).toBe(
      'one.csv: 1 row. 1 would be created in contacts.',
    );
    await write('bad.csv', ['firstName,email', 'Ada,nobody']);
    expect((await run('import', 'contacts', 'bad.csv', '--plan')).output).toContain('1 row has faults:');
    await run('import', 'contacts', 'one.csv');
    expect((await run('export', 'contacts', '--out', 'out.csv')).errors).toContain('out.csv: 1 row, ');
  });

  test('plans: it says what would be done, and all faults with their lines, and sends nothing', async () => {
    await write('in.csv', [
      'firstName,email',
      'Ada,ada@example.com',
      'Bob,nonsense',
      ',x@example.com',
      'Cy,c@example.com,1',
    ]);
    const { exit, output } = await run('import', 'contacts', 'in.csv', '--plan');
    expect(exit).toBe(4);
    expect(output).toContain('in.csv: 4 rows. 1 would be created in contacts.');
    expect(output).toMatch(/line 3: email/);
    expect(output).toMatch(/line 4: firstName is required/);
    expect(output).toMatch(/line 5: has 3 cells/);
    expect(api.requests).toEqual([]);
    expect(await readdir(folder)).toEqual(['in.csv']);
  });

  test('keeps the rows that fail, with the reason; they can be fed back', async () => {
    await write('in.csv', ['firstName,email', 'Ada,ada@example.com', 'Bob,nonsense', 'Cy,cy@example.com']);
    api.fault({ operation: 'contacts.create', nth: 2, status: 409 });
    const { exit, errors } = await run('import', 'contacts', 'in.csv');
    expect(exit).toBe(1);
    expect(errors).toContain('1 created, 2 failed');
    const failed = (await read('in.csv.failed.csv')).trimEnd().split('\r\n');
    expect(failed[0]).toBe('firstName,email,reason');
    expect(failed[1]).toMatch(/^Bob,nonsense,.*email/);
    await writeFile(
      path.join(folder, 'again.csv'),
      (await read('in.csv.failed.csv')).replace('nonsense', 'bob@example.com'),
    );
    expect((await run('import', 'contacts', 'again.csv')).exit).toBe(0);
    expect((await contacts()).map(({ firstName }) => firstName)).toEqual(['Ada', 'Bob', 'Cy']);
  });

  test('reads lines of JSON, and writes their failures so', async () => {
    await write('in.ndjson', ['{"firstName":"Ada","reason":"old"}', '', '{"firstName":1}', 'nonsense']);
    expect((await run('import', 'contacts', 'in.ndjson')).exit).toBe(1);
    expect(await contacts()).toMatchObject([{ firstName: 'Ada' }]);
    expect(await read('in.ndjson.failed.ndjson')).toMatch(
      /^\{"firstName":1,"reason":".*firstName.*"\}\n\{"reason":"is not/,
    );
  });

  test('sends empty cells as null only if asked to', async () => {
    await write('in.csv', ['firstName,email', 'Ada,']);
    expect((await run('import', 'contacts', 'in.csv', '--empty', 'null')).exit).toBe(0);
    expect(bodies()).toEqual([{ firstName: 'Ada', email: null }]);
  });

  test('a row whose response is lost is looked up, and not sent twice', async () => {
    await write('in.csv', ['firstName,email', 'Ada,ada@example.com', 'Bob,bob@example.com', 'Cy,cy@example.com']);
    api.fault({ operation: 'contacts.create', nth: 2, reset: true, takesEffect: true });
    expect((await run('import', 'contacts', 'in.csv')).exit).toBe(0);
    expect((await contacts()).map(({ firstName }) => firstName)).toEqual(['Ada', 'Bob', 'Cy']);
    expect((await journal('in.csv.journal')).filter(({ kind }) => kind === 'done').map(({ how }) => how)).toEqual([
      'created',
      'found',
      'created',
    ]);
  });

  test('a row that had no effect is sent again, also after a kill; an equal row of the file is another one', async () => {
    await write('in.csv', ['firstName', 'Ada', 'Ada', 'Ada']);
    api.fault({ operation: 'contacts.create', nth: 2, reset: true });
    expect((await run('import', 'contacts', 'in.csv')).exit).toBe(0);
    expect(await contacts()).toHaveLength(3);
    // As a kill leaves it: sent, and nothing known; once with effect, once without.
    const lines = (await read('in.csv.journal')).trimEnd().split('\n');
    await writeFile(path.join(folder, 'in.csv.journal'), `${lines.slice(0, -1).join('\n')}\n{"row":3,"ki`);
    expect((await run('import', 'contacts', 'in.csv')).exit).toBe(0);
    expect(await contacts()).toHaveLength(3);
  });

  test('says so where nothing tells whether a row was received, and does not send it', async () => {
    await write('in.ndjson', [hook('red'), hook('green')]);
    api.fault({ operation: 'v1 webhooks.create', nth: 1, reset: true, takesEffect: true });
    const { exit, errors } = await run('import', 'v1', 'webhooks', 'in.ndjson');
    expect(errors).toContain('1 created, 1 unknown');
    expect(errors).toMatch(/Row 1: it may have been received: there is no list/);
    expect(exit).toBe(5);
    expect(writes()).toBe(2);
    expect((await run('import', 'v1', 'webhooks', 'in.ndjson')).exit).toBe(5);
    expect(writes()).toBe(2);
  });

  test('looks a row up in a list of any size of page', async () => {
    await write('in.ndjson', [tag('one'), tag('two'), tag('three')]);
    api.fault({ operation: 'tags.create', nth: 1, reset: true, takesEffect: true });
    api.fault({ operation: 'tags.create', nth: 3, reset: true });
    expect(await run('import', 'tags', 'in.ndjson')).toMatchObject({
      exit: 0,
      errors: expect.stringContaining('3 created'),
    });
    const listed = await runHeffl(api, folder, { args: ['export', 'tags', '--out', 'out.ndjson'] });
    expect(listed.errors).toContain('out.ndjson: 3 rows');
  });

  test('upsert: finds exactly, then changes or creates; two of the same are a failure', async () => {
    const make = async (firstName: string, email: string) => {
      await write('start.csv', ['firstName,email', `${firstName},${email}`]);
      await run('import', 'contacts', 'start.csv');
      await rm(path.join(folder, 'start.csv.journal'));
    };
    await make('Old', 'ada@example.com');
    await make('Same', 'same@example.com');
    await make('One', 'two@example.com');
    await make('Two', 'two@example.com');
    const before = writes();
    await write('in.csv', [
      'firstName,email',
      'Ada,ADA@example.com',
      'Same,same@example.com',
      'New,new@example.com',
      'X,two@example.com',
      'New again,new@example.com',
      'None,',
    ]);
    const { exit, errors } = await run('import', 'contacts', 'in.csv', '--upsert-by', 'email');
    expect(exit).toBe(1);
    expect(errors).toContain('1 created, 2 updated, 1 unchanged, 2 failed');
    expect(writes() - before).toBe(3);
    expect((await contacts()).map(({ firstName }) => firstName)).toEqual(['Ada', 'Same', 'One', 'Two', 'New again']);
    expect(await read('in.csv.failed.csv')).toMatch(/two records have this email: clt_\w+ and clt_\w+/);
  });

  test('upsert: what it needs', async () => {
    await write('in.csv', ['name', 'x']);
    const { exit, errors } = await run('import', 'tags', 'in.csv', '--upsert-by', 'name');
    expect({ exit, errors }).toMatchObject({ exit: 2, errors: expect.stringContaining('--upsert-by needs') });
  });

  test('stops where no row can succeed, and goes on later', async () => {
    await write('in.csv', ['firstName', 'Ada', 'Bob']);
    api.fault({ operation: 'contacts.create', nth: 2, status: 401 });
    expect((await run('import', 'contacts', 'in.csv')).exit).toBe(3);
    expect((await run('import', 'contacts', 'in.csv')).exit).toBe(0);
    expect(await contacts()).toHaveLength(2);
  });

  test('Ctrl-C stops after the current row', async () => {
    await write('in.csv', ['firstName', 'Ada', 'Bob', 'Cy']);
    const stops: (() => void)[] = [];
    const fetch: typeof api.fetch = async (url, init) => {
      for (const stop of stops) stop();
      return api.fetch(url, init);
    };
    const onStop = (act: () => void) => void stops.push(act);
    const { exit, errors } = await runHeffl({ ...api, fetch }, folder, {
      args: ['import', 'contacts', 'in.csv'],
      onStop,
    });
    expect(exit).toBe(1);
    expect(errors).toContain('The same command goes on with the next one.');
    expect(await contacts()).toHaveLength(1);
    expect((await run('import', 'contacts', 'in.csv')).exit).toBe(0);
    expect(await contacts()).toHaveLength(3);
  });

  test.each([
    [['import', 'contacts'], 'Write import contacts <file>.'],
    [['import', 'contacts', 'none.csv'], 'cannot be read'],
    [['import', 'contacts', 'in.csv', '--map', 'x'], "Write it as '<column>=<field>'"],
    [['import', 'contacts', 'in.csv', '--map', 'Fist=firstName'], 'no such column'],
    [['import', 'contacts', 'in.csv', '--map', 'firstName=frstName'], 'Did you mean firstName?'],
    [['import', 'contacts', 'in.csv', '--map', 'b=firstName'], 'Two columns give firstName'],
    [['import', 'contacts', 'bad.csv', '--ignore-unknown'], 'cannot be read'],
    [['import', 'contacts', 'in.csv', '--dry-run'], 'Say --plan'],
  ])('%j says what is wrong', async (args, text) => {
    await write('in.csv', ['firstName,b', 'Ada,x']);
    await write('bad.csv', ['firstName,b', '"Ada,x']);
    expect(await runHeffl(api, folder, { args })).toMatchObject({ exit: 2, errors: expect.stringContaining(text) });
    expect(api.requests).toEqual([]);
  });
});
