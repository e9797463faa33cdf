import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { runNode } from '../../scripts/support/run-program.js';
import { installed } from './support/installed.js';

const { project } = await installed();
const consumer = path.join(import.meta.dirname, 'consumer');
const folder = path.join(project, 'running');

beforeAll(async () => {
  await mkdir(folder);
  const programs = ['responses.mjs', 'main.mjs', 'main.cjs', 'both.cjs', 'copies.cjs', 'untouched.mjs'];
  await Promise.all(programs.map((name) => cp(path.join(consumer, name), path.join(folder, name))));
  const source = await readFile(path.join(consumer, 'consumer.mts'), 'utf8');
  await writeFile(path.join(folder, 'consumer.mjs'), emit(source, ts.ModuleKind.ESNext));
  await writeFile(path.join(folder, 'consumer.cjs'), emit(source, ts.ModuleKind.CommonJS));
});

function emit(source: string, module: ts.ModuleKind): string {
  return ts.transpileModule(source, { compilerOptions: { module, target: ts.ScriptTarget.ES2022 } }).outputText;
}

describe('the installed package', () => {
  test.each(['main.mjs', 'main.cjs'])('does its work for %s', async (program) => {
    expect(await runNode([program], { folder })).toMatchObject({
      exitCode: 0,
      output: lines([
        'page of 1, more: true',
        'deals: Engine Urgent, Loom Urgent',
        'created clt_new Computing',
        'rejected: 400 invalid title',
        'with response: dl_abc123 200 request-1',
        'raw: Engine',
        'v1: Acme Tools true',
      ]),
    });
  });

  test('can be required and imported by one program, and its entry points share their errors', async () => {
    const shared = 'Heffl, HefflV1, one NotFoundError: true, one HefflError: true';
    expect(await runNode(['both.cjs'], { folder })).toMatchObject({ exitCode: 0, output: lines([shared, shared]) });
  });

  test('is one in a process that holds it twice, and another one under another name', async () => {
    const other = path.join(folder, 'other');
    await cp((await installed()).package, other, { recursive: true });
    expect(await renamePackage(path.join(other, 'dist'))).toBe(1);
    const output = lines([
      'remaining: 7 7 60',
      'of the other copy: ApiError HefflError HttpError NotFoundError',
      'of its own: ApiError HefflError HttpError NotFoundError',
      'of another package: ',
      'a derived class: true true false false false',
      'arguments: true false',
      'webhooks: true true',
    ]);
    expect(await runNode(['copies.cjs'], { folder })).toMatchObject({ exitCode: 0, output });
  });

  test('changes nothing for others when it is imported, as `sideEffects: false` says', async () => {
    const output = lines(['changed: ', 'changed: example']);
    expect(await runNode(['untouched.mjs'], { folder })).toMatchObject({ exitCode: 0, output });
  });
});

/** Gives a copy of the CommonJS files another package's name. Returns how many files have it. */
async function renamePackage(dist: string): Promise<number> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.cjs'));
  let count = 0;
  for (const file of files.map((name) => path.join(dist, name))) {
    const text = await readFile(file, 'utf8');
    const renamed = text.replace('const packageName = "heffl"', 'const packageName = "petshop"');
    if (renamed === text) continue;
    await writeFile(file, renamed);
    count += 1;
  }
  return count;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}
