import { fork } from 'node:child_process';
import type { ChildProcess, Serializable } from 'node:child_process';
import { cleanEnvironment } from '../../support/run-program.js';
import { benchRoot } from './paths.js';

/** Starts a TypeScript module in a process of its own, with which it exchanges messages. */
export function forkModule(file: string, args: readonly string[] = [], flags: readonly string[] = []): ChildProcess {
  return fork(file, args, {
    cwd: benchRoot,
    env: cleanEnvironment(),
    execArgv: ['--import', 'tsx', ...flags],
  });
}

/** The next message from a process. Fails if it ends before it says anything. */
export function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) =>
      reject(new Error(`${child.spawnargs.at(-1)} ended early, with code ${code}.`));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message as Message);
    });
  });
}

/** Sends a message and waits for the response. */
export function ask<DefinitionsResponse>(child: ChildProcess, message: Serializable): Promise<DefinitionsResponse> {
  const response = nextMessage<DefinitionsResponse>(child);
  child.send(message);
  return response;
}
