import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { filesBelow } from '../../scripts/support/files-below.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { mustRun, runNode, runProgram } from '../../scripts/support/run-program.js';
import { connect } from '../generator/kit/mcp/support/agent.js';
import { packInto } from './support/install.js';
import { installed } from './support/installed.js';

const source = path.join(import.meta.dirname, 'pet-shop');
/** Words that only the first package may have. */
const FOREIGN = /heffl|\bcrm\b|\bdeals?\b|quotation|\bcf_|\bclt_/i;

/** A project that has the two packages as its dependencies, and the generated package in its own folder. */
let project: string;
let generated: string;

beforeAll(async () => {
  ({ project } = await installed());
  const author = path.join(project, '..', 'author');
  generated = path.join(author, 'pet-shop');
  await mkdir(path.join(generated, 'src'), { recursive: true });
  for (const name of ['openapi.yaml', 'sdk.yaml']) await cp(path.join(source, name), path.join(author, name));
  await cp(path.join(source, 'custom'), path.join(generated, 'src/custom'), { recursive: true });
  await mustRun('node', [path.join(projectRoot, 'generator/start.js')], { folder: author });
  const [tarball = ''] = await packInto(path.join(author, 'tarballs'), [generated]);
  await mustRun('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], {
    folder: project,
  });
  await cp(path.join(import.meta.dirname, 'consumer/two-packages.cjs'), path.join(project, 'two-packages.cjs'));
}, 300_000);

