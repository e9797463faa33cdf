import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../scripts/support/redocly.js';
import { runProgram } from '../scripts/support/run-program.js';
import { snippetsIn } from '../scripts/support/snippets.js';
import { testSnippets } from './support/snippets.js';

/** Every snippet of the README compiles and runs, and every command in it is one that works. */
const readme = await readFile(path.join(projectRoot, 'README.md'), 'utf8');
const snippets = snippetsIn('README.md', readme, 'ts');

test('the README has snippets', () => {
  expect(snippets.length).toBeGreaterThanOrEqual(7);
});

testSnippets(snippets, '.readme');

test("the package's README tells when each error that it exports is met", async () => {
  const text = await readFile(path.join(projectRoot, 'generated/README.md'), 'utf8');
  const runtime = await import('../generated/src/runtime/index.js');
  const errors = Object.keys(runtime).filter((name) => name.endsWith('Error'));
  expect(errors.length).toBeGreaterThan(10);
  expect(errors.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test("the package's README tells how to use it, in the words of this one", async () => {
  const text = await readFile(path.join(projectRoot, 'generated/README.md'), 'utf8');
  const shared = snippets.filter(({ text: snippet }) => text.includes(snippet));
  expect(shared.map(({ line }) => line)).toEqual(snippets.map(({ line }) => line));
  expect(text).not.toContain('<!--');
  // Nothing in it may lead to a file that is only in the workspace.
  expect(text.match(/\]\((?!https:|#)[^)]*\)/g)).toBeNull();
});

test('the figures are those of the last benchmark', async () => {
  const file = path.join(projectRoot, 'scripts/bench/results/client.json');
  const results = JSON.parse(await readFile(file, 'utf8')) as BenchmarkResults;
  const limit = results.limit.find(({ title }) => title === '600 calls at 10 per 500 ms');
  for (const contender of ['heffl', 'heffl, v1 and v2 on one key', 'openapi-fetch', 'ky, 100 retries']) {
    const row = limit?.rows.find((other) => other.contender === contender);
    const figures = [row?.responded, row?.refused.toLocaleString('en'), row?.ratio ? short(row.ratio) : '–'];
    expect(readme).toContain(`| ${contender} | ${figures.join(' | ')} |`);
  }
  const { responded, refused, ratio } = results.shared;
  expect(readme).toContain(
    `were answered ${responded} of 600 calls, refused ${refused}, and took ${short(ratio ?? 0)} times the`,
  );
  const cost = (client: string) => results.cost[0]?.rows.find((row) => row.client === client)?.ratio;
  expect(readme).toContain(`costs ${short(cost('heffl') ?? 0)} times what plain fetch costs`);
  expect(readme).toContain(`openapi-fetch alone costs ${short(cost('openapi-fetch') ?? 0)} times`);
  const size = (program: string) => results.size.find((row) => row.program === program)?.gzipped ?? 0;
  expect(readme).toContain(`the whole v2 client is ${kilobytes(size('heffl, the whole v2 client'))}`);
  expect(readme).toContain(`one call through \`connect\` is ${kilobytes(size('heffl, one call through connect'))}`);
  expect(readme).toContain(`openapi-fetch alone is ${kilobytes(size('openapi-fetch'))}`);
});

test('the table of generators is that of the last comparison', async () => {
  const results = await readFile(path.join(projectRoot, 'scripts/bench/results/types.md'), 'utf8');
  const table = results.match(/^\|.*$/gm)?.join('\n') ?? '';
  expect(table.split('\n')).toHaveLength(9);
  const quoted = readme.match(/<!-- bench:types -->\n([^]*?)\n<!-- \/bench:types -->/)?.[1];
  expect(quoted).toBe(table);
  // Our own column is proved by the tests of the types too; a "no" there is a fault of ours.
  const { rows } = JSON.parse(await readFile(path.join(projectRoot, 'scripts/bench/results/types.json'), 'utf8')) as {
    rows: { contender: string; responses: Record<string, string> }[];
  };
  expect(Object.values(rows.find(({ contender }) => contender === 'heffl')?.responses ?? {})).toEqual(
    Array(7).fill('yes'),
  );
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
      readonly responded: number;
      readonly refused: number;
      readonly ratio: number | null;
    }[];
  }[];
  readonly shared: { readonly responded: number; readonly refused: number; readonly ratio: number | null };
  readonly cost: readonly { readonly rows: readonly { readonly client: string; readonly ratio: number }[] }[];
  readonly size: readonly { readonly program: string; readonly gzipped: number }[];
}

describe('commands', () => {
  const commands = snippetsIn('README.md', readme, 'sh').flatMap(({ text }) =>
    text.split('\n').filter((line) => line.trim() !== ''),
  );
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
  test('npm start works', async () => {
    expect(await runProgram('npm', ['start'], { folder: projectRoot })).toMatchObject({ exitCode: 0 });
  }, 120_000);
});
