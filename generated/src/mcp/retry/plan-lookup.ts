// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { follow } from '../../validate/check.js';
import { isPlainObject } from '../../validate/json-type.js';
import { callsOf, type Call } from '../../shell/describe/described.js';
import { membersOf, schemasOf } from '../../shell/describe/fields.js';
import { itemSchema } from '../../shell/describe/result.js';
import type { Arguments } from '../../shell/read/assemble.js';
import { isList } from '../../shell/send/call-method.js';

/** How to find out whether a write took effect. */
export interface Lookup {
  readonly kind: 'create' | 'update' | 'delete';
  /** Operation that reads the record; absent where there is none. */
  readonly get?: Call;
  /** Operation that lists the records of the resource. */
  readonly list?: Call;
  /** Member of a record with its id. */
  readonly key: string;
  /** Fields that were sent and that a record shows. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** Names of fields that were sent and that no record shows. */
  readonly hidden: readonly string[];
}

/**
 * Plans how to look up a write: a create in the list of its resource, an update by reading the record, a delete by its
 * absence. `undefined` where the description offers no way.
 */
export function planLookup(call: Call, { body }: Arguments): Lookup | undefined {
  const { method, route } = schemasOf(call);
  const calls = callsOf([call.api]);
  const at = (wanted: string) =>
    calls.find((one) => hasRoute(one, wanted) && schemasOf(one).method.toUpperCase() === 'GET');
  const [, parent = '', ownKey] = /^(.*)\/\{([^/{}]+)\}$/.exec(route) ?? [];
  const kind = kindOf(method.toUpperCase(), ownKey !== undefined);
  if (kind === undefined) return undefined;
  const get = kind === 'create' ? undefined : at(route);
  const list = listOf(at(kind === 'create' ? route : parent));
  if (!get && !list) return undefined;
  const shown = (get && kind === 'update' ? itemSchema(get) : undefined) ?? (list && itemSchema(list));
  const { sent, hidden } = comparable(call, body, shown);
  if (kind !== 'delete' && Object.keys(sent).length === 0) return undefined;
  const key = keyOf(call, { ownKey: ownKey ?? keyBelow(calls, route), shown });
  return { kind, ...(get && { get }), ...(list && { list }), key, sent, hidden };
}

function kindOf(method: string, isOfRecord: boolean): Lookup['kind'] | undefined {
  if (method === 'POST' && !isOfRecord) return 'create';
  if ((method === 'PATCH' || method === 'PUT') && isOfRecord) return 'update';
  return method === 'DELETE' && isOfRecord ? 'delete' : undefined;
}

function hasRoute(call: Call, wanted: string): boolean {
  return plainRoute(schemasOf(call).route) === plainRoute(wanted);
}

function plainRoute(route: string): string {
  return route.replaceAll(/\{[^}]*\}/g, '{}').replace(/\/$/, '');
}

/** A list that can be read without further arguments. */
function listOf(call: Call | undefined): Call | undefined {
  if (!call) return undefined;
  const { parameters } = schemasOf(call);
  const needsMore = parameters.some(({ in: place, required, schema }) => {
    return place !== 'path' && required && follow(schema, call.api.schemas.named).default === undefined;
  });
  return needsMore || !(isList(call) || isArrayResponse(call)) ? undefined : call;
}

function isArrayResponse(call: Call): boolean {
  const { responses, named } = call.api.schemas;
  const success = Object.entries(responses[call.id] ?? {}).find(([status]) => status.startsWith('2'))?.[1];
  return success ? follow(success, named).items !== undefined : false;
}

/** Name of the id in the path of a single record: `petId` of `/pets/{petId}`. */
function keyBelow(calls: readonly Call[], route: string): string | undefined {
  const below = calls
    .map((call) => schemasOf(call).route)
    .find((one) => one.startsWith(`${route}/{`) && one.endsWith('}'));
  return /\{([^/{}]+)\}$/.exec(below ?? '')?.[1];
}

function keyOf(
  { api }: Call,
  { ownKey, shown }: { ownKey: string | undefined; shown: ReturnType<typeof itemSchema> },
): string {
  const names = shown ? membersOf(shown, api.schemas.named).fields.map(({ name }) => name) : [];
  return ownKey !== undefined && names.includes(ownKey) ? ownKey : 'id';
}

function comparable(call: Call, body: unknown, shown: ReturnType<typeof itemSchema>): Pick<Lookup, 'sent' | 'hidden'> {
  if (!isPlainObject(body) || !shown) return { sent: {}, hidden: [] };
  const { fields, patterns } = membersOf(shown, call.api.schemas.named);
  const isShown = (name: string) =>
    fields.some((field) => field.name === name) || patterns.some(({ pattern }) => pattern.test(name));
  const members = Object.entries(body).filter(([, value]) => value !== undefined);
  return {
    sent: Object.fromEntries(members.filter(([name]) => isShown(name))),
    hidden: members.map(([name]) => name).filter((name) => !isShown(name)),
  };
}
