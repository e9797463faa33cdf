// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { isEqual } from '../../validate/json-type.js';
import { expressionOf } from '../../validate/rules.js';
import type { DescribedPaging } from '../world/described.js';
import type { Resource } from '../world/resource.js';
import type { ListRule } from '../world/rule.js';
import type { Issue } from '../schema/issues.js';
import { withValueAt, type JsonObject } from '../schema/json.js';
import { readCursor, writeCursor, type Place } from '../store/cursor.js';
import { fitsSearch } from '../store/search.js';
import { comparePlaces, sortValue, type Direction } from '../store/order.js';
import type { StoredRecord } from '../store/store.js';
import { view } from '../store/view.js';
import { invalid, success, type PlainResponse } from '../world/plain-response.js';
import { calledResource, membersOf, type BehavedCall } from './call.js';

/** A record of a list with its position. Its members are computed only for a page, because lists may be long. */
export interface Row extends Place {
  readonly record: StoredRecord;
}

/** Returns a page of the records that match the query. */
export function listRecords(call: BehavedCall): PlainResponse {
  const { api, operation } = call;
  const paging = api.paging[operation.paging ?? ''];
  const item = itemSchema(call);
  const cursor = readPlace(call);
  const issues = [...queryIssues(call, item), ...cursor.issues];
  if (issues.length > 0) return invalid(api, issues);
  const { records, next } = cutPage(call, rowsOf(call, item), cursor.after);
  const page = records.map((record) => listed(call, record, item));
  return success(operation.status, envelope(page, next, paging));
}

/** Where the page of a call begins, by its cursor. */
export function readPlace(call: BehavedCall): { readonly after: Place | undefined; readonly issues: readonly Issue[] } {
  const paging = call.api.paging[call.operation.paging ?? ''];
  const cursor = paging && call.query[paging.cursorParameter];
  const after = typeof cursor === 'string' ? readCursor(listKey(call, paging), cursor) : undefined;
  const isWrong = cursor !== undefined && !after;
  const field = paging?.cursorParameter ?? '';
  return { after, issues: isWrong ? [{ field, message: 'is no cursor of this list' }] : [] };
}

/** The records of a page, and the cursor of the next one. */
export interface Page {
  readonly records: readonly StoredRecord[];
  readonly next: string | null;
}

/** Cuts the page of a call out of the rows of its list. */
export function cutPage(call: BehavedCall, rows: readonly Row[], after: Place | undefined): Page {
  const paging = call.api.paging[call.operation.paging ?? ''];
  const direction = isPaged(paging) ? directionOf(call) : 'asc';
  const left = rows
    .filter((row) => !after || comparePlaces(row, after, direction) > 0)
    .sort((a, b) => comparePlaces(a, b, direction));
  const size = Number((paging?.sizeParameter !== undefined && call.query[paging.sizeParameter]) || left.length);
  const last = left[size - 1];
  const next = last && left.length > size ? writeCursor(listKey(call, paging), last) : null;
  return { records: left.slice(0, size).map(({ record }) => record), next };
}

/** True if the list has pages. Other lists are returned as a whole, without a cursor. */
export function isPaged(paging: DescribedPaging | undefined): boolean {
  return paging?.sizeParameter !== undefined;
}

function directionOf(call: BehavedCall): Direction {
  const { direction, usualDirection = 'asc' } = call.behaviour.listing ?? {};
  const asked = valueOf(call, direction);
  return asked === 'asc' || asked === 'desc' ? asked : usualDirection;
}

/** The value of a parameter, if the API has it. */
function valueOf({ query }: BehavedCall, parameter: string | undefined): unknown {
  return parameter === undefined ? undefined : query[parameter];
}

function envelope(items: readonly unknown[], next: string | null, paging: DescribedPaging | undefined): unknown {
  if (!paging) return items;
  const body = withValueAt({}, paging.items, items);
  if (!isPaged(paging)) return body;
  return withNext(body, paging, next);
}

/** A body with its members about the next page. */
export function withNext(body: JsonObject, { hasMore, nextCursor }: DescribedPaging, next: string | null): JsonObject {
  return withValueAt(hasMore === undefined ? body : withValueAt(body, hasMore, next !== null), nextCursor, next);
}

