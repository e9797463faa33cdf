import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestHeffl, type TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { newFolder, runHeffl } from './run-heffl.js';

let api: TestHeffl;
let folder: string;

beforeEach(async () => {
  api = createTestHeffl();
  api.seed({ counts: { contacts: 250 } });
  folder = await newFolder();
});

const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const idsIn = async (name: string) =>
  (await read(name))
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);

describe('export', () => {
  test('writes all records of a list, and leaves nothing else', async () => {
    const { exit, errors } = await runHeffl(api, folder, { args: ['export', 'contacts', '--out', 'all.ndjson'] });
    expect(exit).toBe(0);
    expect(new Set(await idsIn('all.ndjson')).size).toBe(250);
    expect(errors).toContain('all.ndjson: 250 rows, 0 requests rejected for the rate limit.');
    expect(await readdir(folder)).toEqual(['all.ndjson']);
  });

  test('writes the columns of all records as CSV, also of those that come late', async () => {
    await api.fetch('https://api.heffl.com/api/v2/contacts', {
      method: 'POST',
      headers: { 'x-api-key': api.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ firstName: 'Late, "quoted"', cf_late: 'x' }),
    });
    const args = ['export', 'contacts', '--out', 'all.csv', '--orderDir', 'asc'];
    expect((await runHeffl(api, folder, { args })).exit).toBe(0);
    const lines = (await read('all.csv')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(252);
    expect(lines[0]).toContain('cf_late');
    expect(lines.at(-1)).toContain('"Late, ""quoted"""');
  });

  test('takes parameters of the list, and fields', async () => {
    const args = ['export', 'contacts', '--csv', '--out', 'some', '--fields', 'id,email', '--max-items', '3'];
    expect((await runHeffl(api, folder, { args })).exit).toBe(0);
    expect((await read('some')).split('\r\n')[0]).toBe('id,email');
    expect((await read('some')).trimEnd().split('\r\n')).toHaveLength(4);
  });

  test('goes on after a failure, and fetches no page twice', async () => {
    const args = ['export', 'contacts', '--out', 'all.ndjson'];
    api.fault({ operation: 'contacts.list', nth: 2, times: 1, status: 400 });
    const first = await runHeffl(api, folder, { args });
    expect(first.exit).toBe(1);
    expect(first.errors).toContain('The same command goes on where it was.');
    expect((await readdir(folder)).sort()).toEqual(['all.ndjson.journal', 'all.ndjson.part']);
    // As if it had been killed while it wrote.
    await writeFile(path.join(folder, 'all.ndjson.part'), `${await read('all.ndjson.part')}{"id":"half`);
    const before = api.requests.length;
    expect((await runHeffl(api, folder, { args })).exit).toBe(0);
    expect(api.requests.length - before).toBe(2);
    const ids = await idsIn('all.ndjson');
    expect([ids.length, new Set(ids).size]).toEqual([250, 250]);
    expect(await readdir(folder)).toEqual(['all.ndjson']);
  });

  test('does not overwrite a file, or go on with another export, unless asked to', async () => {
    const args = ['export', 'tasks', '--out', 'x.ndjson'];
    await writeFile(path.join(folder, 'x.ndjson'), 'mine\n');
    expect(await runHeffl(api, folder, { args })).toMatchObject({
      exit: 2,
      errors: expect.stringContaining('--force'),
    });
    expect(await read('x.ndjson')).toBe('mine\n');
    expect((await runHeffl(api, folder, { args: [...args, '--force'] })).exit).toBe(0);
    expect((await idsIn('x.ndjson')).length).toBe(20);
    api.fault({ operation: 'contacts.list', nth: 2, status: 400 });
    await runHeffl(api, folder, { args: ['export', 'contacts', '--out', 'y.ndjson'] });
    const other = await runHeffl(api, folder, { args: ['export', 'tasks', '--out', 'y.ndjson'] });
    expect(other).toMatchObject({ exit: 2, errors: expect.stringContaining('something else') });
  });

  test.each([
    [['export'], 'takes a resource'],
    [['export', 'contact', '--out', 'x.csv'], 'Did you mean contacts?'],
    [['export', 'contacts'], 'needs --out'],
    [['export', 'contacts', '--out', 'x.txt'], 'add --csv or --ndjson'],
    [['export', 'contacts', '--out', 'x.csv', '--output', 'json'], 'no --output'],
    [['export', 'contacts', '--out', 'x.csv', '--searhc', 'x'], 'Did you mean --search?'],
  ])('%j says what is wrong', async (args, text) => {
    expect(await runHeffl(api, folder, { args })).toMatchObject({ exit: 2, errors: expect.stringContaining(text) });
    expect(api.requests).toEqual([]);
  });

  test('shows progress with the time that is left, where the API has a total', async () => {
    const drawn: string[] = [];
    const given = { isTerminal: true, draw: (text: string) => void drawn.push(text) };
    await runHeffl(api, folder, { ...given, args: ['export', 'contacts', '--out', 'all.ndjson'] });
    expect(drawn[0]).toMatch(/^contacts: 100 rows, 0 requests rejected/);
    expect(drawn.at(-1)).toBe('');
  });

  test('its help has an example', async () => {
    const { exit, output } = await runHeffl(api, folder, { args: ['export', '--help'] });
    expect(exit).toBe(0);
    expect(output).toContain('heffl export contacts --csv --out contacts.csv');
  });
});

describe('backup', () => {
  test('writes every list of both APIs, and goes on', async () => {
    api.fault({ operation: 'deals.list', status: 403 });
    const first = await runHeffl(api, folder, { args: ['backup', 'all'] });
    expect(first.exit).toBe(1);
    expect(first.errors).toContain('deals: ');
    const before = api.requests.length;
    expect((await runHeffl(api, folder, { args: ['backup', 'all'] })).exit).toBe(0);
    expect(api.requests.length - before).toBe(1);
    const names = await readdir(path.join(folder, 'all'));
    expect(names).toEqual(
      expect.arrayContaining(['contacts.ndjson', 'pipelines.ndjson', 'users.ndjson', 'v1-clients.ndjson']),
    );
    expect(names.every((name) => name.endsWith('.ndjson'))).toBe(true);
    expect(await idsIn('all/contacts.ndjson')).toHaveLength(250);
    expect((await idsIn('all/pipelines.ndjson')).length).toBeGreaterThan(0);
  });

  test('waits once for the end of the process, however many lists there are', async () => {
    let waits = 0;
    await runHeffl(api, folder, { args: ['backup', 'all'], onStop: () => void (waits += 1) });
    expect(waits).toBe(1);
  });
});
