// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import type { World } from './world.js';

/** A change that was asked for and that the description allows. Rules look at it before it is made. */
export interface Change<W extends World = World> {
  readonly world: W;
  /** Key of the API: `v2`. */
  readonly api: string;
  /** The resource that was asked: `pets`. */
  readonly resource: string;
  readonly kind: ChangeKind;
  /** The body as it was sent; empty for a deletion. */
  readonly body: JsonObject;
  /** The record before the change; absent for a new one. */
  readonly before?: StoredRecord;
  /** What will be stored. Rules add to it and change it. */
  readonly draft: JsonObject;
  /** Refuses the value of a field: 400 with an issue. */
  refuse(field: string, message: string): void;
  /** Refuses the whole: 400 without an issue. */
  forbid(message: string): void;
}

export type ChangeKind = 'create' | 'update' | 'delete';

/** A change that was made. */
export interface Made {
  readonly kind: ChangeKind;
  readonly collection: string;
  readonly before: StoredRecord | undefined;
  readonly after: StoredRecord;
}

/** How a rule is known: read on the page it names, or inferred by us. */
export type RuleSource = 'read' | 'inferred';

/** Something that the API does and that a description of forms cannot say. */
export interface RuleText {
  /** One sentence. */
  readonly says: string;
  /** The page of the documentation it is from, or that it follows from. */
  readonly page: string;
  readonly known: RuleSource;
}

/** A rule about the records of a collection. */
export interface Rule<W extends World = World> extends RuleText {
  readonly collection: string;
  readonly at: readonly ChangeKind[];
  /** Before the change: adds to what will be stored, or refuses. */
  apply?(change: Change<W>): void;
  /** Once the record is stored: makes or changes others. */
  afterwards?(change: Change<W>, record: StoredRecord): void;
}

/** Something that holds for the rows of one list. */
export interface ListRule extends RuleText {
  /** Id of the operation. */
  readonly of: string;
  /** Whether a record is in the list at all. Default: yes. */
  isListed?(members: JsonObject, query: JsonObject): boolean;
  /** What a row shows otherwise than the record read alone. */
  show?(members: JsonObject): JsonObject;
}

/** Whether a change sets a member to something else than it was. */
export function isChanged({ draft, before }: Pick<Change, 'draft' | 'before'>, member: string): boolean {
  return draft[member] !== undefined && draft[member] !== before?.[member];
}
