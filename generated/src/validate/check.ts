// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
import type { NamedSchemas, Schema } from './api-schemas.js';
import { fitsFormat } from './formats.js';
import { isPlainObject, typeOf, typesOf } from './json-type.js';

/** One way in which a value is not what its schema says. */
export interface Fault {
  /** Keys and places from the value down to what is at fault: `['data', 0, 'title']`. */
  readonly path: Path;
  /** Keyword of the schema that is not met; `unknown` for a member that an open object does not name. */
  readonly keyword: string;
  /** The schema that holds the keyword, its reference followed. */
  readonly schema: Schema;
  readonly value: unknown;
}

export type Path = readonly (string | number)[];

/** What a check is made with. */
export interface CheckSettings {
  readonly named: NamedSchemas;
  /**
   * Whether additions are told too, though they are valid: members that an open object does not name (`unknown`), and
   * values that an open list does not know (`x-extensible-enum`). Default: no.
   */
  readonly tellUnknown?: boolean;
}

/** What is wrong with a value; nothing when it is valid. */
export function check(schema: Schema, value: unknown, settings: CheckSettings): Fault[] {
  return evaluate(schema, { value, path: [] }, settings).faults;
}

/** Follows the reference of a schema. What stands beside it wins. */
export function follow(schema: Schema, named: NamedSchemas): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const target = named[$ref];
  if (!target) throw new Error(`There is no schema ${$ref}.`);
  return { ...follow(target, named), ...own };
}

interface Place {
  readonly value: unknown;
  readonly path: Path;
}

interface Evaluation {
  readonly faults: Fault[];
  /** Members that some part of the schema has spoken of. */
  readonly spokenOf: ReadonlySet<string>;
}

function evaluate(given: Schema, place: Place, settings: CheckSettings): Evaluation {
  const schema = follow(given, settings.named);
  const { value, path } = place;
  const fault = (keyword: string): Fault => ({ path, keyword, schema, value });
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => typeOf(value, type)))
    return { faults: [fault('type')], spokenOf: NONE };
  const faults = brokenRules(schema, value).map(fault);
  const known = schema['x-extensible-enum'];
  if (settings.tellUnknown && known && typeof value === 'string' && !known.includes(value)) {
    faults.push(fault('x-extensible-enum'));
  }
  const spokenOf = new Set<string>();
  const parts = partsOf(schema, place, settings);
  if (Array.isArray(value) && schema.items) {
    for (const [index, item] of value.entries()) {
      faults.push(...evaluate(schema.items, { value: item, path: [...path, index] }, settings).faults);
    }
  }
  for (const part of [...parts, ...(isPlainObject(value) ? [members(schema, { value, path }, settings)] : [])]) {
    faults.push(...part.faults);
    for (const key of part.spokenOf) spokenOf.add(key);
  }
  if (isPlainObject(value)) faults.push(...strangers(schema, { value, path, spokenOf }, settings));
  return { faults, spokenOf };
}

const NONE: ReadonlySet<string> = new Set();

/** The rules about a value as such that it breaks, by keyword. */
function brokenRules(schema: Schema, value: unknown): string[] {
  const broken: string[] = [];
  const rule = (keyword: string, holds: boolean) => {
    if (!holds) broken.push(keyword);
  };
  if ('const' in schema) rule('const', isSame(schema.const, value));
  if (schema.enum)
    rule(
      'enum',
      schema.enum.some((known) => isSame(known, value)),
    );
  if (typeof value === 'string') {
    const length = schema.minLength === undefined && schema.maxLength === undefined ? 0 : [...value].length;
    rule('minLength', length >= (schema.minLength ?? 0));
    rule('maxLength', length <= (schema.maxLength ?? Infinity));
    if (schema.pattern !== undefined) rule('pattern', new RegExp(schema.pattern, 'u').test(value));
    if (schema.format !== undefined) rule('format', fitsFormat(schema.format, value));
  }
  if (typeof value === 'number') {
    rule('minimum', value >= (schema.minimum ?? -Infinity));
    rule('maximum', value <= (schema.maximum ?? Infinity));
  }
  if (Array.isArray(value)) {
    rule('minItems', value.length >= (schema.minItems ?? 0));
    rule('maxItems', value.length <= (schema.maxItems ?? Infinity));
  }
  return broken;
}

