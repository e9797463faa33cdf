// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { checkInput, closed } from '../schema/check-input.js';
import { copyOf, type JsonObject } from '../schema/json.js';

/** A stored record: with the names of writes, and custom fields next to the others. */
export interface StoredRecord extends JsonObject {
  readonly id: string;
  /** Number of the record among all collections. APIs with numeric ids may show it. */
  readonly serial: number;
  createdAt: string;
  updatedAt: string;
}

/** All data of an embedded API. Plain JSON, so that it can be saved in a file. */
export interface Snapshot {
  readonly serial: number;
  /** Records by collection, in the order of creation. */
  readonly collections: Readonly<Record<string, readonly StoredRecord[]>>;
}

const recordSchema = { type: 'object', required: ['id', 'serial'] };
const collectionsSchema = { type: 'object', additionalProperties: { type: 'array', items: recordSchema } };
const schema = closed({ serial: 0, collections: collectionsSchema }, ['serial', 'collections']);

/** The records, by collection and id. */
export class Store {
  #collections = new Map<string, Map<string, StoredRecord>>();
  #serial = 0;

  all(collection: string): StoredRecord[] {
    return [...(this.#collections.get(collection)?.values() ?? [])];
  }

  get(collection: string, id: unknown): StoredRecord | undefined {
    return typeof id === 'string' ? this.#collections.get(collection)?.get(id) : undefined;
  }

  count(collection: string): number {
    return this.#collections.get(collection)?.size ?? 0;
  }

  /** Returns a number that no record has had. */
  nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  /** Adds a record, or replaces the one with its id. */
  put(collection: string, record: StoredRecord): StoredRecord {
    const records = this.#collections.get(collection) ?? new Map<string, StoredRecord>();
    this.#collections.set(collection, records.set(record.id, record));
    return record;
  }

  remove(collection: string, id: string): void {
    this.#collections.get(collection)?.delete(id);
  }

  snapshot(): Snapshot {
    const collections = [...this.#collections.keys()].map((name) => [name, copyOf(this.all(name))] as const);
    return { serial: this.#serial, collections: Object.fromEntries(collections) };
  }

  /** @throws {TypeError} the value is no snapshot */
  restore(snapshot: Snapshot): void {
    checkInput('snapshot', snapshot, schema);
    const { serial, collections } = snapshot;
    this.#serial = serial;
    this.#collections = new Map(
      Object.entries(copyOf(collections)).map(([name, records]) => [
        name,
        new Map(records.map((record) => [record.id, record])),
      ]),
    );
  }
}
