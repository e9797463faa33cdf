import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillFolder, linkInto } from '../../generator/write/scratch.js';
import { checkTypes } from '../support/native-compiler.js';
import { projectRoot } from '../support/redocly.js';
import { runNode, type Ended } from '../support/run-program.js';
import { callProgram } from './call-program.js';
import { CALLS_FILE, NOT_GENERATED, type GeneratedDocument } from './generated-document.js';
import type { CorpusRow } from './row.js';
import { STRICTEST } from './strictest.js';

/** Milliseconds after which a stage counts as one that hangs. */
const LIMIT = 300_000;

/**
 * Generates the package of a document, compiles it with the strictest settings, builds it, imports it and makes one call;
 * then the judge calls every method.
 *
 * @param folder An empty folder for the package.
 */
export async function tryDocument(document: string, file: string, folder: string): Promise<CorpusRow> {
  const root = path.join(folder, 'package');
  const ended = await runTypeScript('generate-one.ts', [file, root], folder);
  const made = readMade(ended);
  const row = rowOf(document, made);
  if (made.problem !== '') return { ...row, problem: firstLine(made.problem) };
  await linkInto(folder, { node_modules: path.join(projectRoot, 'node_modules') });
  const compiled = await compile(root);
  const clean = compiled.exitCode === 0;
  const problem = clean ? '' : firstLine(compiled.output);
  const built = await runTypeScript('build-one.ts', [root], folder);
  if (built.exitCode !== 0) return { ...row, generated: true, clean, problem: problem || errorLine(built.output) };
  const called = await call(folder, made);
  const imported = called.exitCode === 0;
  const judged = await judge(file, folder);
  const result = { ...row, ...judged, generated: true, clean, imported, called: made.call?.path.join('.') ?? '' };
  return { ...result, problem: problem || (imported ? judged.problem : errorLine(called.output)) };
}

type Judged = Pick<CorpusRow, 'right' | 'wrong' | 'undrawn' | 'problem'>;

/** Calls every method against a server that is made of the document, and shares nothing with the client. */
async function judge(file: string, folder: string): Promise<Judged> {
  const program = path.join(projectRoot, 'test/wire/judge/main.ts');
  const verdict = path.join(folder, 'verdict.json');
  const ended = await runScript(program, [file, path.join(folder, CALLS_FILE), verdict], folder);
  if (ended.exitCode !== 0) return { ...NOT_JUDGED, problem: `the judge failed: ${errorLine(ended.output)}` };
  return { ...(JSON.parse(await readFile(verdict, 'utf8')) as Omit<Judged, 'problem'>), problem: '' };
}

const NOT_JUDGED = { right: 0, wrong: [], undrawn: [] };

function runTypeScript(script: string, args: readonly string[], folder: string): Promise<Ended> {
  return runScript(path.join(import.meta.dirname, script), args, folder);
}

function runScript(program: string, args: readonly string[], folder: string): Promise<Ended> {
  const tsx = path.join(projectRoot, 'node_modules/tsx/dist/loader.mjs');
  return runNode(['--import', tsx, program, ...args], { folder, timeout: LIMIT });
}

function readMade({ exitCode, stdout, output }: Ended): GeneratedDocument {
  try {
    return JSON.parse(stdout) as GeneratedDocument;
  } catch {
    return { ...NOT_GENERATED, problem: `crashed (exit code ${exitCode}): ${errorLine(output)}` };
  }
}

function rowOf(document: string, made: GeneratedDocument): CorpusRow {
  const { operations, emitted, omitted, warnings, names, cpu, memory } = made;
  return {
    document,
    generated: false,
    clean: false,
    imported: false,
    operations,
    emitted,
    ...NOT_JUDGED,
    omitted,
    warnings,
    names,
    problem: '',
    called: '',
    cpu: Math.round(cpu * 100) / 100,
    memory: Math.round(memory),
  };
}

/** With every setting that makes a compiler stricter. */
async function compile(root: string): Promise<Ended> {
  const settings = {
    extends: './tsconfig.json',
    compilerOptions: { noEmit: true, skipLibCheck: false, ...STRICTEST },
  };
  await fillFolder(root, { 'tsconfig.strict.json': JSON.stringify(settings) });
  return checkTypes('tsconfig.strict.json', { folder: root, timeout: LIMIT });
}

async function call(folder: string, made: GeneratedDocument): Promise<Ended> {
  const consumer = path.join(folder, 'consumer');
  await linkInto(path.join(consumer, 'node_modules'), { [made.packageName]: path.join(folder, 'package') });
  await fillFolder(consumer, { 'call.mjs': callProgram(made) });
  return runNode(['call.mjs'], { folder: consumer, timeout: LIMIT });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 300) ?? '';
}

/** The line of an output that names the error. */
function errorLine(text: string): string {
  const lines = text.trim().split('\n');
  return (lines.find((line) => /\berror\b|Error:|ended by/i.test(line)) ?? lines[0] ?? '').trim().slice(0, 300);
}
