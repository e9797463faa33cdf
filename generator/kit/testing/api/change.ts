// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { expressionOf } from '../../validate/rules.js';
import type { Change, ChangeKind, Made } from '../world/rule.js';
import type { Resource } from '../world/resource.js';
import { timeOf } from '../world/world.js';
import { partsOf } from '../layout/effect.js';
import { fits } from '../schema/fits.js';
import type { Issue } from '../../validate/issues.js';
import { copyOf, type JsonObject } from '../schema/json.js';
import type { StoredRecord } from '../store/store.js';
import { badRequest, failure, invalid, success, type PlainResponse } from '../world/plain-response.js';
import { calledResource, namedRecord, shown, type BehavedCall } from './call.js';
import { prefixOf, referenceIssues, schemaParts } from './references.js';

/** Result of a call. Without `made`, nothing was changed. */
export interface Outcome {
  readonly response: PlainResponse;
  readonly made?: Made;
}

export function createRecord(call: BehavedCall): Outcome {
  const resource = calledResource(call);
  const { parent } = resource;
  const [parentId] = Object.values(call.path);
  // The path of a nested resource contains the id of its parent: /shops/{id}/shelves.
  if (parent !== undefined && !call.world.store.get(parentCollection(parent), parentId)) return notFound(call);
  const schemas = bodySchemas(call);
  const defaults = defaultsOf(call, schemas);
  const stored = storedNames(call, resource, schemas);
  const draft = { ...defaults, ...stored, ...resource.only, ...(parent !== undefined && { [parent]: parentId }) };
  return apply(call, {
    kind: 'create',
    draft,
    store: () => call.world.insert(resource.collection, draft, prefixOf(call.api, call.operation.response)),
  });
}

export function updateRecord(call: BehavedCall): Outcome {
  const before = namedRecord(call);
  if (!before) return notFound(call);
  const { store } = call.world;
  const resource = calledResource(call);
  // Absent members keep their value.
  const draft: JsonObject = { ...copyOf(before), ...storedNames(call, resource, bodySchemas(call)) };
  const save = () => store.put(resource.collection, { ...draft, updatedAt: timeOf(call.world) } as StoredRecord);
  return apply(call, { kind: 'update', draft, before, store: save });
}

export function deleteRecord(call: BehavedCall): Outcome {
  const before = namedRecord(call);
  if (!before) return notFound(call);
  const remove = () => {
    call.world.store.remove(calledResource(call).collection, before.id);
    return before;
  };
  return apply(call, { kind: 'delete', draft: copyOf(before), before, store: remove });
}

/** A change that is asked for. */
export interface ChangePlan {
  readonly kind: ChangeKind;
  readonly draft: JsonObject;
  readonly before?: StoredRecord;
  store(): StoredRecord;
  /** Body of the response. It is asked for before a deletion, and after other changes. Default: the record. */
  show?(record: StoredRecord): unknown;
}

/** Applies the rules, makes the change unless one of them rejects it, and returns the record. */
export function apply(call: BehavedCall, { kind, draft, before, store, show }: ChangePlan): Outcome {
  const resource = calledResource(call);
  const issues: Issue[] = referenceIssues(call, before);
  const forbidden: string[] = [];
  const change: Change = {
    world: call.world,
    api: call.api.key,
    resource: partsOf(call.operation).resource,
    kind,
    body: call.body,
    ...(before && { before: copyOf(before) }),
    draft,
    reject: (field, message) => issues.push({ field: wireName(resource, field), message }),
    forbid: (message) => forbidden.push(message),
  };
  const asked = (call.behaviour.rules ?? []).filter(
    ({ collection, at }) => collection === resource.collection && at.includes(kind),
  );
  for (const rule of asked) rule.apply?.(change);
  if (issues.length > 0) return { response: invalid(call.api, firstOfEach(issues)) };
  if (forbidden.length > 0) return { response: badRequest(call.api, forbidden.join(' ')) };
  // The response to a deletion shows the record, so it is read before it is deleted.
  const last = kind === 'delete' && before ? bodyOf(before, recordSchema(call)) : undefined;
  const after = store();
  for (const rule of asked) rule.afterwards?.(change, after);
  const { response, status } = call.operation;
  // A response without a schema has no body: 204.
  const body = response && (last ?? bodyOf(after, response));
  const made = { kind, collection: resource.collection, before: change.before, after };
  return { response: success(status, body), made };

  function bodyOf(record: StoredRecord, schema?: Schema): unknown {
    return show ? show(record) : shown(call, record, schema);
  }
}

/** Response schema of the resource's other operations, because that of a deletion is not described. */
function recordSchema({ api, operation }: BehavedCall): Schema | undefined {
  const { resource } = partsOf(operation);
  const siblings = ['get', 'update', 'create'].map((verb) =>
    api.operations.find(({ id }) => id === `${resource}.${verb}`),
  );
  return siblings.find((sibling) => sibling?.response !== undefined)?.response;
}

function notFound({ api }: BehavedCall): Outcome {
  return { response: failure(api, 404) };
}

/** `shopId` → `shops`. */
function parentCollection(member: string): string {
  return `${member.replace(/Id$/, '')}s`;
}

/** The declared members of a body, by their stored names. Open bodies may have others. */
function storedNames({ body }: BehavedCall, { names = {} }: Resource, schemas: readonly Schema[]): JsonObject {
  const isMeant = (name: string) =>
    schemas.some(
      ({ properties = {}, patternProperties = {} }) =>
        Object.hasOwn(properties, name) ||
        Object.keys(patternProperties).some((pattern) => expressionOf(pattern).test(name)),
    );
  const members = Object.entries(body).filter(([name]) => isMeant(name));
  return Object.fromEntries(members.map(([name, value]) => [names[name] ?? name, copyOf(value)]));
}

/** Defaults that schemas of a body state for its members. */
export function defaultsOf({ api }: BehavedCall, schemas: readonly Schema[]): JsonObject {
  const properties = schemas.flatMap(({ properties: members = {} }) => Object.entries(members));
  const defaults = properties.flatMap(([name, property]) => {
    const { default: value } = follow(property, api.schemas);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(defaults);
}

/** The schema of a body, with its parts and those of its branches that the body fits. */
function bodySchemas({ api: { schemas: named }, operation, body }: BehavedCall): Schema[] {
  const schema = operation.body?.schema;
  return schema ? schemaParts(named, schema, (branch) => fits(branch, body, named)) : [];
}

/** The wire name of a member: `toys.0.colorId` → `petToys.0.colorId`. */
function wireName({ names = {} }: Resource, field: string): string {
  const [first = '', ...rest] = field.split('.');
  const written = Object.entries(names).find(([, kept]) => kept === first)?.[0] ?? first;
  return [written, ...rest].join('.');
}

function firstOfEach(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ field }, index) => issues.findIndex((other) => other.field === field) === index);
}
