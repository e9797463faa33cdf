/** Measures the stages of a run. Stages of the same name are added up. */
export class Stopwatch {
  readonly #milliseconds = new Map<string, number>();
  readonly #start = performance.now();
  readonly #onStage: (stage: string) => void;

  /** @param onStage Called when a stage begins. Default: nothing is. */
  constructor(onStage: (stage: string) => void = () => {}) {
    this.#onStage = onStage;
  }

  /** Runs a stage and adds its time. */
  async time<T>(stage: string, run: () => T | Promise<T>): Promise<T> {
    this.#onStage(stage);
    const start = performance.now();
    try {
      return await run();
    } finally {
      this.#milliseconds.set(stage, (this.#milliseconds.get(stage) ?? 0) + performance.now() - start);
    }
  }

  /** One line per stage, in the order they began, then the total since the stopwatch was made. */
  report(): string {
    const rows = [...this.#milliseconds, ['total', performance.now() - this.#start] as const];
    return rows.map(([stage, time]) => `${stage.padEnd(8)}${time.toFixed(0).padStart(6)} ms`).join('\n');
  }
}
