import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { compareOutput, writeOutput } from '../../../generator/write/output.js';
import { temporaryFolder, temporaryProject, type Files } from '../../support/project.js';
import { readTree } from '../../support/read-tree.js';
import { SETTINGS } from '../support/settings.js';
import { changed, smallApi } from '../support/small-api.js';

function outputFiles(files: Files) {
  return Object.entries(files).map(([name, text]) => ({ path: name, text }));
}

describe('generating', () => {
  test('gives the same bytes every time', async () => {
    const [first, second] = [await temporaryProject(smallApi), await temporaryProject(smallApi)];
    const once = await generate(first);
    expect((await generate(first)).files).toEqual(once.files);
    expect((await generate(second)).files).toEqual(once.files);
  });

  test.each([
    {
      what: 'schemas',
      file: 'openapi/v2/openapi.yaml',
      find: 'components:\n',
      replace: `components:\n  schemas:\n    Zebra: { type: string }\n    Ant: { type: string }\n`,
      other: `components:\n  schemas:\n    Ant: { type: string }\n    Zebra: { type: string }\n`,
    },
    {
      what: 'members of the settings of an API',
      file: SETTINGS,
      find: '    className: Sales\n    entryPoint: .\n',
      replace: '    className: Sales\n    entryPoint: .\n',
      other: '    entryPoint: .\n    className: Sales\n',
    },
    {
      what: 'members of an operation',
      file: 'openapi/v2/paths/deals.yaml',
      find: '    operationId: deals.create\n    tags: [deals]\n',
      replace: '    operationId: deals.create\n    tags: [deals]\n',
      other: '    tags: [deals]\n    operationId: deals.create\n',
    },
  ])('does not depend on the order of $what', async ({ file, find, replace, other }) => {
    const [one, two] = [
      await generate(await temporaryProject(changed(smallApi, [{ file, find, replace }]))),
      await generate(await temporaryProject(changed(smallApi, [{ file, find, replace: other }]))),
    ];
    expect(two.files).toEqual(one.files);
  });

  test('keeps the order of operations and properties, which readers see', async () => {
    const swapped = changed(smallApi, [
      {
        file: 'openapi/v2/openapi.yaml',
        find: '  /deals:\n    $ref: paths/deals.yaml#/~1deals\n  /deals/{id}:\n    $ref: paths/deals.yaml#/~1deals~1{id}\n',
        replace:
          '  /deals/{id}:\n    $ref: paths/deals.yaml#/~1deals~1{id}\n  /deals:\n    $ref: paths/deals.yaml#/~1deals\n',
      },
    ]);
    const { models } = await generate(await temporaryProject(swapped));
    expect(models[0]?.resources[0]?.operations.map(({ methodName }) => methodName)).toEqual(['get', 'list', 'create']);
  });
});

describe('writing', () => {
  test('makes the folder, and says what was missing', async () => {
    const root = path.join(await temporaryFolder(), 'deep/generated');
    const difference = await writeOutput(root, outputFiles({ 'src/a.ts': 'a', LICENSE: 'l' }));
    expect(difference).toEqual({ changed: [], missing: ['LICENSE', 'src/a.ts'], stale: [] });
    expect(await readTree(root)).toEqual({ LICENSE: 'l', 'src/a.ts': 'a' });
  });

  test('changes only what differs, deletes what is stale and folders that are left empty', async () => {
    const root = await temporaryFolder({ 'same.ts': 's', 'edited.ts': 'by hand', 'old/deep/stale.ts': 'x' });
    const difference = await writeOutput(root, outputFiles({ 'same.ts': 's', 'edited.ts': 'made', 'new/a.ts': 'n' }));
    expect(difference).toEqual({ changed: ['edited.ts'], missing: ['new/a.ts'], stale: ['old/deep/stale.ts'] });
    expect(await readTree(root)).toEqual({ 'edited.ts': 'made', 'new/a.ts': 'n', 'same.ts': 's' });
  });

  test('leaves what other commands make', async () => {
    const thirdParty = { 'dist/v2/index.js': 'built', 'node_modules/x/index.js': 'installed' };
    const root = await temporaryFolder(thirdParty);
    expect((await writeOutput(root, outputFiles({ 'a.ts': 'a' }))).stale).toEqual([]);
    expect(await readTree(root)).toEqual({ 'a.ts': 'a', ...thirdParty });
  });

  test('puts a file where a folder was, and a folder where a file was', async () => {
    const root = await temporaryFolder({ 'src/deals.ts/index.ts': 'x', 'src/leads': 'x' });
    await writeOutput(root, outputFiles({ 'src/deals.ts': 'd', 'src/leads/index.ts': 'l' }));
    expect(await readTree(root)).toEqual({ 'src/deals.ts': 'd', 'src/leads/index.ts': 'l' });
  });

  test('does nothing the second time', async () => {
    const root = await temporaryFolder();
    const files = outputFiles({ 'src/a.ts': 'a' });
    await writeOutput(root, files);
    expect(await writeOutput(root, files)).toEqual({ changed: [], missing: [], stale: [] });
  });

  test('that fails half-way leaves everything as it was, and no extra folder', async () => {
    const before = { 'generated/a.ts': 'old', 'generated/z.ts': 'stale', 'generated/dist/built.js': 'x' };
    const parent = await temporaryFolder(before);
    // `dist` is left alone, so a file of that name cannot be put in its place. It is the last of the files to move.
    const files = outputFiles({ 'a.ts': 'new', 'deep/b.ts': 'new', dist: 'a file' });
    await expect(writeOutput(path.join(parent, 'generated'), files)).rejects.toThrow(/dist/);
    expect(await readTree(parent)).toEqual(before);
  });

  test('that fails before anything is moved leaves no extra folder', async () => {
    const parent = await temporaryFolder({ 'generated/a.ts': 'old' });
    const files = outputFiles({ 'a.ts': 'new', b: 'file', 'b/c.ts': 'in a file' });
    await expect(writeOutput(path.join(parent, 'generated'), files)).rejects.toThrow(/EEXIST|ENOTDIR|EISDIR/);
    expect(await readTree(parent)).toEqual({ 'generated/a.ts': 'old' });
  });
});

describe('comparing', () => {
  test('says what differs, is missing and is unknown, and writes nothing', async () => {
    const before = { 'edited.ts': 'by hand', 'unknown.ts': 'x' };
    const root = await temporaryFolder(before);
    await mkdir(path.join(root, 'dist'));
    expect(await compareOutput(root, outputFiles({ 'edited.ts': 'made', 'b.ts': 'b', 'a.ts': 'a' }))).toEqual({
      changed: ['edited.ts'],
      missing: ['a.ts', 'b.ts'],
      stale: ['unknown.ts'],
    });
    expect(await readTree(root)).toEqual({ ...before, dist: undefined });
  });

  test('finds everything missing where there is no folder', async () => {
    const root = path.join(await temporaryFolder(), 'generated');
    expect(await compareOutput(root, outputFiles({ 'a.ts': 'a' }))).toEqual({
      changed: [],
      missing: ['a.ts'],
      stale: [],
    });
  });
});
