import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { initialize } from '../../../generator/init/init.js';
import { generateAndCheck, generateAndWrite } from '../../../generator/run.js';
import { temporaryFolder } from '../../support/project.js';
import { documentText, petShop, without } from '../support/pet-shop.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const printed = (stream: 'error' | 'log') => vi.mocked(console[stream]).mock.calls.flat().join('\n');

/** A folder with a settings file for a document, and the document of a later time. */
async function later(before: string, after: string): Promise<string> {
  const root = await temporaryFolder({ 'openapi.yaml': before });
  await initialize(root, { file: 'openapi.yaml' });
  await writeFile(path.join(root, 'openapi.yaml'), after);
  return root;
}

function settingsOf(root: string): Promise<string> {
  return readFile(path.join(root, 'sdk.yaml'), 'utf8');
}

/** Names by their routes. */
function namesIn(text: string): Readonly<Record<string, string>> {
  const { apis } = parse(text) as { apis: { api: { resources: object } } };
  const read = (node: object, above: string): [string, string][] =>
    Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
      typeof value === 'string' ? [[value, `${above}.${key}`] as [string, string]] : read(value, `${above}.${key}`),
    );
  return Object.fromEntries(read(apis.api.resources, ''));
}

describe('an operation that is new', () => {
  // Without the second operation of visits, they fold into their pet.
  const before = documentText(without('post /pets', 'get /pets/{id}', 'post /pets/{id}/visits'));

  test('gets a name of its own, and no other name moves', async () => {
    const root = await later(before, documentText());
    const names = namesIn(await settingsOf(root));
    const afresh = namesIn(await settingsOf(await later(documentText(), documentText())));
    expect(afresh).not.toMatchObject(names);
    expect(await generateAndWrite(root, {})).toBe(0);
    const now = namesIn(await settingsOf(root));
    expect(now).toMatchObject(names);
    expect(Object.keys(now).toSorted()).toEqual(Object.keys(petShop).toSorted());
    expect(printed('log')).toContain('sdk.yaml: added 3 names:\n  pets.create  post /pets\n');
    expect(await generateAndCheck(root, {})).toBe(0);
  });

  test('fails a check, which writes nothing', async () => {
    const root = await later(documentText(without('post /pets')), documentText(without('post /pets')));
    expect(await generateAndWrite(root, {})).toBe(0);
    await writeFile(path.join(root, 'openapi.yaml'), documentText());
    const text = await settingsOf(root);
    expect(await generateAndCheck(root, {})).toBe(1);
    expect(printed('error')).toContain(
      'sdk.yaml lacks one name:\n  pets.create  post /pets\nRun: clientwright generate',
    );
    expect(await settingsOf(root)).toBe(text);
  });

  test('is added to what a person wrote, of which everything stays', async () => {
    const root = await later(before, documentText());
    const comment = 'list: get /pets # all of them';
    const text = (await settingsOf(root)).replace('list: get /pets', comment).replace('photo:', 'upload:');
    await writeFile(path.join(root, 'sdk.yaml'), text);
    expect(await generateAndWrite(root, {})).toBe(0);
    const lines = (await settingsOf(root)).split('\n');
    expect(lines).toEqual(expect.arrayContaining(text.split('\n')));
    expect(lines.length).toBeGreaterThan(text.split('\n').length);
  });
});

describe('an operation that is gone', () => {
  const after = documentText(without('delete /pets/{id}', 'get /status'));

  test('is a problem, with the line of its name', async () => {
    const root = await later(documentText(), after);
    const text = await settingsOf(root);
    expect(await generateAndWrite(root, {})).toBe(1);
    const line = text.split('\n').findIndex((one) => one.includes('delete: delete')) + 1;
    expect(printed('error')).toContain(`sdk.yaml:${line} route-gone`);
    expect(printed('error')).toContain('pets.delete: openapi.yaml has no operation `delete /pets/{id}`.');
    expect(await settingsOf(root)).toBe(text);
  });

  test('is removed with prune, with a resource that it leaves empty, and no other name moves', async () => {
    const root = await later(documentText(), after);
    const names = namesIn(await settingsOf(root));
    expect(await generateAndWrite(root, { prune: true })).toBe(0);
    const now = await settingsOf(root);
    expect(names).toMatchObject(namesIn(now));
    expect(Object.keys(namesIn(now))).toHaveLength(Object.keys(petShop).length - 2);
    expect(now).not.toContain('status:');
    expect(printed('log')).toContain('sdk.yaml: removed 2 names:\n  pets.delete  delete /pets/{id}\n');
  });
});

test('a file without resources gets none', async () => {
  const text = 'package: { name: pets }\napis:\n  api: { document: openapi.yaml }\n';
  const root = await temporaryFolder({ 'openapi.yaml': documentText(), 'sdk.yaml': text });
  expect(await generateAndWrite(root, {})).toBe(0);
  expect(await settingsOf(root)).toBe(text);
});

test('a package of another version is one line and a number of files', async () => {
  const root = await later(documentText(), documentText());
  const text = (await settingsOf(root)).replace(/^generator: .*/m, 'generator: 0.0.1');
  await writeFile(path.join(root, 'sdk.yaml'), text);
  expect(await generateAndCheck(root, {})).toBe(1);
  const lines = printed('error').split('\n');
  expect(lines[0]).toMatch(/^sdk\.yaml:\d+ generator-version \(warning\)$/);
  expect(lines[1]).toContain('The package was made with version 0.0.1 of the generator');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}\d{3} files differ, as another version made them$/));
  expect(lines.filter((line) => line.includes('missing'))).toEqual([]);
});
