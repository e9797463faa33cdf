import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../scripts/support/redocly.js';
import { loadEmbeddedApi } from './contract/embedded-api.js';

/** Every snippet of the README compiles and runs, and every command in it is one that works. */
const readme = await readFile(path.join(projectRoot, 'README.md'), 'utf8');
const snippets = fences('ts');
const folder = path.join(projectRoot, 'test', '.readme');
const files = snippets.map((_, index) => path.join(folder, `snippet-${index + 1}.ts`));

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await Promise.all(snippets.map((text, index) => writeFile(files[index] ?? '', text)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('the README has snippets', () => {
  expect(snippets.length).toBeGreaterThanOrEqual(7);
});

test('every snippet compiles', () => {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      heffl: [path.join(projectRoot, 'generated/src/v2/index.ts')],
      'heffl/v1': [path.join(projectRoot, 'generated/src/v1/index.ts')],
    },
  });
  const complaints = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  expect(complaints).toEqual([]);
});

test.each(snippets.map((text, index) => ({ number: index + 1, firstLine: lastImport(text) })))(
  'snippet $number runs: $firstLine',
  async ({ number }) => {
    const text = snippets[number - 1] ?? '';
    // The snippet about errors needs one.
    const api = await loadEmbeddedApi(
      projectRoot,
      text.includes('catch (error)') ? { respondWith: { status: 400 } } : {},
    );
    vi.stubEnv('HEFFL_API_KEY', 'heffl_user_readme');
    vi.stubGlobal('fetch', api.fetch);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const info = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    await import(files[number - 1] ?? '');
    expect(api.requests.length).toBeGreaterThan(0);
    const isSilent = log.mock.calls.length + info.mock.calls.length === 0;
    expect(isSilent).toBe(!text.includes('console'));
  },
);

test("the package's README tells when each error that it exports is met", async () => {
  const text = await readFile(path.join(projectRoot, 'generated/README.md'), 'utf8');
  const runtime = await import('../generated/src/runtime/index.js');
  const errors = Object.keys(runtime).filter((name) => name.endsWith('Error'));
  expect(errors.length).toBeGreaterThan(10);
  expect(errors.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('the figures are those of the last benchmark', async () => {
  const file = path.join(projectRoot, 'scripts/bench/results/client.json');
  const results = JSON.parse(await readFile(file, 'utf8')) as BenchmarkResults;
  const limit = results.limit.find(({ title }) => title === '600 calls at 10 per 500 ms');
  for (const contender of ['heffl', 'heffl, v1 and v2 on one key', 'openapi-fetch', 'ky, 100 retries']) {
    const row = limit?.rows.find((other) => other.contender === contender);
    const figures = [row?.answered, row?.refused.toLocaleString('en'), row?.ratio ? short(row.ratio) : '–'];
    expect(readme).toContain(`| ${contender} | ${figures.join(' | ')} |`);
  }
  const cost = (client: string) => results.cost[0]?.rows.find((row) => row.client === client)?.ratio;
  expect(readme).toContain(`costs ${short(cost('heffl') ?? 0)} times what plain fetch costs`);
  expect(readme).toContain(`openapi-fetch alone costs ${short(cost('openapi-fetch') ?? 0)} times`);
  const size = (program: string) => results.size.find((row) => row.program === program)?.gzipped ?? 0;
  expect(readme).toContain(`the whole v2 client is ${kilobytes(size('heffl, the whole v2 client'))}`);
  expect(readme).toContain(`openapi-fetch alone is ${kilobytes(size('openapi-fetch'))}`);
});

function short(ratio: number): string {
  return ratio.toLocaleString('en', { maximumFractionDigits: 2 });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

interface BenchmarkResults {
  readonly limit: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly contender: string;
      readonly answered: number;
      readonly refused: number;
      readonly ratio: number | null;
    }[];
  }[];
  readonly cost: readonly { readonly rows: readonly { readonly client: string; readonly ratio: number }[] }[];
  readonly size: readonly { readonly program: string; readonly gzipped: number }[];
}

describe('commands', () => {
  const commands = fences('sh').flatMap((block) => block.split('\n').filter((line) => line.trim() !== ''));
  const { scripts } = JSON.parse(ts.sys.readFile(path.join(projectRoot, 'package.json')) ?? '{}') as {
    scripts: Record<string, string>;
  };

  test.each(commands)('%s names scripts that exist', (command) => {
    const names = [...command.matchAll(/npm (?:run )?(start|test|[a-z]+(?:[:-][a-z]+)*)/g)].map(
      (match) => match[1] ?? '',
    );
    const unknown = names.filter((name) => !['ci', 'install'].includes(name) && !(name in scripts));
    expect(unknown).toEqual([]);
  });

  // `npm ci` and `npm test` are what runs these tests; docs, --check and --watch have tests of their own.
  test('npm start works', () => {
    const { status, stdout, stderr } = spawnSync('npm', ['start'], { cwd: projectRoot, encoding: 'utf8' });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  }, 120_000);
});

/** Code blocks of a language, indentation of a list item removed. */
function fences(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\1\`\`\``, 'gm'))].map((match) =>
    (match[2] ?? '').replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''),
  );
}

function lastImport(snippet: string): string {
  return snippet.match(/^import .*$/m)?.[0] ?? '';
}
