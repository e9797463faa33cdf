/** A line on a terminal that shows the stage of a run that takes longer than a second. */
export class Progress {
  readonly #start: number;
  readonly #stream: ProgressStream;
  readonly #now: () => number;
  #isShown = false;

  constructor(stream: ProgressStream = process.stderr, now = () => performance.now()) {
    this.#stream = stream;
    this.#now = now;
    this.#start = now();
  }

  /** Shows a stage, once the run has taken a second. */
  show(stage: string): void {
    if (!this.#stream.isTTY || this.#now() - this.#start < 1000) return;
    this.#isShown = true;
    this.#stream.write(`${CLEAR}${stage} …`);
  }

  /** Removes the line, before anything else is printed. */
  end(): void {
    if (this.#isShown) this.#stream.write(CLEAR);
    this.#isShown = false;
  }
}

/** Part of a stream that the line is written to. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** To the start of the line, and all of it away. */
const CLEAR = '\r\u001B[K';
