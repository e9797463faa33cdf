// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { systemClock, type Clock } from '../../runtime/time/clock.js';
import type { ClientOptions } from '../../runtime/index.js';
import type { Surroundings } from '../../command/surroundings.js';
import { counted } from '../../validate/issues.js';

/** Milliseconds between two lines where standard error is no terminal. */
const PAUSE = 10_000;

/** Shows how far a command is, on standard error. */
export class Progress {
  /** Name of what is counted. */
  title: string;
  /** Number of requests that the API rejected for its limit. */
  rejected = 0;
  readonly #surroundings: Surroundings;
  readonly #clock: Clock;
  #start: number;
  #shown: number;
  #first: number | undefined;

  constructor(title: string, surroundings: Surroundings) {
    this.title = title;
    this.#surroundings = surroundings;
    this.#clock = surroundings.clock ?? systemClock;
    this.#start = this.#clock.now();
    this.#shown = this.#start;
  }

  /** Options of a client that count its rejected. */
  counted(client: ClientOptions): ClientOptions {
    const onResponse = ({ status }: { readonly status: number | undefined }) => {
      if (status === 429) this.rejected += 1;
    };
    return { ...client, hooks: { ...client.hooks, onResponse } };
  }

  /** Shows a number of rows, all in all. Time left counts from the first call, since a command may go on from an earlier one. */
  show(rows: number, total?: number): void {
    const now = this.#clock.now();
    this.#first ??= rows;
    const { isTerminal, draw, printError } = this.#surroundings;
    if (!isTerminal && now - this.#shown < PAUSE) return;
    this.#shown = now;
    const speed = (rows - this.#first) / (now - this.#start);
    const left = total === undefined || !(speed > 0) ? '' : `, ${timeText((total - rows) / speed)} left`;
    const all = total === undefined ? counted(rows, 'row') : `${rows} of ${counted(total, 'row')}`;
    (isTerminal ? draw : printError)(`${this.title}: ${all}${left}, ${this.rejectedText()}`);
  }

  /** Begins to count something else. */
  next(title: string): void {
    this.title = title;
    this.#first = undefined;
    this.#start = this.#clock.now();
  }

  /** Removes the line of a terminal. */
  end(): void {
    if (this.#surroundings.isTerminal) this.#surroundings.draw('');
  }

  /** `2 requests rejected for the rate limit` */
  rejectedText(): string {
    return `${counted(this.rejected, 'request')} rejected for the rate limit`;
  }
}

function timeText(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
