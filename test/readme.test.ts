import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../scripts/support/redocly.js';
import { runProgram } from '../scripts/support/run-program.js';
import { snippetsIn } from '../scripts/support/snippets.js';
import { testSnippets } from './support/snippets.js';

/** The README, CONTRIBUTING and the guide for npm: snippets run, links lead somewhere, commands exist. */
const GUIDE = 'generated/src/custom/guide.md';
const [readme, contributing, guide, packageReadme] = (await Promise.all(
  ['README.md', 'CONTRIBUTING.md', GUIDE, 'generated/README.md'].map((file) =>
    readFile(path.join(projectRoot, file), 'utf8'),
  ),
)) as [string, string, string, string];
const guideSnippets = snippetsIn(GUIDE, guide, 'ts');
const snippets = [...snippetsIn('README.md', readme, 'ts'), ...guideSnippets];

test('the README is short, and begins with how to install the package', () => {
  const lines = readme.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(150);
  expect(lines.slice(0, 15)).toContain('npm install heffl');
  expect(packageReadme.split('\n').slice(0, 15)).toContain('npm install heffl');
});

test('the README and the guide have snippets', () => {
  expect(snippetsIn('README.md', readme, 'ts').length).toBeGreaterThan(0);
  expect(guideSnippets.length).toBeGreaterThanOrEqual(6);
});

testSnippets(snippets, '.readme');

test.each([
  ['README.md', readme],
  ['CONTRIBUTING.md', contributing],
])('every link of %s leads to a file of the repository or to a web page', (_file, text) => {
  const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(8);
  expect(
    targets.filter((target) => !target.startsWith('https:') && !existsSync(path.join(projectRoot, target))),
  ).toEqual([]);
});

