import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RedoclyJob } from './warm-redocly.js';

/**
 * A process that stays and runs Redocly's commands one after the other: the program is imported again for each, and finds
 * all its modules in memory. `warm-redocly.ts` starts it and communicates with it.
 */
const endProcess = process.exit.bind(process);
let runs = 0;
let isRunning = false;

process.on('message', (job: RedoclyJob) => void run(job));
process.on('disconnect', () => endProcess());
// An error of the program ends its command, as in a process of its own.
process.on('uncaughtException', (error) => {
  console.error(error);
  endProcess(1);
});
// The program is done when nothing is left to do. It may then end its process, with an exit code that it reports in no other
// way, so the exit is intercepted. This process has to stay.
process.on('beforeExit', (code) => {
  const ended = runs;
  setImmediate(() => runs === ended && finish(code));
});
process.exit = ((code?: number) => finish(code ?? 0)) as typeof process.exit;

async function run({ program, args }: RedoclyJob): Promise<void> {
  runs += 1;
  isRunning = true;
  process.exitCode = 0;
  process.argv = [process.execPath, program, ...args];
  const main = pathToFileURL(path.join(path.dirname(program), '../lib/index.js'));
  main.searchParams.set('run', String(runs));
  // The channel would keep the process running.
  process.channel?.unref();
  await import(main.href);
}

function finish(code: number): void {
  if (!isRunning) return;
  isRunning = false;
  process.channel?.ref();
  // Printed output is sent first.
  process.stdout.write('', () => process.stderr.write('', () => process.send?.({ exitCode: code })));
}
