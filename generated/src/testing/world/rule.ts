// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import type { World } from './world.js';

/** A requested change that is valid by the description. Rules check it before it is made. */
export interface Change<W extends World = World> {
  readonly world: W;
  /** Key of the API: `v2`. */
  readonly api: string;
  /** The requested resource: `pets`. */
  readonly resource: string;
  readonly kind: ChangeKind;
  /** The body of the request; empty for a deletion. */
  readonly body: JsonObject;
  /** The record before the change; absent for a new one. */
  readonly before?: StoredRecord;
  /** The record to be stored. Rules may change it. */
  readonly draft: JsonObject;
  /** Rejects the value of a field: 400 with an issue. */
  reject(field: string, message: string): void;
  /** Rejects the whole change: 400 without an issue. */
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

/** Source of a rule: read on its page, or inferred from it. */
export type RuleSource = 'read' | 'inferred';

/** A rule of the API that schemas cannot express. */
export interface RuleText {
  /** One sentence. */
  readonly says: string;
  /** The page of the documentation that states or implies it. */
  readonly page: string;
  readonly known: RuleSource;
}

/** A rule about the records of a collection. */
export interface Rule<W extends World = World> extends RuleText {
  readonly collection: string;
  readonly at: readonly ChangeKind[];
  /** Runs before the change: may change the draft, or reject it. */
  apply?(change: Change<W>): void;
  /** Runs after the record is stored: may create or change others. */
  afterwards?(change: Change<W>, record: StoredRecord): void;
}

/** A rule about the rows of one list. */
export interface ListRule extends RuleText {
  /** Id of the operation. */
  readonly of: string;
  /** True if a record is in the list. Default: true. */
  isListed?(members: JsonObject, query: JsonObject): boolean;
  /** Returns the members of a row that differ from those of the record. */
  show?(members: JsonObject): JsonObject;
}

/** True if a change sets a member to another value. */
export function isChanged({ draft, before }: Pick<Change, 'draft' | 'before'>, member: string): boolean {
  return draft[member] !== undefined && draft[member] !== before?.[member];
}
