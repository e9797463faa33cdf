import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KIT_ERROR_CLASS, kitFolders } from '../../generator/load/settings/kit-folders.js';
import { importsOf, sourcesBelow } from '../support/imports.js';
import { importersOf, importersOfPackage, read } from './house.js';

describe('packages that may have to be replaced', () => {
  test.each([
    { name: 'openapi-typescript', file: 'generator/types/types-file.ts' },
    { name: 'openapi-fetch', file: 'generator/kit/runtime/raw.ts' },
  ])('$name is imported by one file of code', ({ name, file }) => {
    expect(importersOfPackage(name).filter((importer) => !importer.startsWith('test/'))).toEqual([file]);
  });

  test('of the generator, only the loaders import Redocly', () => {
    const importers = importersOfPackage('@redocly/openapi-core').filter((file) => file.startsWith('generator/'));
    expect(importers.filter((file) => !file.startsWith('generator/load/'))).toEqual([]);
    expect(importers.length).toBeGreaterThan(0);
  });
});

describe('emitters', () => {
  test('the model imports nothing but parts of it', () => {
    const outside = importsOf('generator/model/model.ts').filter((file) => !file.startsWith('generator/model/'));
    expect(outside).toEqual([]);
  });

  test('know the model and print structures: no document, no other stage', () => {
    const allowed = ['generator/emit/', 'generator/model/', 'ts-morph', 'typescript'];
    const unknown = sourcesBelow('generator/emit').flatMap((file) =>
      importsOf(file)
        .filter((imported) => !allowed.some((start) => imported.startsWith(start)))
        .map((imported) => `${file} > ${imported}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Files that every package gets. They know HTTP and descriptions, and no API. */
describe.each([
  { room: 'runtime', allowed: /^openapi-fetch$/ },
  { room: 'validate', allowed: /^generator\/kit\/runtime\// },
  { room: 'testing', allowed: /^generator\/kit\/(validate|runtime\/time)\// },
  { room: 'command', allowed: /^generator\/kit\/(testing\/|runtime\/index\.ts$)|^node:/ },
  {
    room: 'shell',
    allowed:
      /^generator\/kit\/(command\/|testing\/made\/|validate\/|runtime\/(index\.ts$|time\/|limit\/rate-headers\.ts$|errors\/nearest\.ts$))|^node:|^csv-parse$/,
  },
  {
    room: 'mcp',
    allowed: /^generator\/kit\/(command|runtime|shell|testing|validate)\/|^node:|^@modelcontextprotocol\/server/,
  },
])('generator/kit/$room', ({ room, allowed }) => {
  const folder = `generator/kit/${room}`;
  const files = sourcesBelow(folder);

  test('imports itself and what it is made for', () => {
    const unknown = importersOf(files, (imported) => !imported.startsWith(`${folder}/`) && !allowed.test(imported));
    expect(unknown).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });
});

test.each(kitFolders)('generator/kit/%s is copied byte for byte, apart from the name of the error class', (folder) => {
  const kit = Object.entries(own(textsBelow(`generator/kit/${folder}`)));
  const expected = kit.map(([name, text]) => [
    name,
    text.replaceAll(new RegExp(`\\b${KIT_ERROR_CLASS}\\b`, 'g'), 'HefflError'),
  ]);
  expect(own(textsBelow(`generated/src/${folder}`))).toEqual(Object.fromEntries(expected));
});

describe('the package', () => {
  const files = sourcesBelow('generated/src');

  test('has a client that imports neither its program, nor its test double, nor its checks', () => {
    const client = files.filter((file) => /^generated\/src\/(runtime|v\d+\/(?!validate|schemas|responses))/.test(file));
    const thirdParty = importersOf(client, (imported) =>
      /^generated\/src\/(custom(?!\/records\/)|command|mcp|program|shell|testing|validate)\//.test(imported),
    );
    expect(thirdParty).toEqual([]);
    expect(client.length).toBeGreaterThan(80);
  });

  test('has a test double that imports neither Node, nor a package, nor anything of the client but its clock', () => {
    const double = files.filter((file) => /^generated\/src\/(testing|custom\/testing)\//.test(file));
    const allowed =
      /^generated\/src\/(testing|custom\/testing|validate|runtime\/time|v\d+\/schemas\.ts|custom\/records\/record-schemas\.ts|custom\/webhooks\/verify\/sign\.ts)/;
    expect(importersOf(double, (imported) => !allowed.test(imported))).toEqual([]);
    expect(double.length).toBeGreaterThan(40);
  });

  test('has a program that nothing else imports', () => {
    const program = /^generated\/src\/(command|mcp|program|shell|custom\/command)\//;
    const others = files.filter((file) => !program.test(file));
    expect(importersOf(others, (imported) => program.test(imported))).toEqual([]);
  });
});

/** Without the files that are emitted into the folder of the copy. */
function own(texts: Readonly<Record<string, string>>): Record<string, string> {
  const emitted = /^(described\/|errors\/package-name\.ts$)/;
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !emitted.test(name)));
}

function textsBelow(folder: string): Record<string, string> {
  return Object.fromEntries(sourcesBelow(folder).map((file) => [path.posix.relative(folder, file), read(file)]));
}
