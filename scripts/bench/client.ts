import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { measureAll, measureSteady } from './measure/all.js';
import { benchRoot } from './paths.js';
import { fullPlan, quickPlan } from './plan.js';
import { prepare } from './prepare.js';
import type { Figures } from './report/figures.js';
import { describeMachine } from './report/machine.js';
import { writePage } from './report/page.js';
import { startServer } from './server/start.js';

/**
 * Measures our client beside others, prints the tables and writes them to `results/`. `npm run bench:client`
 * With `--quick` it makes a short run and writes nothing. With `--steady` it takes only what a busy machine does not
 * change, and keeps the other figures.
 */
const start = performance.now();
const isFull = !process.argv.includes('--quick');
// Before anything else: the benchmark itself makes a load.
const machine = await describeMachine();
if (machine.load > machine.cores / 2) say(`The machine is busy (load ${machine.load.toFixed(1)}); times will be off.`);
await prepare();
const figures = process.argv.includes('--steady') ? await renewSteady() : await measure();
const page = writePage(figures);
console.log(`\n${page}`);
if (isFull) await write(page);

async function measure(): Promise<Figures> {
  const measured = await measureAll(isFull ? fullPlan : quickPlan, say);
  return { machine, isFull, seconds: Math.round(secondsSince(start)), ...measured };
}

async function renewSteady(): Promise<Figures> {
  const kept = JSON.parse(await readFile(path.join(benchRoot, 'results/client.json'), 'utf8')) as Figures;
  const server = await startServer();
  try {
    const { date, load } = machine;
    return { ...kept, ...(await measureSteady(server, fullPlan, say)), steady: { date, load } };
  } finally {
    server.stop();
  }
}

function say(next: string): void {
  console.error(`${secondsSince(start).toFixed(0).padStart(4)} s  ${next}`);
}

function secondsSince(time: number): number {
  return (performance.now() - time) / 1000;
}

async function write(text: string): Promise<void> {
  const folder = path.join(benchRoot, 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'client.md'), text);
  await writeFile(path.join(folder, 'client.json'), `${JSON.stringify(figures, roundNumber, 2)}\n`);
}

/** More digits than a measurement has would only make noise in a diff. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}
