// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { readFile } from 'node:fs/promises';
import { removeFile, writeDraft } from '../../command/files/growing-file.js';
import type { Surroundings } from '../../command/surroundings.js';
import type { ClientOptions } from '../../runtime/index.js';
import { readRate } from '../../runtime/limit/rate-headers.js';
import { systemClock } from '../../runtime/time/clock.js';
import { pause } from '../../runtime/time/pause.js';

/** A wait that is longer is an error of a clock. */
const LONGEST = 86_400_000;

/**
 * Remembers in a file that the rate limit is used up, so that a process that is started after a kill waits for its end. It
 * is what the responses say: an API that reports no limit is not waited for.
 */
export class LimitMemory {
  readonly #file: string;
  readonly #surroundings: Surroundings;
  #report: { readonly remaining: number; readonly resetAt: number } | undefined;
  #written = 0;
  #inFlight = 0;

  private constructor(file: string, surroundings: Surroundings) {
    this.#file = file;
    this.#surroundings = surroundings;
  }

  /** Opens a memory, and waits as long as it says. */
  static async open(file: string, surroundings: Surroundings): Promise<LimitMemory> {
    const memory = new LimitMemory(file, surroundings);
    const until = Number(await readFile(file, 'utf8').catch(() => '0'));
    const wait = until - memory.#now();
    if (wait > 0 && wait < LONGEST) await pause(wait, undefined, surroundings.clock ?? systemClock);
    return memory;
  }

  /** Options of a client whose requests are remembered. */
  remembered(client: ClientOptions): ClientOptions {
    const { fetch = globalThis.fetch } = client;
    return {
      ...client,
      fetch: async (url, init) => {
        await this.#before();
        this.#inFlight += 1;
        try {
          const response = await fetch(url, init);
          this.#read(response.headers);
          return response;
        } finally {
          this.#inFlight -= 1;
        }
      },
    };
  }

  /** Forgets everything: what it was for has ended. */
  async remove(): Promise<void> {
    await removeFile(this.#file);
    await removeFile(`${this.#file}.new`);
  }

  /** Written before the last request of a window is sent: after it may be too late. */
  async #before(): Promise<void> {
    const { remaining, resetAt } = this.#report ?? { remaining: Infinity, resetAt: 0 };
    if (remaining - this.#inFlight > 1 || resetAt <= Math.max(this.#now(), this.#written)) return;
    this.#written = resetAt;
    await writeDraft(this.#file, `${this.#file}.new`, (print) => print(String(resetAt)));
  }

  #read(headers: Headers): void {
    const { remaining, resetAfter } = readRate(headers);
    if (remaining === undefined || resetAfter === undefined) return;
    this.#report = { remaining, resetAt: this.#now() + resetAfter };
  }

  /** Time that other processes have, too: milliseconds since 1970. */
  #now(): number {
    return this.#surroundings.clock?.now() ?? Date.now();
  }
}
