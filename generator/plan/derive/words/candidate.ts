import type { OperationReading } from '../../../document/operation-reading.js';

/** A name that an operation should get, in parts, before clashes are settled. */
export interface Candidate {
  readonly reading: OperationReading;
  readonly resource: readonly string[];
  /** `list`, `capture` */
  readonly verb: string;
  /** Things that the method is about where they are no resource: `Events` of `listEvents`. */
  readonly noun: string;
  /** Things that a clash adds to the name: `Pets` for `/pet/pets`, which is `pet.list`. */
  readonly spareNoun: string;
  /** `ByName`, or empty. */
  readonly by: string;
  readonly isAction: boolean;
  /** True if the last resource lies below a parameter of another one. */
  readonly isBelowItem: boolean;
  /** True if the path itself is the name: `/chat.postMessage`. */
  readonly isDotted: boolean;
  /** Version that the path has, as an identifier. */
  readonly version: string | undefined;
  /** Names of a lower source come first: 0 for extensions, 1 for operationIds, 2 for paths. */
  readonly source: number;
}

/** Name of the method: `listEventsByType`. */
export function methodNameOf({ verb, noun, by }: Candidate): string {
  return `${verb}${noun}${by}`;
}
