import { spawn } from 'node:child_process';
import { CommandError } from './command-error.js';

/** Where and how a program is run. */
export interface RunOptions {
  /** Working directory. */
  readonly folder: string;
  /** Environment variables added to those of this process; `undefined` removes one. Default: none. */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which the program is killed. Default: no limit. */
  readonly timeout?: number;
  /** Kills the program. */
  readonly signal?: AbortSignal;
  /** True if it shares the terminal of this process; `output` is empty then. Default: its output is captured. */
  readonly isShown?: boolean;
}

/** Result of a program that has ended. */
export interface Ended {
  /** 1 for a program that could not be started or was killed. */
  readonly exitCode: number;
  /** All its output, errors last, and the reason if it could not be run to its end. */
  readonly output: string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program and waits for its end. Never rejects: a failure is a result too. */
export function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { folder, timeout, signal, isShown = false } = options;
  const captured = isShown ? {} : { NO_COLOR: '1' };
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...cleanEnvironment(), ...captured, ...options.variables },
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(timeout !== undefined && { timeout }),
      ...(signal && { signal }),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    let problem = '';
    child.on('error', (error) => {
      problem = `${program} could not be run: ${error.message}\n`;
      if (child.pid === undefined) resolve(toEnded(1, stdout, [...stderr, Buffer.from(problem)]));
    });
    child.once('close', (code, killedBy) => {
      if (killedBy !== null && problem === '') problem = `${program} was ended by ${killedBy}.\n`;
      resolve(toEnded(code ?? 1, stdout, [...stderr, Buffer.from(problem)]));
    });
  });
}

/** Runs Node, the version of this process, and waits for its end. */
export function runNode(args: readonly string[], options: RunOptions): Promise<Ended> {
  return runProgram(process.execPath, args, options);
}

/**
 * Runs a program that has to succeed.
 *
 * @throws {CommandError} its exit code is not 0; the message has its output
 */
export async function mustRun(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const ended = await runProgram(program, args, options);
  if (ended.exitCode === 0) return ended;
  throw new CommandError(`${[program, ...args].join(' ')} failed in ${options.folder}:\n${ended.output.trimEnd()}`);
}

/**
 * Environment of this process without the settings of npm, Node, vitest, tsx and heffl: npm would apply ours to another
 * folder, and no program may use an API key that it was not given. The registry of npm is kept.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const settings =
    /^(npm_(?!config_(registry|cache|cafile|.*proxy)$)|vitest|node_env$|node_options$|heffl_|tsx_|force_color$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));
}

function toEnded(exitCode: number, out: readonly Buffer[], errors: readonly Buffer[]): Ended {
  const stdout = Buffer.concat(out).toString('utf8');
  const stderr = Buffer.concat(errors).toString('utf8');
  return { exitCode, output: stdout + stderr, stdout, stderr };
}
