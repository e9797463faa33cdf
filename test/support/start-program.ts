import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cleanEnvironment, type RunOptions } from '../../scripts/support/run-program.js';

/** A program that runs until it is stopped. */
export interface RunningProgram {
  /** Output that showed that it was ready: the match of `ready`. */
  readonly ready: RegExpExecArray;
  /** Both of its streams so far. */
  printed(): string;
  /** Ends it. Gives its exit code, or the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<[exitCode: number | null, signal: NodeJS.Signals | null]>;
}

/** Where a program is started, and the text by which it shows that it is ready. */
export interface StartOptions extends Pick<RunOptions, 'folder' | 'variables'> {
  readonly ready: RegExp;
}

/**
 * Starts a program and waits until it is ready.
 *
 * @throws {Error} it ends before that
 */
export async function startProgram(
  program: string,
  args: readonly string[],
  { folder, variables, ready }: StartOptions,
): Promise<RunningProgram> {
  const env = { ...cleanEnvironment(), NO_COLOR: '1', ...variables };
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = ready.exec(output);
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} before it was ready:\n${output}`)));
  });
  return {
    ready: match,
    printed: () => output,
    async stop(signal = 'SIGTERM') {
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      child.kill(signal);
      return ended;
    },
  };
}
