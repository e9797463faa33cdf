// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Issue, Words } from '../../validate/issues.js';
import type { JsonObject } from '../schema/json.js';
import type { Direction } from '../store/order.js';
import type { StoredRecord } from '../store/store.js';
import type { PlainResponse } from './plain-response.js';
import type { DescribedApi, DescribedOperation } from './described.js';
import type { Event, EventSending } from './event.js';
import type { Resource } from './resource.js';
import type { ListRule, Made, Rule } from './rule.js';
import type { World } from './world.js';

/**
 * Behaviour of an API that its descriptions cannot express. Every part has a default: without any, the double follows
 * the verbs of the operation ids, and reports faults in the words of JSON Schema.
 *
 * Functions are declared as methods, so that the engine can hold a behaviour without knowing the type of its world.
 */
export interface Behaviour<W extends World = World, SeedOptions = unknown> {
  /** Resources by API key and name. Default: a collection of the resource's name. */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, Resource>>>>;
  /** Applied in this order. */
  readonly rules?: readonly Rule<W>[];
  readonly listRules?: readonly ListRule[];
  /** Meaning of the query parameters of lists. Default: one with the name of a member is a condition on it. */
  readonly listing?: Listing;
  /** Messages about invalid requests. */
  readonly words?: Words;
  /** Sending of events. Default: none. */
  readonly sending?: EventSending;
  /** Prefix of the API key of a double, if the caller passes none. Default: `test_`. */
  readonly keyPrefix?: string;
  /**
   * Returns a record with all members of this API, including those derived from other records. Default: the stored
   * ones. Lists are ordered and filtered by the stored value of a member that is stored.
   */
  members?(world: W, shown: ShownRecord): JsonObject;
  /** Carries out an operation that does not concern records; returns `undefined` for all others. */
  operate?(call: Call<W>): PlainResponse | undefined;
  /** Returns the events of a change, in the order of sending. */
  events?(world: W, made: Made): readonly Event[];
  /** Adds the initial records. */
  begin?(world: W): void;
  /** Adds fake records. */
  seed?(world: W, options?: SeedOptions): void;
  /** Number of fake records of each resource that it does not name. Default: 20. */
  countOfFakes?(options?: SeedOptions): number | undefined;
}

/** A record for a response. */
export interface ShownRecord {
  /** Key of the API: `v2`. */
  readonly api: string;
  readonly collection: string;
  readonly record: StoredRecord;
}

/** A valid request, with its values. */
export interface Call<W extends World = World> {
  readonly api: DescribedApi;
  readonly operation: DescribedOperation;
  readonly path: Readonly<Record<string, string>>;
  /** With defaults. */
  readonly query: JsonObject;
  readonly body: JsonObject;
  /** The whole URL. */
  readonly url: URL;
  readonly world: W;
}

/** Query parameters that lists have in common. */
export interface Listing {
  /** Parameter with a string to search for in the members of `Resource.search`. */
  readonly search?: string;
  /** Parameter with the name of the member to order by. */
  readonly orderBy?: string;
  /** Parameter with `asc` or `desc`. */
  readonly direction?: string;
  /**
   * Default direction of lists with pages. Default: `asc`. Other lists are in the order of creation.
   */
  readonly usualDirection?: Direction;
  readonly filters?: FilterLanguage;
}

/** Filters of lists. */
export interface FilterLanguage {
  /** Name of the query parameter. */
  readonly parameter: string;
  /** Returns the faults of filters that are valid by the description. */
  check(filters: unknown, isKnown: (field: string) => boolean): Issue[];
  /** True if a record meets all filters. `read` returns its members. */
  fits(filters: unknown, read: (name: string) => unknown): boolean;
}
