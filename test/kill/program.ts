import { processSurroundings } from '../../generated/src/command/process-surroundings.js';
import { runProgram } from '../../generated/src/command/program.js';
import { program } from '../../generated/src/custom/command/program.js';
import type { Clock } from '../../generated/src/runtime/index.js';

/** The program `heffl` with the time of the server: a wait takes none, and moves that time forward. */
const { HEFFL_BASE_URL: server = '', KILL_TIME: start = '0' } = process.env;
let time = Number(start);

const clock: Clock = {
  now: () => time,
  random: () => 0.5,
  after(delay, act, isAwaited) {
    let isCancelled = false;
    if (!isAwaited) {
      // A time limit. Nothing here takes so long.
      const timer = setTimeout(act, delay).unref();
      return () => clearTimeout(timer);
    }
    void advance(delay, () => isCancelled || act());
    return () => {
      isCancelled = true;
    };
  },
};

async function advance(delay: number, done: () => unknown): Promise<void> {
  const response = await fetch(`${server}/_advance?milliseconds=${delay}`, { method: 'POST' });
  time = Number(await response.text());
  done();
}

process.exitCode = await runProgram(process.argv.slice(2), { ...processSurroundings, clock }, program);
