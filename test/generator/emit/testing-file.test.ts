import { describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { temporaryFolder, type Files } from '../../support/project.js';
import { SETTINGS, settingsText } from '../support/settings.js';
import { smallApi, twoApis } from '../support/small-api.js';

const MODULE = 'src/testing/index.ts';

/** Files that a project makes, with no code of its own but these files. */
async function generated(files: Files): Promise<Map<string, string>> {
  const workspace = { 'package.json': '{ "version": "1.2.3", "license": "MIT" }', LICENSE: 'Text.\n' };
  const { files: made } = await generate(await temporaryFolder({ ...workspace, ...files }));
  return new Map(made.map(({ path: name, text }) => [name, text]));
}

function functionsIn(text = ''): string[] {
  return [...text.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
}

function entriesOf(files: ReadonlyMap<string, string>): string[] {
  return Object.keys((JSON.parse(files.get('package.json') ?? '{}') as { exports: object }).exports);
}

describe('the entry point ./testing', () => {
  test('is part of every package, and named in its README', async () => {
    const files = await generated(smallApi);
    expect(functionsIn(files.get(MODULE))).toEqual(['createTestSales']);
    expect(entriesOf(files)).toContain('./testing');
    expect(files.get('README.md')).toContain('| `sales/testing` | `createTestSales` |');
  });

  test('has a function for each API, distinguished by keys where their classes have one name', async () => {
    expect(functionsIn((await generated(twoApis())).get(MODULE))).toEqual(['createTestSalesV1', 'createTestSales']);
    const settings = settingsText({ v1: {}, v2: { entryPoint: '.' } });
    const alike = await generated({ ...twoApis(), [SETTINGS]: settings });
    expect(functionsIn(alike.get(MODULE))).toEqual(['createTestSalesV1', 'createTestSalesV2']);
    expect(alike.get('README.md')).toContain('| `sales/testing` | `createTestSalesV2` |');
  });

  test('is that of the settings where they have one', async () => {
    const entry = { module: 'double', name: 'double', purpose: 'A double by hand.' };
    const files = await generated({
      ...smallApi,
      [SETTINGS]: settingsText({ v2: { entryPoint: '.' } }, { entries: { './testing': entry } }),
      'generated/src/custom/double.ts': 'export const double = 1;\n',
    });
    expect(files.has(MODULE)).toBe(false);
    expect(files.get('README.md')).toContain('| `sales/testing` | `double` | A double by hand. |');
  });

  test('may be an API of that path', async () => {
    const files = await generated({ ...smallApi, [SETTINGS]: settingsText({ v2: { entryPoint: './testing' } }) });
    expect(files.has(MODULE)).toBe(false);
    expect(entriesOf(files)).toEqual(expect.arrayContaining(['./testing', './testing/validate']));
  });

  test('gives way to a custom module of the same path', async () => {
    const files = await generated({
      ...smallApi,
      'generated/src/custom/testing/index.ts': 'export const createTestSales = () => 1;\n',
    });
    expect(files.get(MODULE)).toContain("export * from '../custom/testing/index.js';");
  });
});

function binOf(files: ReadonlyMap<string, string>): Record<string, string> {
  return (JSON.parse(files.get('package.json') ?? '{}') as { bin: Record<string, string> }).bin;
}

describe('the program of a package', () => {
  test('has the name of the package, and serves a double of each API', async () => {
    const files = await generated(twoApis());
    expect(binOf(files)).toEqual({ sales: './dist/program/main.js' });
    expect(files.get('src/program/serve.ts')).toMatch(/create: createTestSalesV1\b[^]*create: createTestSales\b/);
    expect(files.has('src/command/serve/package-serve.ts')).toBe(true);
  });

  test.each([
    ['a command of its name', { commands: { sales: 'tool' } }, 'tool.ts', { sales: './dist/custom/tool.js' }],
    ['no doubles', { entries: { './testing': { module: 'tool', name: 'tool', purpose: 'By hand.' } } }, 'tool.ts', {}],
    ['doubles of its own', {}, 'testing/index.ts', {}],
  ])('is not made for a package with %s', async (...[, others, module, bin]) => {
    const files = await generated({
      ...smallApi,
      [SETTINGS]: settingsText({ v2: { entryPoint: '.' } }, others),
      [`generated/src/custom/${module}`]: 'export const tool = 1;\n',
    });
    expect(binOf(files)).toEqual(bin);
    expect(files.has('src/program/main.ts')).toBe(false);
  });
});
