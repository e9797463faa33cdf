import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from '../../../../../generated/src/command/program.js';
import { program } from '../../../../../generated/src/custom/command/program.js';
import type { TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import type { Clock } from '../../../../../generated/src/runtime/index.js';
import { printed } from '../../../../generator/kit/command/support/surroundings.js';
import type { Row } from './changes.js';

/** Output and exit code of a command. */
export interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly errors: string;
}

/** The program in a folder, and the bytes that it printed. */
export class ShellDay {
  readonly #api: TestHeffl;
  readonly #clock: Clock;
  readonly #folder: string;
  calls = 0;
  bytes = 0;

  constructor(api: TestHeffl, clock: Clock, folder: string) {
    this.#api = api;
    this.#clock = clock;
    this.#folder = folder;
  }

  /** Runs the program. */
  async run(...args: readonly string[]): Promise<Ended> {
    const { fetch, apiKey } = this.#api;
    const environment = { HEFFL_API_KEY: apiKey, HOME: this.#folder };
    const shown = printed({ fetch, environment, folder: this.#folder, clock: this.#clock });
    const exit = await runProgram(args, shown.surroundings, program);
    const out = `${shown.written.join('')}${shown.output()}`;
    this.calls += 1;
    this.bytes += Buffer.byteLength(out) + Buffer.byteLength(shown.errors());
    return { exit, out, errors: shown.errors() };
  }

  /** Runs the program, which must succeed, and reads the record that it prints. */
  async record(...args: readonly string[]): Promise<Row> {
    return JSON.parse(await this.#done(args)) as Row;
  }

  /** Runs the program, which must succeed, and reads the list that it prints. */
  async list(...args: readonly string[]): Promise<readonly Row[]> {
    return JSON.parse(await this.#done(args)) as readonly Row[];
  }

  async #done(args: readonly string[]): Promise<string> {
    const { exit, out, errors } = await this.run(...args);
    if (exit !== 0) throw new Error(`heffl ${args.join(' ')} ended with ${exit}: ${errors}`);
    return out;
  }

  write(name: string, lines: readonly string[]): Promise<void> {
    return writeFile(path.join(this.#folder, name), `${lines.join('\n')}\n`);
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.#folder, name), 'utf8');
  }
}
