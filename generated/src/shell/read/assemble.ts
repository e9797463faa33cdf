// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { isPlainObject } from '../../validate/json-type.js';
import { UsageError } from '../../command/command.js';
import type { Call } from '../describe/described.js';
import { fieldsOf, membersOf, schemasOf, type BodyOfCall } from '../describe/fields.js';
import { parseBody } from './body-text.js';
import type { GivenField, Line } from './read-line.js';
import { toValue } from './to-value.js';

/** Arguments of a call. */
export interface Arguments {
  readonly ids: readonly (string | number)[];
  readonly params: Readonly<Record<string, unknown>>;
  /** `undefined` for a call without a body. */
  readonly body: unknown;
}

/** Puts together the arguments of a call: `--json` first, then the flags of its fields. */
export function assemble(call: Call, { ids, given }: Line, json: string | Uint8Array | undefined): Arguments {
  const { body: described } = fieldsOf(call);
  const params = withFields({}, of('params', given), call) as Record<string, unknown>;
  const members = of('body', given);
  const start = json === undefined ? undefined : readBody(json, described, call);
  if (members.length > 0 && start !== undefined && !isPlainObject(start))
    throw new UsageError('`--json` has a body that is no object, so that no field can be added to it.');
  const isEmpty = start === undefined && members.length === 0 && !described?.required;
  const body =
    described?.kind === 'text' || described?.kind === 'binary' ? start : withFields(start ?? {}, members, call);
  return { ids: idsOf(call, ids), params, body: isEmpty || !described ? undefined : body };
}

/** Values of the path, as their schemas have them: `5` is a number where ids are numbers. */
function idsOf(call: Call, texts: readonly string[]): (string | number)[] {
  const { named } = call.api.schemas;
  return (call.described.ids ?? []).map((name, at) => {
    const schema = schemasOf(call).parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
    return toValue(schema ?? { type: 'string' }, [texts[at] ?? ''], { flag: `<${name}>`, named }) as string | number;
  });
}

function of(place: 'params' | 'body', given: readonly GivenField[]): GivenField[] {
  return given.filter(({ field }) => field.place === place);
}

function readBody(given: string | Uint8Array, body: BodyOfCall | undefined, call: Call): unknown {
  if (!body) throw new UsageError(`${call.words.join(' ')} has no body, so that it takes no --json.`);
  if (body.kind === 'binary') return new Blob([typeof given === 'string' ? given : Uint8Array.from(given)]);
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  if (body.kind === 'text') return text;
  return parseBody(text);
}

function withFields(start: unknown, given: readonly GivenField[], call: Call): unknown {
  if (given.length === 0) return start;
  const result = structuredClone(start) as Record<string, unknown>;
  for (const one of given) put(result, [one.field.name, ...one.below], valueOf(one, call));
  return result;
}

function valueOf({ field, below, flag, texts }: GivenField, call: Call): unknown {
  const { named } = call.api.schemas;
  return toValue(below.length === 0 ? field.schema : schemaBelow(field.schema, below, named), texts, { flag, named });
}

/** Schema of a member below a field; any where the description has none. */
function schemaBelow(schema: Schema, below: readonly string[], named: NamedSchemas): Schema {
  return below.reduce<Schema>(
    (node, name) => membersOf(node, named).fields.find((field) => field.name === name)?.schema ?? {},
    schema,
  );
}

function put(target: Record<string, unknown>, [name = '', ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const inner = Object.hasOwn(target, name) ? target[name] : undefined;
  const next = isPlainObject(inner) ? inner : {};
  Object.defineProperty(target, name, { value: next, enumerable: true, configurable: true, writable: true });
  put(next, below, value);
}
