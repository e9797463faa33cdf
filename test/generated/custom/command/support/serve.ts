import { EventEmitter, once } from 'node:events';
import { onTestFinished } from 'vitest';
import { program } from '../../../../../generated/src/custom/command/program.js';
import { runProgram } from '../../../../../generated/src/command/program.js';
import { printed } from '../../../../generator/kit/command/support/surroundings.js';

/** Starts `heffl serve` in this process, and ends it with the test. */
export async function serve(...args: string[]) {
  const process = new EventEmitter();
  const { surroundings, output, errors } = printed({ onStop: (stop) => process.once('stop', stop) });
  const print = (line: string) => {
    surroundings.print(line);
    process.emit('started');
  };
  const started = once(process, 'started');
  const ended = runProgram(['serve', ...args], { ...surroundings, print }, program);
  await Promise.race([started, ended]);
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0] ?? '';
  const end = () => {
    process.emit('stop');
    return ended;
  };
  if (address !== '') onTestFinished(async () => void (await end()));
  return { address, output, errors, end, ended };
}

export const headers = { 'x-api-key': 'any' };