test('CONTRIBUTING has a line for every room of the generator and of the custom code', async () => {
  for (const root of ['generator', 'generated/src/custom']) {
    const entries = await readdir(path.join(projectRoot, root), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
    expect(rooms.length).toBeGreaterThan(2);
    const rows = rooms.filter(({ name }) => new RegExp(`^\\| \\[?\`${root}/${name}/\``, 'm').test(contributing));
    expect(rows.map(({ name }) => name)).toEqual(rooms.map(({ name }) => name));
  }
});

test('the tests that CONTRIBUTING names for a room exist', () => {
  const named = [...contributing.matchAll(/`(test\/[\w./-]+)`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !existsSync(path.join(projectRoot, file)))).toEqual([]);
});

test("the package's README says when each error that it exports is met", async () => {
  const runtime = await import('../generated/src/runtime/index.js');
  const errors = Object.keys(runtime).filter((name) => name.endsWith('Error'));
  expect(errors.length).toBeGreaterThan(10);
  expect(errors.filter((name) => !packageReadme.includes(`\`${name}\``))).toEqual([]);
});

test("the package's README has the guide, without the notes for its tests", () => {
  const missing = guideSnippets.filter(({ text: snippet }) => !packageReadme.includes(snippet));
  expect(missing.map(({ line }) => line)).toEqual([]);
  expect(packageReadme).not.toContain('<!--');
  // Nothing in it may lead to a file that is only in the workspace.
  expect(packageReadme.match(/\]\((?!https:|#)[^)]*\)/g)).toBeNull();
});

test("the package's README names every guide of the documentation site", async () => {
  const folder = path.join(projectRoot, 'scripts/docs/guides');
  const texts = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')));
  const titles = texts.map((text) => /^# (.+)$/m.exec(text)?.[1] ?? '');
  expect(titles.length).toBeGreaterThan(10);
  expect(titles.filter((title) => !packageReadme.replaceAll('\n', ' ').includes(`*${title}*`))).toEqual([]);
  expect(titles.filter((title) => !readme.includes(`[${title}](`))).toEqual([]);
});

test('the figures are those of the last benchmark', async () => {
  const results = await resultsOf<BenchmarkResults>('client');
  const limit = results.limit.find(({ title }) => title === '600 calls at 10 per 500 ms');
  const row = (contender: string) => limit?.rows.find((other) => other.contender === contender);
  const text = readme.replaceAll(/\s+/g, ' ');
  const [ours, bare] = [row('heffl'), row('openapi-fetch')];
  expect(ours?.rejected).toBe(0);
  expect(text).toContain(`heffl gets ${ours?.responded} responses and openapi-fetch ${bare?.responded}.`);
  expect(text).toContain(`It takes ${short(ours?.ratio ?? 0)} times the shortest possible time`);
  const rejected = row('ky, 100 retries')?.rejected.toLocaleString('en');
  expect(text).toContain(`ky with 100 retries has ${rejected} requests rejected`);
  const size = (program: string) => results.size.find((other) => other.program === program)?.gzipped ?? 0;
  expect(text).toContain(`the whole client is ${kilobytes(size('heffl, the whole v2 client'))} compressed`);
  expect(text).toContain(`openapi-fetch ${kilobytes(size('openapi-fetch'))}.`);
});

test('the figures of agents are those of the last benchmarks, and all that is asked of our surfaces is right', async () => {
  const { medians } = await resultsOf<{ medians: Record<'shell' | 'mcp', number> }>('agents');
  const { rows } = await resultsOf<{ rows: SurfaceRow[] }>('surfaces');
  const text = packageReadme.replaceAll(/\s+/g, ' ');
  const row = (name: string) => rows.find(({ contender }) => contender === name);
  const ours = row('heffl mcp');
  expect(text).toContain(`need ${figure(ours?.tools?.bytes)} bytes of \`tools/list\``);
  expect(text).toContain(
    `at most ${figure(medians.mcp)} bytes of results by MCP, and ${figure(medians.shell)} from a shell`,
  );
  for (const one of [ours, row('heffl, from a shell')])
    expect(Object.values(one?.responses ?? {})).toEqual(Array(4).fill('yes'));
  expect(rows).toHaveLength(6);
});

test('our client does all that the comparison of generators asks, and each of the others sends a wrong id', async () => {
  const { rows } = await resultsOf<{ rows: { contender: string; responses: Record<string, string> }[] }>('types');
  // The tests of the types prove our column too; a "no" there is a fault of ours.
  expect(Object.values(rows.find(({ contender }) => contender === 'heffl')?.responses ?? {})).toEqual(
    Array(7).fill('yes'),
  );
  const others = rows.filter(({ contender }) => contender !== 'heffl');
  expect(others).toHaveLength(5);
  const wrong = others.filter(({ responses }) =>
    Object.values(responses).some((text) => text.startsWith('no: it is sent')),
  );
  expect(wrong).toEqual(others);
});

async function resultsOf<Results>(name: string): Promise<Results> {
  const file = path.join(projectRoot, `scripts/bench/results/${name}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as Results;
}

function short(ratio: number): string {
  return ratio.toLocaleString('en', { maximumFractionDigits: 2 });
}

function figure(value = Number.NaN): string {
  return value.toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

interface SurfaceRow {
  readonly contender: string;
  readonly tools?: { readonly bytes: number };
  readonly responses: Readonly<Record<string, string>>;
}

interface BenchmarkResults {
  readonly limit: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly contender: string;
      readonly responded: number;
      readonly rejected: number;
      readonly ratio: number | null;
    }[];
  }[];
  readonly size: readonly { readonly program: string; readonly gzipped: number }[];
}

describe('commands', () => {
  const blocks = [...snippetsIn('README.md', readme, 'sh'), ...snippetsIn('CONTRIBUTING.md', contributing, 'sh')];
  const lines = blocks.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  const commands = [...new Set(lines)];
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
  test('npm start lints, generates and takes the tour, which works; `npm test` does the first two', async () => {
    expect(scripts['start']).toBe('npm run lint:openapi && npm run generate && npm run tour');
    expect(scripts['test']?.split(' && ')).toEqual(
      expect.arrayContaining(['npm run lint', 'npm run generate -- --check']),
    );
    expect(scripts['lint']?.split(' && ')).toContain('npm run lint:openapi');
    expect(await runProgram('npm', ['run', 'tour'], { folder: projectRoot })).toMatchObject({ exitCode: 0 });
  }, 400_000);
});
