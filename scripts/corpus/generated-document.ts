import type { NameFigures } from '../bench/names/figures.js';

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
  /** Options of a client with the credentials of its double, `api`: `apiKey: api.apiKey`. */
  readonly credentials: string;
  readonly operations: number;
  readonly emitted: number;
  readonly omitted: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly names: NameFigures;
  /** A method that is tried; `undefined` where none reads without input. */
  readonly call: PlannedCall | undefined;
  /** Seconds. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

/** A document of which no package was made: nothing is known but the problem, which is yet to be named. */
export const NOT_GENERATED: GeneratedDocument = {
  problem: '',
  packageName: '',
  className: '',
  makesDouble: '',
  needsBaseUrl: false,
  credentials: '',
  operations: 0,
  emitted: 0,
  omitted: {},
  warnings: {},
  names: { operations: 0, crud: 0, clashes: 0, long: 0 },
  call: undefined,
  cpu: 0,
  memory: 0,
};

/** A call of a method. */
export interface PlannedCall {
  /** Properties from the client to the method. */
  readonly path: readonly string[];
  readonly args: readonly unknown[];
}

/** File next to the package that lists its methods for the judge. */
export const CALLS_FILE = 'calls.json';
