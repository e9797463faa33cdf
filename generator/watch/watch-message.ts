/** What the watching generator tells whoever helps it: an edit was saved and generated from. */
export interface GeneratedMessage {
  readonly kind: 'generated';
  /** What was saved, relative to the project's root. */
  readonly sources: readonly string[];
  /** What was written or deleted below `generated/`; `undefined` where the edit could not be generated from. */
  readonly written: readonly string[] | undefined;
}
