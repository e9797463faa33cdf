/** Message to the helper after each run of the watching generator. */
export interface GeneratedMessage {
  readonly kind: 'generated';
  /** Saved files, relative to the project's root. */
  readonly sources: readonly string[];
  /** Files written or deleted below `generated/`; `undefined` if generating failed. */
  readonly written: readonly string[] | undefined;
}
