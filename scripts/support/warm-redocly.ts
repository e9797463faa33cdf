import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectRoot, redoclyProgram, redoclyVariables, type RedoclyResult } from './redocly.js';
import { cleanEnvironment } from './run-program.js';

/** One command for the process. */
export interface RedoclyJob {
  readonly program: string;
  readonly args: readonly string[];
}

/** Each command leaves a copy of the program's main module in memory, so a process is not kept for ever. */
const MOST_RUNS = 50;

/** Redocly in a process that stays: a command takes half the time of one that has to load everything first. */
export class WarmRedocly {
  #child: ChildProcess | undefined;
  #runs = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a command after the earlier ones. */
  run(args: readonly string[]): Promise<RedoclyResult> {
    const result = this.#last.then(() => this.#run(args));
    this.#last = result.catch(() => undefined);
    return result;
  }

  close(): void {
    if (this.#child?.connected) this.#child.disconnect();
    this.#child = undefined;
  }

  #run(args: readonly string[]): Promise<RedoclyResult> {
    const child = this.#start();
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer) => void chunks.push(chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    return new Promise<RedoclyResult>((resolve, reject) => {
      const end = (exitCode: number) => {
        child.off('message', onMessage).off('close', fail).off('error', reject);
        child.stdout?.off('data', keep);
        child.stderr?.off('data', keep);
        resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') });
      };
      // Printed output arrives on another channel, maybe one turn of the event loop later.
      const onMessage = (message: unknown) => void setImmediate(end, (message as { exitCode: number }).exitCode);
      const fail = (code: number | null) => end(code || 1);
      child.once('message', onMessage).once('close', fail).once('error', reject);
      child.send({ program: redoclyProgram(), args } satisfies RedoclyJob);
    });
  }

  #start(): ChildProcess {
    this.#runs += 1;
    if (this.#child && this.#runs % MOST_RUNS === 0) this.close();
    if (this.#child?.connected) return this.#child;
    this.#child = fork(path.join(import.meta.dirname, 'redocly-worker.ts'), {
      cwd: projectRoot,
      env: { ...cleanEnvironment(), ...redoclyVariables },
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return this.#child;
  }
}
