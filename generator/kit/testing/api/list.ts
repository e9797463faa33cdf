// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { isEqual } from '../../validate/json-type.js';
import { expressionOf } from '../../validate/rules.js';
import type { DescribedPaging } from '../world/described.js';
import type { Resource } from '../world/resource.js';
import type { ListRule } from '../world/rule.js';
import type { Issue } from '../../validate/issues.js';
import { valueAt, withValueAt, type JsonObject } from '../schema/json.js';
import { fitsSearch } from '../store/search.js';
import { sortValue } from '../store/order.js';
import type { StoredRecord } from '../store/store.js';
import { view } from '../store/view.js';
import { invalid, success, type PlainResponse } from '../world/plain-response.js';
import { calledResource, membersOf, type BehavedCall } from './call.js';
import { pagingOf } from './page-way.js';
import { cutPage, isPaged, readStart, withLink, withMarks, type Page, type Row } from './paging.js';

/** Returns a page of the records that match the query. */
export function listRecords(call: BehavedCall): PlainResponse {
  const { api, operation } = call;
  const paging = pagingOf(api, operation);
  const item = itemSchema(call);
  const { start, issues: faults } = readStart(call);
  const issues = [...queryIssues(call, item), ...faults];
  if (issues.length > 0) return invalid(api, issues);
  const idOf = (record: StoredRecord) => valueAt(listed(call, record, item), paging?.id ?? 'id');
  const page = cutPage(call, { rows: rowsOf(call, item), start, idOf });
  const items = page.records.map((record) => listed(call, record, item));
  return withLink(success(operation.status, envelope(items, page, paging)), paging, page);
}

/** The value of a parameter, if the API has it. */
function valueOf({ query }: BehavedCall, parameter: string | undefined): unknown {
  return parameter === undefined ? undefined : query[parameter];
}

function envelope(items: readonly unknown[], page: Page, paging: DescribedPaging | undefined): unknown {
  if (paging?.items === undefined) return items;
  const body = withValueAt({}, paging.items, items);
  return isPaged(paging) ? withMarks(body, paging, page) : body;
}

/** Schema of an item of the list. */
function itemSchema({ api, operation }: BehavedCall): Schema {
  let schema: Schema = operation.response ?? {};
  for (const name of api.paging[operation.paging ?? '']?.items?.split('.') ?? []) {
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

function listed(call: BehavedCall, record: StoredRecord, item: Schema): JsonObject {
  const members = membersOf(call, record);
  const shown = listRulesOf(call).map(({ show }) => show?.(members));
  return view(call.api.schemas, item, Object.assign({}, members, ...shown) as JsonObject);
}
