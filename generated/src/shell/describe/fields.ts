// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { typesOf } from '../../validate/json-type.js';
import type { Call, MoreFields } from './described.js';

/** A parameter, or a member of the body, that a flag gives. */
export interface Field {
  /** Name on the wire. */
  readonly name: string;
  readonly place: 'params' | 'body';
  /** Its schema, with its reference resolved. */
  readonly schema: Schema;
  readonly required: boolean;
}

/** Everything that flags of a call may give. */
export interface Fields {
  readonly fields: readonly Field[];
  /** Members of the body that the description allows by a pattern: `^x_`. */
  readonly patterns: readonly { readonly pattern: RegExp; readonly schema: Schema }[];
  /** True if the description says that the body may have other members. */
  readonly areOpen: boolean;
  /** True if it says that there are no others. */
  readonly isClosed: boolean;
  readonly body: BodyOfCall | undefined;
  /** Those that the description does not name. They are among `fields` where there is a body. */
  readonly more?: MoreFields | undefined;
}

/** The body of a call. */
export interface BodyOfCall {
  readonly required: boolean;
  readonly schema: Schema;
  /** `text` and `binary` are no JSON. */
  readonly kind: 'json' | 'form' | 'multipart' | 'text' | 'binary';
}

/** Schemas of a call. */
export function schemasOf({ api, id }: Call) {
  return api.schemas.operations[id] ?? { method: '', route: '', parameters: [] };
}

/** The fields of a call. */
export function fieldsOf(call: Call): Fields {
  const { named } = call.api.schemas;
  const { parameters, body } = schemasOf(call);
  const names = call.described.params ?? [];
  const params = parameters
    .filter((parameter) => parameter.in !== 'path' && names.includes(parameter.name))
    .map(({ name, required = false, schema }) => ({
      name,
      place: 'params' as const,
      schema: follow(schema, named),
      required,
    }));
  const members = body ? membersOf(body.schema, named) : { fields: [], patterns: [], areOpen: false, isClosed: false };
  const { required = false, schema = {}, type, kind = type === undefined ? 'json' : undefined } = body ?? {};
  return {
    fields: [...params, ...members.fields],
    patterns: members.patterns,
    areOpen: members.areOpen,
    isClosed: members.isClosed,
    body: body && kind ? { required, schema, kind } : undefined,
    more: call.more,
  };
}

type Members = Pick<Fields, 'fields' | 'patterns' | 'areOpen' | 'isClosed'>;

/** Members of an object, in all parts of its schema. Those of an alternative are never required. */
export function membersOf(given: Schema, named: NamedSchemas, seen: readonly Schema[] = []): Members {
  const schema = follow(given, named);
  if (seen.includes(schema)) return { fields: [], patterns: [], areOpen: false, isClosed: false };
  const inner = (part: Schema) => membersOf(part, named, [...seen, schema]);
  const { properties = {}, patternProperties = {}, required = [], allOf = [], anyOf = [], oneOf = [] } = schema;
  const own = Object.entries(properties).map(([name, member]) => ({
    name,
    place: 'body' as const,
    schema: follow(member, named),
    required: required.includes(name),
  }));
  const parts = allOf.map(inner);
  const choices = [...anyOf, ...oneOf].map(inner);
  const optional = choices.flatMap(({ fields }) => fields).map((field) => withRequired(field, false));
  const all = [...own, ...parts.flatMap(({ fields }) => fields), ...optional];
  return {
    areOpen: Boolean(schema.additionalProperties) || [...parts, ...choices].some(({ areOpen }) => areOpen),
    isClosed:
      schema.additionalProperties === false ||
      schema.unevaluatedProperties === false ||
      [...parts, ...choices].some(({ isClosed }) => isClosed),
    fields: all
      .filter((field, index) => all.findIndex(({ name }) => name === field.name) === index)
      .map((field) => withRequired(field, field.required || required.includes(field.name))),
    patterns: [
      ...Object.entries(patternProperties).map(([pattern, member]) => ({
        pattern: new RegExp(pattern, 'u'),
        schema: follow(member, named),
      })),
      ...[...parts, ...choices].flatMap(({ patterns }) => patterns),
    ],
  };
}

function withRequired({ name, place, schema }: Field, required: boolean): Field {
  return { name, place, schema, required };
}

/** The types that a value of a schema may have, alternatives included; empty where it may have any. */
export function typesIn(given: Schema, named: NamedSchemas, seen: readonly Schema[] = []): readonly string[] {
  const schema = follow(given, named);
  if (seen.includes(schema)) return [];
  if (schema.type !== undefined) return typesOf(schema);
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values) return [...new Set(values.map((value) => (value === null ? 'null' : typeof value)))];
  const inner = (part: Schema) => typesIn(part, named, [...seen, schema]);
  const parts = (schema.allOf ?? []).map(inner).find((types) => types.length > 0);
  if (parts) return parts;
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(inner);
  if (choices.length > 0) return choices.every((types) => types.length > 0) ? [...new Set(choices.flat())] : [];
  return schema.properties ? ['object'] : schema.items ? ['array'] : [];
}
