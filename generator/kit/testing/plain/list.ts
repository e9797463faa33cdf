// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { isEqual, isPlainObject } from '../../validate/json-type.js';
import { pagingOf } from '../api/page-way.js';
import { cutPage, isPaged, readStart, withLink, withMarks, type Page, type Row } from '../api/paging.js';
import type { BehavedCall } from '../api/call.js';
import type { OperationLayout } from '../layout/layout.js';
import { membersOf as declaredIn } from '../made/flatten.js';
import { valueAt, withValueAt, type JsonObject } from '../schema/json.js';
import { sortValue } from '../store/order.js';
import type { StoredRecord } from '../store/store.js';
import type { DescribedPaging } from '../world/described.js';
import { invalid, success, type PlainResponse } from '../world/plain-response.js';
import { membersOf, recordsIn, scopeOf } from './records.js';
import { bodyWith, showRecord, TIME } from './show.js';

/** Returns a page of the records that belong to the path and match the query. */
export function listPlain(call: BehavedCall, layout: OperationLayout): PlainResponse {
  const { api, operation } = call;
  const { response = {} } = operation;
  const { path, schema } = layout.place ?? { path: '', schema: {} };
  const { start, issues } = readStart(call);
  if (issues.length > 0) return invalid(api, issues);
  const rows = rowsOf(call, layout, schema);
  const paging = pagingOf(api, operation);
  const show = (record: StoredRecord) => showRecord(api, schema, { record });
  const page = cutPage(call, { rows, start, idOf: (record) => valueAt(show(record), paging?.id ?? 'id') });
  const others = { ...countsOf(rows.length), ...marksOf(paging, page) };
  const body = bodyWith(api, response, { path, value: page.records.map(show), others });
  return withLink(success(operation.status, withoutMadeUp(body, paging, page)), paging, page);
}

function rowsOf(call: BehavedCall, layout: OperationLayout, item: Schema): Row[] {
  const { query, world, api } = call;
  const declared = declaredIn(item, api.schemas);
  // A parameter with the name of a member is a condition on it: `status`.
  const asked = Object.keys(query).filter((name) => Object.hasOwn(declared, name));
  const fits = (record: StoredRecord) => {
    const members = showRecord(api, item, { record });
    // What is made up fits every condition.
    const known = asked.filter((name) => (valueAt(members, name) ?? null) === null || isKnown(record, name));
    return known.every((name) => [query[name]].flat().some((value) => isAsked(value, valueAt(members, name))));
  };
  return recordsIn(world, layout.collection, scopeOf(call, layout))
    .filter((record) => asked.length === 0 || fits(record))
    .map((record) => ({ value: sortValue(record.createdAt), serial: record.serial, record }));
}

function isKnown(record: StoredRecord, name: string): boolean {
  return TIME.test(name) || Object.hasOwn(membersOf(record), name);
}

/** A member that is a list is asked for one of its items, another one by its value or by bounds. */
function isAsked(value: unknown, member: unknown): boolean {
  if (isPlainObject(value) && !isPlainObject(member)) return isWithin(value, member);
  return isEqual(value, member) || (Array.isArray(member) && member.some((item) => isEqual(item, value)));
}

/** True if a member is within bounds such as `{ gte: 5 }`. Members of other names are no bounds. */
function isWithin(bounds: JsonObject, member: unknown): boolean {
  return Object.entries(bounds).every(([name, bound]) => {
    if (!/^(?:gte?|lte?)$/.test(name)) return true;
    const [a, b] = [member, bound].map((one) => (typeof one === 'number' ? one : Date.parse(String(one))));
    const order = (a ?? NaN) - (b ?? NaN);
    return name.startsWith('g')
      ? order > 0 || (name === 'gte' && order === 0)
      : order < 0 || (name === 'lte' && order === 0);
  });
}

/** A last page has no next cursor, also where the description wants a string: one that is made up would lead on. */
function withoutMadeUp(body: unknown, paging: DescribedPaging | undefined, { next }: Page): unknown {
  const path = next === null ? paging?.nextCursor : undefined;
  return path === undefined || !valueAt(body, path) ? body : withValueAt(body, path, '');
}

/** Members of the response about the next page. */
function marksOf(paging: DescribedPaging | undefined, page: Page): JsonObject {
  return paging && isPaged(paging) ? withMarks({}, paging, page) : LAST_PAGE;
}

/** Usual names for the end of a list that is shown as a whole. */
const LAST_PAGE: JsonObject = { hasMore: false, has_more: false, hasNextPage: false, has_next_page: false };

/** Usual names for the number of records. A schema has one of them, or none. */
function countsOf(count: number): JsonObject {
  return { total: count, count, totalCount: count, total_count: count, totalItems: count, total_items: count };
}
