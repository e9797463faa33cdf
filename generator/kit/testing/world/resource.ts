// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';

/** A resource of an API: which records it is about, and what it calls their members. */
export interface Resource {
  readonly collection: string;
  /** Which records of the collection; new ones get these members. */
  readonly only?: JsonObject;
  /** The member of a new record that takes the id in the path: `shops/{id}/shelves`. */
  readonly parent?: string;
  /** Names on the wire that writes use for members that are kept under another name. */
  readonly names?: Readonly<Record<string, string>>;
  /** Members that `search` looks into. */
  readonly search?: readonly string[];
  /** Members that `search` looks into by their beginning only. */
  readonly searchPrefix?: readonly string[];
  /** Members that `orderBy` means, where they have another name than its value. */
  readonly order?: Readonly<Record<string, string>>;
  /** Members that filters may name beside those that an answer shows. */
  readonly filters?: readonly string[];
}
