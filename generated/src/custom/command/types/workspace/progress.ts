import type { WaitEvent } from '../../../../v2/index.js';
import type { Surroundings } from '../../../../command/surroundings.js';
import { readable } from '../definition/text.js';

/** Progress of the reading: one changing line on a terminal, separate lines elsewhere. */
export class Progress {
  readonly #surroundings: Surroundings;
  #expected = 0;
  #done = 0;
  #current = '';

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Adds to the number of items to read. */
  expect(number: number): void {
    this.#expected += number;
  }

  begin(title: string): void {
    this.#current = title;
    this.#draw();
  }

  /** Counts an item that was read, or could not be. */
  finish(title: string, result: string): void {
    this.#done += 1;
    this.#draw();
    if (!this.#surroundings.isTerminal) this.#surroundings.printError(readable(`${title}: ${result}`));
  }

  /** Requests wait for the rate limit. `now` in milliseconds of the system's time. */
  wait({ queued, reset }: WaitEvent, now: number): void {
    // Before the first response the rate-limit window is unknown, and the wait is short.
    if (!reset) return;
    const seconds = Math.max(1, Math.ceil((reset.getTime() - now) / 1000));
    const text = `waiting for the rate limit, ${seconds} s until the next requests may go`;
    if (this.#surroundings.isTerminal) this.#draw(text);
    else if (queued === 1) this.#surroundings.printError(text);
  }

  /** Removes the line. */
  end(): void {
    if (this.#surroundings.isTerminal) this.#surroundings.draw('');
  }

  #draw(text = this.#current): void {
    if (!this.#surroundings.isTerminal) return;
    this.#surroundings.draw(
      readable(`Reading ${Math.min(this.#done + 1, this.#expected)} of ${this.#expected}: ${text}`),
    );
  }
}