/** Schema of an item of the list. */
function itemSchema({ api, operation }: BehavedCall): Schema {
  let schema: Schema = operation.response ?? {};
  for (const name of api.paging[operation.paging ?? '']?.items.split('.') ?? []) {
    schema = follow(schema, api.schemas).properties?.[name] ?? {};
  }
  return follow(schema, api.schemas).items ?? {};
}

function rowsOf(call: BehavedCall, item: Schema): Row[] {
  const resource = calledResource(call);
  const { properties = {} } = follow(item, call.api.schemas);
  const only = Object.entries(resource.only ?? {});
  // A parameter with the name of a member is a condition on it: `status`.
  const conditions = call.operation.query.map(({ name }) => name).filter((name) => Object.hasOwn(properties, name));
  const asked = conditions.filter((name) => call.query[name] !== undefined);
  const rules = listRulesOf(call);
  const { orderBy: field } = call.behaviour.listing ?? {};
  const orderBy = String(valueOf(call, field) ?? 'createdAt');
  const member = resource.order?.[orderBy] ?? orderBy;
  const rows: Row[] = [];
  for (const record of call.world.store.all(resource.collection)) {
    if (only.some(([name, value]) => !isEqual(record[name], value))) continue;
    const read = reader(call, record);
    const isListed =
      asked.every((name) => isEqual(call.query[name], read(name))) &&
      isAskedFor(call, resource, read) &&
      rules.every((rule) => rule.isListed?.(membersOf(call, record), call.query) ?? true);
    if (isListed) rows.push({ value: sortValue(read(member)), serial: record.serial, record });
  }
  return rows;
}

/** Reads members of a record: stored ones without those that follow from other records. */
function reader(call: BehavedCall, record: StoredRecord): (name: string) => unknown {
  let members: JsonObject | undefined;
  return (name) => (Object.hasOwn(record, name) ? record[name] : (members ??= membersOf(call, record))[name]);
}

function listRulesOf({ operation, behaviour }: BehavedCall): readonly ListRule[] {
  return (behaviour.listRules ?? []).filter(({ of }) => of === operation.id);
}

function isAskedFor(call: BehavedCall, resource: Resource, read: (name: string) => unknown): boolean {
  const { query, behaviour } = call;
  const { search: searchParameter, filters } = behaviour.listing ?? {};
  if (filters && !filters.fits(query[filters.parameter], read)) return false;
  const search = valueOf(call, searchParameter);
  if (typeof search !== 'string') return true;
  const begins = (name: string) => String(read(name)).toLowerCase().startsWith(search.toLowerCase());
  return resource.searchPrefix
    ? resource.searchPrefix.some(begins)
    : (resource.search ?? []).some((name) => fitsSearch(search, [read(name)].flat()));
}

function queryIssues(call: BehavedCall, item: Schema): Issue[] {
  const { api, query } = call;
  const resource = calledResource(call);
  const { properties = {}, patternProperties = {}, additionalProperties } = follow(item, api.schemas);
  const isKnown = (name: string) =>
    Object.hasOwn(properties, name) ||
    resource.filters?.includes(name) === true ||
    (additionalProperties === true && resource.search?.includes(name) === true) ||
    Object.keys(patternProperties).some((pattern) => expressionOf(pattern).test(name));
  const { orderBy: field = '', filters } = call.behaviour.listing ?? {};
  const orderBy = valueOf(call, field);
  const canOrder = typeof orderBy !== 'string' || resource.order?.[orderBy] !== undefined || isKnown(orderBy);
  const issues = canOrder || orderBy === 'createdAt' ? [] : [{ field, message: 'is unknown to the embedded API' }];
  return [...issues, ...(filters?.check(query[filters.parameter], isKnown) ?? [])];
}

/** Key that distinguishes lists: the operation and all parameters except those of the page. */
function listKey({ operation, query }: BehavedCall, paging: DescribedPaging | undefined): string {
  const asked = Object.entries(query).filter(
    ([name]) => name !== paging?.cursorParameter && name !== paging?.sizeParameter,
  );
  return JSON.stringify([operation.id, ...asked.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function listed(call: BehavedCall, record: StoredRecord, item: Schema): JsonObject {
  const members = membersOf(call, record);
  const shown = listRulesOf(call).map(({ show }) => show?.(members));
  return view(call.api.schemas, item, Object.assign({}, members, ...shown) as JsonObject);
}