/** The MIT licence permits to deal in the software. */
function withoutLicences(text: string): string {
  return text.replaceAll(/\/\*! [@\w/.-]+\n[^]*?\*\//g, '');
}

async function packedFiles(): Promise<string[]> {
  const root = path.join(project, 'node_modules/@acme/pet-shop');
  return (await filesBelow(root)).map((file) => path.join(root, file));
}

test('a package of one operation holds only its own', async () => {
  const files = await packedFiles();
  const foreign = await Promise.all(
    files.map(async (file) => (FOREIGN.test(withoutLicences(await readFile(file, 'utf8'))) ? [file] : [])),
  );
  expect(foreign.flat()).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
  expect(files.length).toBeLessThan(110);
  const manifest = JSON.parse(await readFile(path.join(generated, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    name: '@acme/pet-shop',
    bin: {
      'pet-shop': './dist/program/main.js',
      'pet-names': './dist/custom/main.js',
    },
  });
  expect(Object.keys(manifest['exports'] as object)).toEqual([
    '.',
    './names',
    './opentelemetry',
    './rate-limiter-flexible',
    './testing',
    './validate',
    './package.json',
  ]);
  expect((await readdir(path.join(generated, 'src'))).toSorted()).toEqual([
    'command',
    'custom',
    'mcp',
    'program',
    'runtime',
    'shell',
    'testing',
    'v1',
    'validate',
    'version.ts',
  ]);
});

test('it works as ES modules and as CommonJS, and shares neither errors nor budget with another package', async () => {
  expect(await runNode(['two-packages.cjs'], { folder: project })).toMatchObject({
    exitCode: 0,
    output: [
      'Rex (1), Rex, 7 left',
      'Rex (1), Rex, 7 left',
      'heffl before a request: 60',
      'NotFoundError of the shop: true true',
      'of heffl: false false',
      'NotFoundError of heffl: true false',
      '',
    ].join('\n'),
  });
});

/** Runs the package's program. */
function petShop(...line: string[]) {
  return runProgram('npx', ['--no-install', 'pet-shop', ...line], {
    folder: project,
    variables: { PET_SHOP_API_KEY: 'secret-key' },
  });
}

test('every method is a command', async () => {
  const { exitCode, output } = await petShop('pets', 'get', '1', '--dry-run');
  expect({ exitCode, planned: JSON.parse(output) as unknown }).toMatchObject({
    exitCode: 0,
    planned: { method: 'GET', url: expect.stringMatching(/\/pets\/1$/) as string },
  });
  expect(output).not.toContain('secret-key');
  expect(await petShop('pet', 'get')).toMatchObject({
    exitCode: 2,
    output: expect.stringContaining('Did you mean pets?') as string,
  });
});

test('its own program runs, and its types are known to an editor', async () => {
  const program = await runProgram('npx', ['--no-install', 'pet-names'], { folder: project });
  expect(program).toMatchObject({ exitCode: 0, output: '@acme/pet-shop 0.1.0\n' });
  const text = `import { PetShop } from '@acme/pet-shop';
const client = new PetShop();
const name: string = await client.nameOf('1');
// @ts-expect-error The id is a string.
await client.nameOf(1);
console.log(name, (await client.pets.get('1')).name);
`;
  await writeFile(path.join(project, 'shop.mts'), text);
  const tsc = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'shop.mts'];
  expect(await runNode([tsc, ...flags], { folder: project })).toMatchObject({ exitCode: 0, output: '' });
});

test.each(['mjs', 'cjs'])('its test double answers its client (%s)', async (extension) => {
  const names = ['{ PetShop }', '{ createTestPetShop, manualClock }'];
  const [client, double] = names.map((name, index) =>
    extension === 'mjs'
      ? `import ${name} from '@acme/pet-shop${index === 0 ? '' : '/testing'}';`
      : `const ${name} = require('@acme/pet-shop${index === 0 ? '' : '/testing'}');`,
  );
  const text = `${client}
${double}
void main();
async function main() {
  const clock = manualClock();
  const api = createTestPetShop({ clock });
  const shop = new PetShop({ apiKey: api.apiKey, fetch: api.fetch, clock, retries: 0 });
  console.log(await shop.pets.get('1').catch(({ name, status }) => [name, status].join()));
  api.fault({ operation: 'pets.get', status: 503 });
  console.log(await shop.pets.get('1').catch(({ name, status }) => [name, status].join()));
  console.log(api.requests.map(({ operationId, status }) => [operationId, status].join()).join(' '));
}
`;
  await writeFile(path.join(project, `double.${extension}`), text);
  expect(await runNode([`double.${extension}`], { folder: project })).toMatchObject({
    exitCode: 0,
    output: 'NotFoundError,404\nServerError,503\npets.get,404 pets.get,503\n',
  });
});

test('its program serves the double, and ends when it is asked to', async () => {
  const program = path.join(project, 'node_modules/.bin/pet-shop');
  expect(await runProgram(program, ['--version'], { folder: project })).toMatchObject({ output: '0.1.0\n' });
  const server = spawn(program, ['serve', '--seed', '2'], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void server.kill());
  let greeting = '';
  server.stdout.setEncoding('utf8');
  for await (const text of server.stdout as AsyncIterable<string>) {
    greeting += text;
    if (greeting.includes('PET_SHOP_BASE_URL')) break;
  }
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting) ?? [];
  expect(greeting).toContain(`PetShop  ${address}/v1`);
  const headers = { 'x-api-key': 'any' };
  expect((await fetch(`${address}/v1/pets/1`)).status).toBe(401);
  expect(await (await fetch(`${address}/v1/pets/000001`, { headers })).json()).toEqual({
    id: '000001',
    name: 'name 1',
  });
  expect(await (await fetch(`${address}/_control`)).json()).toEqual({ records: { pets: 2 } });
  expect(await (await fetch(address)).text()).toContain('2 pets');
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.each(['2026-07-28', '2025-11-25'] as const)(
  'its program serves the double to agents of revision %s',
  async (revision) => {
    const main = path.join(project, 'node_modules/@acme/pet-shop/dist/program/main.js');
    const args = [main, 'mcp', '--embedded', '--write'];
    const agent = await connect(new StdioClientTransport({ command: process.execPath, args }), revision);
    onTestFinished(() => agent.close());
    expect((await agent.call('find', { words: 'get a pet' })).data).toEqual({
      operations: [{ operation: 'pets.get', tool: 'read', summary: 'Get a pet' }],
    });
    const read = await agent.call('read', { operation: 'pets.get', path: { id: '000001' } });
    expect(read.data).toMatchObject({ data: { id: '000001', name: 'name 1' } });
    const wrong = await agent.call('read', { operation: 'pets.get', path: { petId: '1' } });
    expect(wrong.data).toMatchObject({
      error: { issues: [{ field: 'path.petId' }, { field: 'path.id', message: 'is required' }] },
    });
  },
);

test('only the command for agents loads the library of the protocol, whose licence is next to it', async () => {
  const dist = path.join(project, 'node_modules/@acme/pet-shop/dist');
  const texts = await Promise.all(
    (await filesBelow(dist)).map(async (file) => [file, await readFile(path.join(dist, file), 'utf8')] as const),
  );
  const holders = texts.filter(([, text]) => text.includes('/*! @modelcontextprotocol/server@'));
  expect(holders.map(([file]) => file)).toEqual([expect.stringMatching(/^programs\/mcp-\w+\.js$/)]);
  expect(holders[0]?.[1]).toContain('Apache License');
  expect(Buffer.byteLength(holders[0]?.[1] ?? '')).toBeLessThan(420_000);
});
