// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { isPlainObject } from '../../../validate/json-type.js';
import type { Call } from '../../describe/described.js';
import { schemasOf } from '../../describe/fields.js';
import { memberAt } from '../../output/select-fields.js';
import type { Arguments } from '../../read/assemble.js';
import { sendCall } from '../../send/send-call.js';
import { siblingOf } from './find-target.js';
import { compareRecord, folded, type Likeness } from './same-record.js';

/** Records of the resource that a file is imported to. */
export interface Finding {
  /** The call that creates. */
  readonly call: Call;
  readonly client: object;
  readonly headers: Readonly<Record<string, string>>;
}

/** Result of a look-up of a row that may have been received. */
export type LookUp =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'absent' }
  /** Nothing says whether it is there. */
  | { readonly kind: 'open'; readonly reason: string };

/** A record. */
export type Item = Readonly<Record<string, unknown>>;

/** Looks for the record of a row, among those that belong to no other row. */
export async function lookUp({ ids, body }: Arguments, others: ReadonlySet<string>, finding: Finding): Promise<LookUp> {
  const list = siblingOf(finding.call, 'list');
  if (!list) return { kind: 'open', reason: 'there is no list to look it up in' };
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  let count = 0;
  let comparable = 0;
  for await (const item of itemsOf(list, { ids, params: {}, body: undefined }, finding)) {
    for (const name of Object.keys(item)) seen.add(name);
    const id = idOf(item);
    const { kind, isComparable, missing } = compareRecord(body, item);
    count += 1;
    if (isComparable) comparable += 1;
    if (kind === 'other' || !isComparable || (id !== undefined && others.has(id))) continue;
    if (kind === 'same' && missing.length === 0 && id !== undefined) return { kind: 'found', id };
    candidates.push({ kind, missing, id });
  }
  if (count > 0 && comparable === 0) return { kind: 'open', reason: 'the list does not have its fields' };
  // A record that lacks a field which others have is another one.
  const found = judge(candidates.filter(({ missing }) => !missing.some((name) => seen.has(name))));
  const isWhole = schemasOf(list).pagination !== undefined;
  return found.kind === 'absent' && !isWhole
    ? { kind: 'open', reason: 'it is not in the list, which has no pages and may be cut off' }
    : found;
}

interface Candidate extends Pick<Likeness, 'kind' | 'missing'> {
  readonly id: string | undefined;
}

function judge(candidates: readonly Candidate[]): LookUp {
  const same = candidates.find(({ kind, id }) => kind === 'same' && id !== undefined);
  if (same?.id !== undefined) return { kind: 'found', id: same.id };
  return candidates.length > 0 ? { kind: 'open', reason: 'there is a record that is like it' } : { kind: 'absent' };
}

/** The paged list of the records that a call creates. */
export function listOf(call: Call): Call | undefined {
  const list = siblingOf(call, 'list');
  return list && schemasOf(list).pagination !== undefined ? list : undefined;
}

/** All records, or those that parameters select. */
export async function* itemsOf(list: Call, given: Arguments, { client, headers }: Finding): AsyncGenerator<Item> {
  const options = { headers, signal: new AbortController().signal, isWhole: true };
  const sent = await sendCall(list, given, { client, options });
  if (sent.kind === 'items') for await (const item of sent.items) if (isPlainObject(item)) yield item;
  if (sent.kind === 'value') yield* recordsIn(sent.value).filter(isPlainObject);
}

/** The records of a response: the list that it is, or has, else itself. */
export function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isPlainObject(value)) return value === undefined ? [] : [value];
  const lists = Object.values(value).filter((member) => Array.isArray(member));
  return lists.length === 1 ? (lists[0] ?? []) : [value];
}

/** Id of a record; of a response, too, that has the record in `data`. */
export function idOf(value: unknown): string | undefined {
  if (!isPlainObject(value)) return undefined;
  const { id, data } = value;
  if (typeof id === 'string' || typeof id === 'number') return String(id);
  return data === undefined ? undefined : idOf(data);
}

/** Finds records by the value of one field: with a parameter of its name, else in the whole list, which is read once. */
export class KeyFinder {
  readonly #key: string;
  readonly #list: Call;
  readonly #given: Arguments;
  readonly #finding: Finding;
  readonly #parameter: string | undefined;
  #index: Promise<Map<string, Item[]>> | undefined;

  constructor(key: string, list: Call, { ids, finding }: Pick<Arguments, 'ids'> & { readonly finding: Finding }) {
    this.#key = key;
    this.#list = list;
    this.#given = { ids, params: {}, body: undefined };
    this.#finding = finding;
    this.#parameter = list.described.params?.find((name) => name === key);
  }

  /** The records that have the value, but for case. */
  async find(value: unknown): Promise<readonly Item[]> {
    if (this.#parameter === undefined) return (await (this.#index ??= this.#read())).get(folded(value)) ?? [];
    const found: Item[] = [];
    const given = { ...this.#given, params: { [this.#parameter]: value } };
    for await (const item of itemsOf(this.#list, given, this.#finding)) {
      if (folded(memberAt(item, this.#key)) === folded(value)) found.push(item);
      if (found.length > 1) break;
    }
    return found;
  }

  /** Remembers a record that was made, or changed. */
  async add(item: Item): Promise<void> {
    const index = await this.#index;
    const id = idOf(item);
    if (!index || id === undefined) return;
    const at = folded(memberAt(item, this.#key));
    index.set(at, [...(index.get(at) ?? []).filter((one) => idOf(one) !== id), item]);
  }

  async #read(): Promise<Map<string, Item[]>> {
    const index = new Map<string, Item[]>();
    for await (const item of itemsOf(this.#list, this.#given, this.#finding)) {
      const at = folded(memberAt(item, this.#key));
      if (at !== '') index.set(at, [...(index.get(at) ?? []), item]);
    }
    return index;
  }
}
