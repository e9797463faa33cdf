/** A text that is allowed although it has an unclear word. */
export interface Allowed {
  /** The text that is left out of the check; absent for a whole file. */
  readonly text?: string;
  /** The only file in which it is allowed. Default: every file. */
  readonly file?: string;
  /** Why the words cannot be ours. */
  readonly reason: string;
}

/** Exceptions of the check. A test reports those that are no longer needed. */
export const allowed: readonly Allowed[] = [
  { file: 'scripts/lint/words/plain-words.ts', reason: 'It lists the words.' },
  { file: 'test/scripts/lint/words.test.ts', reason: 'It has a sample of each word.' },
  { text: 'connection refused', reason: 'The name that systems give this error.' },
  { text: 'Connection refused', reason: 'The name that systems give this error.' },
  { text: 'ConnectionRefused', reason: "Bun's code for this error." },
];
