// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';

/** A JSON Schema as JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas as JSON Schema, and the definitions that they refer to. */
export class SchemaWriter {
  readonly #named: NamedSchemas;
  readonly #uses = new Map<string, number>();
  readonly definitions: Record<string, JsonSchema> = {};

  constructor(named: NamedSchemas) {
    this.#named = named;
  }

  /** A schema with references into `$defs`. Small ones are written where they are used. */
  write(schema: Schema, seen: readonly string[] = []): JsonSchema {
    const { $ref } = schema;
    if ($ref === undefined) return this.#members(schema, seen);
    const { $ref: _name, ...own } = schema;
    const target = this.#named[$ref];
    const siblings = this.#members(own, seen);
    if (target === undefined) return siblings;
    if (!seen.includes($ref) && isSmall(target)) return { ...this.write(target, [...seen, $ref]), ...siblings };
    this.#define($ref, target);
    return { $ref: refTo($ref), ...siblings };
  }

  /** A schema that was written, in which definitions that are used once are written where they are used. */
  finish(schema: JsonSchema): JsonSchema {
    const once = Object.keys(this.definitions).filter((name) => this.#uses.get(name) === 1);
    const inline = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(inline);
      if (typeof value !== 'object' || value === null) return value;
      const { $ref, ...own } = value as JsonSchema;
      const name = once.find((one) => $ref === refTo(one));
      if (name !== undefined) return inline({ ...this.definitions[name], ...own });
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inline(member)]));
    };
    const left = Object.entries(this.definitions).filter(([name]) => !once.includes(name));
    const $defs = Object.fromEntries(left.map(([name, definition]) => [name, inline(definition)]));
    return { ...(inline(schema) as JsonSchema), ...(left.length > 0 && { $defs }) };
  }

  #define(name: string, target: Schema): void {
    const uses = this.#uses.get(name) ?? 0;
    this.#uses.set(name, uses + 1);
    if (uses > 0) return;
    // A schema that refers to itself is used more than once.
    this.definitions[name] = {};
    this.definitions[name] = this.write(target, [name]);
  }

  #members(schema: Schema, seen: readonly string[]): JsonSchema {
    const inner = (part: Schema) => this.write(part, seen);
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(schema)) {
      if (
        key === 'unevaluatedProperties' &&
        schema.allOf === undefined &&
        schema.oneOf === undefined &&
        schema.anyOf === undefined
      ) {
        result['additionalProperties'] = isSchema(value) ? inner(value) : value;
      } else if (LISTS.has(key)) result[key] = (value as readonly Schema[]).map(inner);
      else if (MAPS.has(key)) {
        const members = Object.entries(value as Readonly<Record<string, Schema>>);
        result[key] = Object.fromEntries(members.map(([name, member]) => [name, inner(member)]));
      } else if (SCHEMAS.has(key) && isSchema(value)) result[key] = inner(value);
      else if (key === 'x-extensible-enum') result['examples'] = value;
      else result[key] = value;
    }
    return withoutNull(result);
  }
}

const LISTS = new Set(['allOf', 'anyOf', 'oneOf']);
const MAPS = new Set(['properties', 'patternProperties']);
const SCHEMAS = new Set(['items', 'additionalProperties', 'unevaluatedProperties', 'not']);

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSmall(schema: Schema): boolean {
  return schema.$ref === undefined && schema.properties === undefined && JSON.stringify(schema).length <= 120;
}

/** A choice between one plain type and null is a list of types, which is shorter. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const { oneOf, ...others } = schema;
  if (!Array.isArray(oneOf) || oneOf.length !== 2) return schema;
  const branches = oneOf as readonly JsonSchema[];
  const value = branches.find(({ type }) => type !== 'null');
  const isNullable = branches.some((branch) => branch['type'] === 'null' && Object.keys(branch).length === 1);
  if (!value || !isNullable || typeof value['type'] !== 'string' || value['enum'] || value['const']) return schema;
  return { ...value, ...others, type: [value['type'], 'null'] };
}

function refTo(name: string): string {
  return `#/$defs/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
