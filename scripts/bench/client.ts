import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FlagError } from '../support/command-error.js';
import { runCommand } from '../support/command.js';
import { clientPackages } from './client/clients/load.js';
import { measureAll, measureSteady } from './client/measure/all.js';
import type { Figures } from './client/measure/figures.js';
import { fullPlan, quickPlan } from './client/plan/plan.js';
import { writePage } from './client/report/page.js';
import { startServer } from './client/server/start.js';
import { buildClient } from '../support/build-client.js';
import { installRivals } from './support/install-rivals.js';
import { describeMachine, pinnedVersions } from './support/machine.js';
import { resultsRoot, writeResults } from './support/write-results.js';

const start = performance.now();

/** Measures our client and others. `npm run bench:client` */
process.exitCode = await runCommand({
  help: `Measures our client and others, prints the tables, and writes them and every figure to scripts/bench/results/.

  npm run bench:client                       everything, in about seven minutes
  npm run bench:client -- --quick            a short run that writes nothing
  npm run bench:client -- --steady           only sizes and the case of several processes, which a busy machine does
                                             not change; the other figures are kept`,
  options: { quick: { type: 'boolean' }, steady: { type: 'boolean' } },
  async run({ flags: { quick, steady } }) {
    if (quick && steady) throw new FlagError('--quick and --steady exclude each other. Give one of them.');
    // First: the benchmark itself makes a load.
    const machine = { ...describeMachine(), versions: await pinnedVersions(clientPackages) };
    if (machine.load > machine.cores / 2)
      say(`The machine is busy (load ${machine.load.toFixed(1)}); times will be off.`);
    await installRivals();
    await buildClient();
    const figures = steady ? await renewSteady(machine) : await measure(machine, !quick);
    const page = writePage(figures);
    console.log(`\n${page}`);
    if (!quick) await writeResults('client', page, figures);
  },
});

async function measure(machine: Figures['machine'], isFull: boolean): Promise<Figures> {
  const measured = await measureAll(isFull ? fullPlan : quickPlan, say);
  return { machine, isFull, seconds: Math.round(secondsSince(start)), ...measured };
}

async function renewSteady({ date, load }: Figures['machine']): Promise<Figures> {
  const kept = JSON.parse(await readFile(path.join(resultsRoot, 'client.json'), 'utf8')) as Figures;
  const server = await startServer();
  try {
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
