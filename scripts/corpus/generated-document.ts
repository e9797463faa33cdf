import type { NameShares } from './row.js';

/** A package that was generated from a document, or the reason why not. */
export interface GeneratedDocument {
  /** Empty if the package was made. */
  readonly problem: string;
  readonly packageName: string;
  readonly className: string;
  /** Function that makes the double. */
  readonly makesDouble: string;
  /** True if the document does not say which host serves the API. */
  readonly needsBaseUrl: boolean;
  readonly operations: number;
  readonly emitted: number;
  readonly omitted: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly names: NameShares;
  /** A method that is tried; `undefined` where none reads without input. */
  readonly call: PlannedCall | undefined;
  /** Seconds. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

/** A call of a method. */
export interface PlannedCall {
  /** Properties from the client to the method. */
  readonly path: readonly string[];
  /** Number of path arguments. */
  readonly args: number;
}