/** Values of enums and consts are plain ones in every description; others are compared as JSON. */
function isSame(known: unknown, value: unknown): boolean {
  return known === value || (typeof known === 'object' && JSON.stringify(known) === JSON.stringify(value));
}

function partsOf(schema: Schema, place: Place, settings: CheckSettings): Evaluation[] {
  const all = (schema.allOf ?? []).map((part) => evaluate(part, place, settings));
  const { oneOf, anyOf } = schema;
  return [
    ...all,
    ...(oneOf ? [choose({ keyword: 'oneOf', schema, branches: oneOf }, place, settings)] : []),
    ...(anyOf ? [choose({ keyword: 'anyOf', schema, branches: anyOf }, place, settings)] : []),
  ];
}

interface Choice {
  readonly keyword: 'oneOf' | 'anyOf';
  readonly schema: Schema;
  readonly branches: readonly Schema[];
}

function choose({ keyword, schema, branches }: Choice, place: Place, settings: CheckSettings): Evaluation {
  const evaluations = branches.map((branch) => evaluate(branch, place, settings));
  const fitting = evaluations.filter(({ faults }) => faults.every(isRemark));
  if (fitting.length === 1 || (keyword === 'anyOf' && fitting.length > 0)) {
    const spokenOf = new Set(fitting.flatMap((evaluation) => [...evaluation.spokenOf]));
    return { faults: fitting.flatMap(({ faults }) => faults), spokenOf };
  }
  const near = evaluations.filter(
    ({ faults }) => !faults.some(({ keyword: met, path }) => met === 'type' && path === place.path),
  );
  const [only] = near;
  // The one branch for values of this type says more exactly what is wrong.
  if (fitting.length === 0 && only && near.length === 1) return { faults: only.faults, spokenOf: NONE };
  return { faults: [{ path: place.path, keyword, schema, value: place.value }], spokenOf: NONE };
}

/** Whether a fault makes nothing invalid: it is told only to those who asked for additions. */
function isRemark({ keyword }: Fault): boolean {
  return keyword === 'unknown' || keyword === 'x-extensible-enum';
}

interface ObjectPlace extends Place {
  readonly value: Readonly<Record<string, unknown>>;
}

/** Members that are missing, and those that the schema itself speaks of. */
function members(schema: Schema, { value, path }: ObjectPlace, settings: CheckSettings): Evaluation {
  const spokenOf = new Set<string>();
  const faults: Fault[] = [];
  const missing = (keyword: string) => (key: string) => {
    if (!Object.hasOwn(value, key)) faults.push({ path: [...path, key], keyword, schema, value: undefined });
  };
  schema.required?.forEach(missing('required'));
  for (const [key, partners] of Object.entries(schema.dependentRequired ?? {})) {
    if (Object.hasOwn(value, key)) partners.forEach(missing('dependentRequired'));
  }
  const patterns = Object.entries(schema.patternProperties ?? {});
  const { additionalProperties } = schema;
  for (const key of Object.keys(value)) {
    const property = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const rules = [
      property,
      ...patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(key)).map(([, rule]) => rule),
    ];
    const known = rules.filter((rule) => rule !== undefined);
    const others = known.length === 0 && typeof additionalProperties === 'object' ? [additionalProperties] : [];
    if (known.length > 0 || additionalProperties !== undefined) spokenOf.add(key);
    if (known.length === 0 && additionalProperties === false) {
      faults.push({ path: [...path, key], keyword: 'additionalProperties', schema, value: value[key] });
    }
    for (const rule of [...known, ...others]) {
      faults.push(...evaluate(rule, { value: value[key], path: [...path, key] }, settings).faults);
    }
  }
  return { faults, spokenOf };
}

/** Members that no part of the schema has spoken of. */
function strangers(
  schema: Schema,
  { value, path, spokenOf }: ObjectPlace & Pick<Evaluation, 'spokenOf'>,
  { tellUnknown }: CheckSettings,
): Fault[] {
  const isClosed = schema.unevaluatedProperties === false;
  const isNamed = schema.properties !== undefined && schema.additionalProperties === undefined;
  if (!isClosed && !(tellUnknown && isNamed)) return [];
  const keyword = isClosed ? 'unevaluatedProperties' : 'unknown';
  return Object.keys(value)
    .filter((key) => !spokenOf.has(key))
    .map((key) => ({ path: [...path, key], keyword, schema, value: value[key] }));
}
