import { cp, readFile, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { homedir, tmpdir } from 'node:os';
import ts from 'typescript';
import { beforeAll, expect, test, vi } from 'vitest';
import { filesBelow } from '../../scripts/support/files-below.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { runNode, runProgram } from '../../scripts/support/run-program.js';
import { snippetsIn } from '../../scripts/support/snippets.js';
import { startProgram } from '../support/start-program.js';
import { installedGenerator } from './support/installed.js';

/** The generator as a user has it: the tarball in an empty folder, without a network. */
let project: string;
let root: string;
let variables: Readonly<Record<string, string>>;
const readme = await readFile(path.join(projectRoot, 'generator/README.md'), 'utf8');

/** Makes every connection fail, in each process of Node. */
const NO_NETWORK = `import { Socket } from 'node:net';
Socket.prototype.connect = () => { throw new Error('There is no network.'); };
`;

/** Lets a snippet that is written for the API itself reach the double. */
const DOUBLE = `import { createTestPetstore } from 'petstore/testing';
const api = createTestPetstore();
globalThis.fetch = api.fetch;
process.env.PETSTORE_API_KEY = api.apiKey;
`;

beforeAll(async () => {
  ({ project } = await installedGenerator());
  const folder = path.dirname(project);
  root = path.join(project, 'node_modules/clientwright');
  await cp(path.join(import.meta.dirname, 'generator/petstore.yaml'), path.join(project, 'openapi.yaml'));
  await writeFile(path.join(folder, 'no-network.mjs'), NO_NETWORK);
  await writeFile(path.join(project, 'double.mjs'), DOUBLE);
  variables = {
    NODE_OPTIONS: `--import=${path.join(folder, 'no-network.mjs')}`,
    npm_config_offline: 'true',
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
}, 300_000);

function run(line: string) {
  const [program = '', ...args] = line.split(' ');
  return runProgram(program, args, { folder: project, variables });
}

test('its README can be followed, step by step', async () => {
  const lines = snippetsIn('README.md', readme, 'sh').flatMap(({ text }) => text.trimEnd().split('\n'));
  expect(lines[0]).toBe('npm install --save-dev clientwright');
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines.slice(1)) expect({ line, ...(await run(line)) }).toMatchObject({ exitCode: 0 });

  // Those of other APIs have a test of their own, test/generator/readme.
  const snippets = snippetsIn('README.md', readme, 'ts').filter(({ directive }) => directive === undefined);
  const files = await Promise.all(snippets.map(({ text }, index) => writeSnippet(`snippet-${index}`, text)));
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck'];
  expect(await run(['npx', 'tsc', ...flags, ...files.map((file) => `${file}.mts`)].join(' '))).toMatchObject({
    exitCode: 0,
    output: '',
  });
  const runs = await Promise.all(
    files.map((file) => runNode(['--import', './double.mjs', `${file}.mjs`], { folder: project, variables })),
  );
  expect(runs.map(({ output }) => output)).toEqual(['Rex\n404\n', '3\n']);
});

/** Writes a snippet for the compiler, and without its types for Node. */
async function writeSnippet(name: string, text: string): Promise<string> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: 99 } });
  await writeFile(path.join(project, `${name}.mts`), text);
  await writeFile(path.join(project, `${name}.mjs`), outputText);
  return name;
}

test('it generates again at each save', async () => {
  const program = [path.join(root, 'dist/cli.js'), 'generate', '--watch'];
  const watching = await startProgram(process.execPath, program, { folder: project, variables, ready: /Watching/ });
  const file = path.join(project, 'openapi.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('List pets', 'List all pets'));
  const made = path.join(project, 'client/src/api/resources/pets.ts');
  await vi.waitFor(async () => expect(await readFile(made, 'utf8')).toContain('List all pets.'), { timeout: 60_000 });
  expect(await watching.stop()).toEqual([0, null]);
});

test.each([
  { line: 'npx clientwright --help', exitCode: 0, says: 'clientwright generate <document>' },
  { line: 'npx clientwright --version', exitCode: 0, says: 'clientwright 0.' },
  { line: 'npx clientwright init --help', exitCode: 0, says: 'clientwright init <document>' },
  { line: 'npx clientwright --outt client', exitCode: 2, says: "Unknown option '--outt'" },
  { line: 'npx clientwright generate nothing.yaml', exitCode: 1, says: 'There is no file nothing.yaml.' },
])('$line ends with $exitCode', async ({ line, exitCode, says }) => {
  const ended = await run(line);
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.output).toContain(says);
  expect(ended.output).not.toMatch(/^\s+at /m);
});

test('its files are the program, the kit, and what a reader needs', async () => {
  const files = await filesBelow(root);
  const outside = files.filter((file) => !file.startsWith('dist/'));
  expect(outside).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  expect(files).toContain('dist/kit/LICENSE');
  expect(files.length).toBeLessThan(360);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  for (const machine of [projectRoot, homedir(), tmpdir(), 'node_modules/.bin'])
    expect(files.filter((_, index) => new RegExp(`(?<!\\w)${machine}/`).test(texts[index] ?? ''))).toEqual([]);
  // What is bundled brings its licence.
  expect(texts.join('\n')).toMatch(/\/\*! openapi-typescript@[\d.]+\n\nMIT License/);
});

test('it depends on what its program imports, and on what a package is compiled with', async () => {
  const files = (await filesBelow(root)).filter((file) => /^dist\/[^/]+\.js$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  const imported = texts.flatMap((text) => ts.preProcessFile(text, true, true).importedFiles);
  const required = texts.join('\n').matchAll(/\b__require\("([^"]+)"\)/g);
  const names = [...imported.map(({ fileName }) => fileName), ...Array.from(required, ([, name = '']) => name)];
  // The programs of packages are bundled with these two.
  const ofKit = ['@modelcontextprotocol/server', 'csv-parse'];
  const packages = [...names.filter((name) => /^[@\w]/.test(name) && !isBuiltin(name)), ...ofKit];
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const { 'openapi-fetch': fetch, '@types/node': node, ...others } = manifest.dependencies;
  expect([fetch, node]).not.toContain(undefined);
  expect(Object.keys(others).toSorted()).toEqual([...new Set(packages)].toSorted());
  // Another version of a compiler or formatter would write other files.
  expect(Object.values(manifest.dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
