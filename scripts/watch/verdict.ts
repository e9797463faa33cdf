/** Finding of one stage. */
export interface Verdict {
  readonly isGood: boolean;
  /** A few words, or everything that is wrong. */
  readonly said: string;
}
