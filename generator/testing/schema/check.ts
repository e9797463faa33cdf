import type { Schema } from '../described.js';
import { toIssues, unknownMember, type Fault, type Issue } from './fault.js';
import { isEqual, isObject, type JsonObject } from './json.js';
import { counted, hasType, regularExpression, scalarFaults } from './scalars.js';

/** Named schemas of a description. */
export type NamedSchemas = Readonly<Record<string, Schema>>;

/** What is wrong with a value; nothing when it is valid. `place` names the value: `pageSize`, or '' for a body. */
export function check(schemas: NamedSchemas, checked: { schema: Schema; value: unknown; place?: string }): Issue[] {
  const faults: Fault[] = [];
  new Visit(schemas, faults).schema(checked.schema, checked.value, []);
  return toIssues(faults, checked.place ?? '');
}

/** Schemas do not change, so what a reference leads to is worked out once. */
const resolved = new WeakMap<NamedSchemas, WeakMap<Schema, Schema>>();

/** The schema that a reference leads to, with what stands beside the reference. */
export function resolve(schemas: NamedSchemas, schema: Schema): Schema {
  const { $ref, ...rest } = schema;
  if ($ref === undefined) return schema;
  const known = resolved.get(schemas) ?? new WeakMap<Schema, Schema>();
  resolved.set(schemas, known);
  const found = known.get(schema) ?? { ...resolve(schemas, named(schemas, $ref)), ...rest };
  known.set(schema, found);
  return found;
}

function named(schemas: NamedSchemas, name: string): Schema {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) throw new Error(`The description has no schema ${name}`);
  return schema;
}

/** Names of the members that a schema has looked at. `unevaluatedProperties` is about the others. */
type Seen = Set<string>;

/** One look at a value. Each method gives the members that it has looked at. */
class Visit {
  readonly schemas: NamedSchemas;
  readonly faults: Fault[];

  constructor(schemas: NamedSchemas, faults: Fault[]) {
    this.schemas = schemas;
    this.faults = faults;
  }

  schema(schema: Schema | boolean, value: unknown, at: readonly string[]): Seen {
    if (typeof schema === 'boolean') {
      if (!schema) this.faults.push({ at, keyword: 'false', message: 'is not allowed' });
      return new Set();
    }
    const seen: Seen = new Set();
    const add = (names: Seen) => {
      for (const name of names) seen.add(name);
    };
    if (schema.$ref !== undefined) add(this.schema(named(this.schemas, schema.$ref), value, at));
    for (const [keyword, message] of scalarFaults(schema, value)) this.faults.push({ at, keyword, message });
    for (const part of schema.allOf ?? []) add(this.schema(part, value, at));
    if (schema.anyOf) add(this.choice(schema.anyOf, value, { at, keyword: 'anyOf' }));
    if (schema.oneOf) add(this.choice(schema.oneOf, value, { at, keyword: 'oneOf' }));
    if (schema.not !== undefined && this.attempt(schema.not, value, at).faults.length === 0) {
      this.faults.push({ at, keyword: 'not', message: 'is not allowed' });
    }
    if (Array.isArray(value)) this.items(schema, value, at);
    if (isObject(value)) add(this.members(schema, value, { at, seen }));
    return seen;
  }

  items(schema: Schema, list: readonly unknown[], at: readonly string[]): void {
    const { items, minItems, maxItems, uniqueItems } = schema;
    const refuse = (keyword: string, message: string) => this.faults.push({ at, keyword, message });
    if (minItems !== undefined && list.length < minItems)
      refuse('minItems', `must have at least ${counted(minItems, 'item')}`);
    if (maxItems !== undefined && list.length > maxItems)
      refuse('maxItems', `must have at most ${counted(maxItems, 'item')}`);
    if (uniqueItems && list.some((item, index) => list.slice(0, index).some((other) => isEqual(item, other)))) {
      refuse('uniqueItems', 'must not have the same item twice');
    }
    if (items === undefined) return;
    for (const [index, item] of list.entries()) this.schema(items, item, [...at, String(index)]);
  }

  members(schema: Schema, value: JsonObject, { at, seen }: { at: readonly string[]; seen: Seen }): Seen {
    const found: Seen = new Set();
    this.counts(schema, value, at);
    const { properties = {}, patternProperties = {}, additionalProperties, unevaluatedProperties } = schema;
    for (const [name, member] of Object.entries(value)) {
      const rules: (Schema | boolean)[] = [];
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (own !== undefined) rules.push(own);
      for (const [pattern, rule] of Object.entries(patternProperties)) {
        if (regularExpression(pattern).test(name)) rules.push(rule);
      }
      const others = rules.length > 0 || additionalProperties === undefined ? [] : [additionalProperties];
      for (const rule of [...rules, ...others]) this.member(rule, member, { at: [...at, name], owner: schema });
      if (rules.length + others.length > 0) found.add(name);
      else if (unevaluatedProperties !== undefined && !seen.has(name)) {
        this.member(unevaluatedProperties, member, { at: [...at, name], owner: schema });
        found.add(name);
      }
    }
    return found;
  }

  /** A member that may not be there is told of in a sentence about the whole. */
  member(rule: Schema | boolean, value: unknown, { at, owner }: { at: readonly string[]; owner: Schema }): void {
    if (rule !== false) this.schema(rule, value, at);
    else this.faults.push({ at, keyword: 'closed', message: unknownMember(at, owner), isWhole: true });
  }

  counts(schema: Schema, value: JsonObject, at: readonly string[]): void {
    const { required = [], dependentRequired = {}, minProperties = 0, maxProperties = Infinity } = schema;
    const dependent = Object.entries(dependentRequired).flatMap(([name, needed]) =>
      Object.hasOwn(value, name) ? needed : [],
    );
    for (const name of [...required, ...dependent]) {
      if (!Object.hasOwn(value, name)) {
        this.faults.push({ at: [...at, name], keyword: 'required', message: 'Required' });
      }
    }
    const count = Object.keys(value).length;
    if (count < minProperties || count > maxProperties) {
      this.faults.push({ at, keyword: 'minProperties', message: 'has too few or too many members' });
    }
  }

  choice(
    parts: readonly (Schema | boolean)[],
    value: unknown,
    { at, keyword }: { at: readonly string[]; keyword: 'anyOf' | 'oneOf' },
  ): Seen {
    const attempts = parts.map((part) => this.attempt(part, value, at));
    const fitting = attempts.filter(({ faults }) => faults.length === 0);
    if (fitting.length === 1 || (keyword === 'anyOf' && fitting.length > 1)) {
      return new Set(fitting.flatMap(({ seen }) => [...seen]));
    }
    // Where but one of them is for this type of value, what that one says helps most.
    const meant = attempts.filter((_, index) => this.isMeant(parts[index] ?? false, value));
    const [only] = meant;
    if (fitting.length === 0 && meant.length === 1 && only) this.faults.push(...only.faults);
    else this.faults.push({ at, keyword, message: 'does not fit one of the forms that are described' });
    return new Set();
  }

  attempt(schema: Schema | boolean, value: unknown, at: readonly string[]): { faults: Fault[]; seen: Seen } {
    const faults: Fault[] = [];
    const seen = new Visit(this.schemas, faults).schema(schema, value, at);
    return { faults, seen };
  }

  isMeant(schema: Schema | boolean, value: unknown): boolean {
    if (typeof schema === 'boolean') return schema;
    const { type } = resolve(this.schemas, schema);
    return (
      type === undefined || [type].flat().some((name) => hasType(value, name)) || (value !== null && type !== 'null')
    );
  }
}
