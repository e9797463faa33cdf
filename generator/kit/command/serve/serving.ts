// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { TestApi } from '../../testing/test-api.js';
import type { Surroundings } from '../surroundings.js';

/** Parts of a double that serving needs. */
export type ServedDouble = Pick<TestApi, 'clearRequests' | 'fault' | 'fetch' | 'reset' | 'snapshot' | 'webhooks'>;

/** An API at an address of the server. */
export interface MountedApi {
  /** `API v2` */
  readonly name: string;
  /** Path in front of the base path; empty where base paths differ. */
  readonly mount: string;
  /** Path of the API's own server: `/api/v2`. */
  readonly basePath: string;
  /** Paths of servers that operations have of their own. Default: none. */
  readonly ownPaths?: readonly string[];
  readonly double: ServedDouble;
}

/** Where an API is: `/api/v2`; empty for one at the root. */
export function pathOf({ mount, basePath }: Pick<MountedApi, 'mount' | 'basePath'>): string {
  return mount + basePath;
}

/** Doubles to serve. */
export interface Serving {
  /** Title of the index page. */
  readonly title: string;
  readonly apis: readonly MountedApi[];
  /** The doubles of the APIs, each once. */
  readonly doubles: readonly ServedDouble[];
  /** The credential that is accepted, in words; `undefined` where none is needed. */
  readonly key: string | undefined;
  /** Id of an operation, for an example. */
  readonly operation: string;
  /** Restores the state of the beginning. */
  reset(): void;
  /** `undefined`: no line for each request. */
  readonly log: Pick<Surroundings, 'printError'> | undefined;
}
