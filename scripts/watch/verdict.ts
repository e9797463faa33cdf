/** Finding of one stage. */
export interface Verdict {
  readonly isGood: boolean;
  /** A few words, or all problems. */
  readonly said: string;
}
