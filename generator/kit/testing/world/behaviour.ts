// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Issue, Words } from '../schema/issues.js';
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
 * What an API does that its descriptions cannot say. Every part has a default: without any, the double does what the
 * verbs of the operation ids say, in the words of JSON Schema.
 *
 * Functions are declared as methods, so that the engine can keep a behaviour without knowing what is in its world.
 */
export interface Behaviour<W extends World = World, SeedOptions = unknown> {
  /** Resources by the key of their API and their name. Default: a collection of the resource's name. */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, Resource>>>>;
  /** Applied in this order. */
  readonly rules?: readonly Rule<W>[];
  readonly listRules?: readonly ListRule[];
  /** What the query parameters of lists mean. Default: those with the name of a member are a condition on it. */
  readonly listing?: Listing;
  /** Messages about invalid requests. */
  readonly words?: Words;
  /** How events are sent. Default: there are none. */
  readonly sending?: EventSending;
  /** Start of the API key that a double is given where the caller gives none. Default: `test_`. */
  readonly keyPrefix?: string;
  /**
   * A record with all members that this API has for it, also those that follow from other records. Default: as it is
   * stored.
   */
  members?(world: W, shown: ShownRecord): JsonObject;
  /** Carries out an operation that is not about records; `undefined` for all others. */
  operate?(call: Call<W>): PlainResponse | undefined;
  /** The events of a change, in the order they are sent. */
  events?(world: W, made: Made): readonly Event[];
  /** Adds the records that are there from the beginning. */
  begin?(world: W): void;
  /** Adds fake records. */
  seed?(world: W, options?: SeedOptions): void;
}

/** A record that is about to be shown. */
export interface ShownRecord {
  /** Key of the API: `v2`. */
  readonly api: string;
  readonly collection: string;
  readonly record: StoredRecord;
}

/** A request that the description allows, with its values read. */
export interface Call<W extends World = World> {
  readonly api: DescribedApi;
  readonly operation: DescribedOperation;
  readonly path: Readonly<Record<string, string>>;
  /** With defaults. */
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly world: W;
}

/** Names of query parameters that lists have in common, and what they mean. */
export interface Listing {
  /** Parameter whose text the members named by `Resource.search` are searched for. */
  readonly search?: string;
  /** Parameter with the name of the member to order by. */
  readonly orderBy?: string;
  /** Parameter with `asc` or `desc`. */
  readonly direction?: string;
  /**
   * Direction of lists in pages, where the request has none. Default: `asc`. Other lists are in the order of making.
   */
  readonly usualDirection?: Direction;
  readonly filters?: FilterLanguage;
}

/** How filters are written. */
export interface FilterLanguage {
  /** Name of the query parameter. */
  readonly parameter: string;
  /** What is wrong with filters that the description allows. */
  check(filters: unknown, isKnown: (field: string) => boolean): Issue[];
  /** Whether a record meets all filters. */
  fits(filters: unknown, members: JsonObject): boolean;
}
