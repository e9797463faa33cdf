import { spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { runProgram } from '../../../scripts/support/run-program.js';

const PATIENCE = 120_000;

/** `npm run generate -- --watch` as a process, with what it has said so far. */
export class WatchedGenerator {
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();
  #output = '';

  constructor(projectRoot: string, ...flags: string[]) {
    // A group of its own, so that the test can see whether any process of it is left.
    this.#child = spawn('npm', ['run', 'generate', '--', '--watch', ...flags], { cwd: projectRoot, detached: true });
    onTestFinished(async () => {
      if (await this.isAlive()) process.kill(-this.#id, 'SIGKILL');
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk) => this.#notify(String(chunk)));
    }
  }

  /** Does something, and waits until the process has since said all of the texts. Gives back what it said. */
  async after(act: () => Promise<void>, ...texts: (string | RegExp)[]): Promise<string> {
    const start = this.#output.length;
    await act();
    const said = () => this.#output.slice(start);
    await this.#until(
      () => texts.every((text) => (typeof text === 'string' ? said().includes(text) : text.test(said()))),
      () => `Expected ${texts.join(' and ')}, but it said:\n${said()}`,
    );
    return said();
  }

  /** Sends a signal to npm alone, as a process manager would. */
  terminate(): void {
    process.kill(this.#id, 'SIGTERM');
  }

  /** Sends a signal to every process of the group, as a terminal does. */
  interrupt(): void {
    process.kill(-this.#id, 'SIGINT');
  }

  /** True if any process of the group runs. A process that has ended, but was not waited for, does not count. */
  async isAlive(): Promise<boolean> {
    const { stdout } = await runProgram('ps', ['-A', '-o', 'pgid=,stat='], { folder: '.' });
    return stdout.split('\n').some((line) => {
      const [group, state = 'Z'] = line.trim().split(/\s+/);
      return group === String(this.#id) && !state.startsWith('Z');
    });
  }

  get #id(): number {
    if (this.#child.pid === undefined) throw new Error('npm could not be started');
    return this.#child.pid;
  }

  #notify(text: string): void {
    this.#output += text;
    for (const listener of this.#listeners) listener();
  }

  async #until(isTrue: () => boolean, describe: () => string): Promise<void> {
    if (isTrue()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(describe())), PATIENCE);
      this.#listeners.add(() => {
        if (!isTrue()) return;
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
