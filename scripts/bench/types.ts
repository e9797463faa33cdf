import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contenders, type Contender } from './contenders.js';
import { writePage, type Results, type Row } from './page.js';
import { benchRoot, projectRoot } from './paths.js';
import { prepare } from './prepare.js';
import { checkControl, questions } from './questions.js';
import { tryProgram } from './try-program.js';

/** Compares what generators make of our own description, and writes the table to `results/`. `npm run bench:types` */
await prepare();
const rows: Row[] = [];
for (const contender of contenders) {
  console.error(contender.name);
  rows.push({ contender: contender.name, answers: await answersOf(contender) });
}
const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  versions: await versionsOf(contenders.flatMap(({ packages }) => packages)),
  rows,
};
const page = writePage(results);
console.log(page);
await mkdir(path.join(benchRoot, 'results'), { recursive: true });
await writeFile(path.join(benchRoot, 'results/types.md'), page);
await writeFile(path.join(benchRoot, 'results/types.json'), `${JSON.stringify(results, undefined, 2)}\n`);

async function answersOf(contender: Contender): Promise<Record<string, string>> {
  const control = { call: contender.getDeal("'dl_1'") };
  checkControl(await tryProgram(contender, control, { name: 'control', isRun: true }), contender.name);
  const answers: Record<string, string> = {};
  for (const { key, programs, isRun, judge } of questions) {
    const outcomes = [];
    for (const [index, program] of programs(contender).entries()) {
      outcomes.push(await tryProgram(contender, program, { name: `${key}-${index + 1}`, isRun }));
    }
    answers[key] = judge(outcomes);
  }
  return answers;
}

async function versionsOf(names: readonly string[]): Promise<Record<string, string>> {
  const entries = await Promise.all(names.map(async (name) => [name, await versionOf(name)] as const));
  return Object.fromEntries(entries);
}

/** Redocly's is the project's own. */
async function versionOf(name: string): Promise<string> {
  const root = name.startsWith('@redocly/') ? projectRoot : benchRoot;
  const manifest = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
