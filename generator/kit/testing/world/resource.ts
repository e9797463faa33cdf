// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';

/** A resource of an API: its records, and the names of their members. */
export interface Resource {
  readonly collection: string;
  /** Members that select the records of the collection; new records get them. */
  readonly only?: JsonObject;
  /** Member of a new record that stores the id in the path: `shops/{id}/shelves`. */
  readonly parent?: string;
  /** Stored names of members by their wire names in writes. */
  readonly names?: Readonly<Record<string, string>>;
  /** Members that `search` searches. */
  readonly search?: readonly string[];
  /** Members whose beginning `search` compares. */
  readonly searchPrefix?: readonly string[];
  /** Members by values of `orderBy`, if their names differ. */
  readonly order?: Readonly<Record<string, string>>;
  /** Members for filters besides those in the response. */
  readonly filters?: readonly string[];
}
