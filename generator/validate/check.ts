// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
import type { NamedSchemas, Schema } from './api-schemas.js';
import { brokenRules } from './broken-rules.js';
import { findNamed } from './follow.js';
import { isOfType, isPlainObject, typesOf } from './json-type.js';
import { regularExpression } from './regular-expression.js';

/** One way in which a value is not what its schema says. */
export interface Fault {
  /** Keys and places from the value down to what is at fault: `['data', 0, 'title']`. */
  readonly path: Path;
  /** Keyword of the schema that is not met; `unknown` for a member that an open object does not name. */
  readonly keyword: string;
  /** The schema that holds the keyword. */
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
  const place = { value, path: [] };
  return withStrangers(evaluate(schema, place, settings), { schema, place }, settings);
}

interface Place {
  readonly value: unknown;
  readonly path: Path;
}

interface Evaluation {
  readonly faults: Fault[];
  /** Members that some part of the schema has spoken of. */
  readonly spokenOf: ReadonlySet<string>;
  /** Whether some part of the schema names the members that there are. */
  readonly isNamed: boolean;
}

/** Everything that a schema says of a value, but what only a whole can know: which members no part of it names. */
function evaluate(schema: Schema, place: Place, settings: CheckSettings): Evaluation {
  const { value, path } = place;
  const fault = (keyword: string): Fault => ({ path, keyword, schema, value });
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return { faults: [fault('type')], spokenOf: NONE, isNamed: false };
  const faults = brokenRules(schema, value).map(fault);
  const known = schema['x-extensible-enum'];
  if (settings.tellUnknown && known && typeof value === 'string' && !known.includes(value)) {
    faults.push(fault('x-extensible-enum'));
  }
  if (schema.not && check(schema.not, value, { named: settings.named }).length === 0) faults.push(fault('not'));
  if (Array.isArray(value) && schema.items) {
    for (const [index, item] of value.entries()) {
      faults.push(...inside(schema.items, { value: item, path: [...path, index] }, settings));
    }
  }
  const spokenOf = new Set<string>();
  let isNamed = false;
  for (const part of partsOf(schema, place, settings)) {
    faults.push(...part.faults);
    for (const key of part.spokenOf) spokenOf.add(key);
    isNamed ||= part.isNamed;
  }
  if (isPlainObject(value) && schema.unevaluatedProperties !== undefined) {
    faults.push(...unevaluated(schema, { value, path, spokenOf }, settings));
    for (const key of Object.keys(value)) spokenOf.add(key);
  }
  return { faults, spokenOf, isNamed };
}

const NONE: ReadonlySet<string> = new Set();

/** What a schema says of a value that lies within another. */
function inside(schema: Schema, place: Place, settings: CheckSettings): Fault[] {
  return withStrangers(evaluate(schema, place, settings), { schema, place }, settings);
}

interface Whole {
  readonly schema: Schema;
  readonly place: Place;
}

/** Tells also, where that is wanted, of members that an open object does not name in any of its parts. */
function withStrangers(
  { faults, spokenOf, isNamed }: Evaluation,
  { schema, place: { value, path } }: Whole,
  { tellUnknown }: CheckSettings,
): Fault[] {
  if (!tellUnknown || !isNamed || !isPlainObject(value)) return faults;
  const strangers = Object.keys(value).filter((key) => !spokenOf.has(key));
  return [
    ...faults,
    ...strangers.map((key) => ({ path: [...path, key], keyword: 'unknown', schema, value: value[key] })),
  ];
}

/** What is said of the same value: by the schema that is referred to, by those that are combined, and of its members. */
function partsOf(schema: Schema, place: Place, settings: CheckSettings): Evaluation[] {
  const { $ref, allOf = [], oneOf, anyOf } = schema;
  const { value, path } = place;
  const all = $ref === undefined ? allOf : [findNamed($ref, settings.named), ...allOf];
  return [
    ...all.map((part) => evaluate(part, place, settings)),
    ...(oneOf ? [choose({ keyword: 'oneOf', schema, branches: oneOf }, place, settings)] : []),
    ...(anyOf ? [choose({ keyword: 'anyOf', schema, branches: anyOf }, place, settings)] : []),
    ...(isPlainObject(value) ? [members(schema, { value, path }, settings)] : []),
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
    const isNamed = fitting.some((evaluation) => evaluation.isNamed);
    return { faults: fitting.flatMap(({ faults }) => faults), spokenOf, isNamed };
  }
  const near = evaluations.filter(
    ({ faults }) => !faults.some(({ keyword: met, path }) => met === 'type' && path === place.path),
  );
  const [only] = near;
  // The one branch for values of this type says more exactly what is wrong.
  const isTold = fitting.length === 0 && only && near.length === 1;
  const faults = isTold ? only.faults : [{ path: place.path, keyword, schema, value: place.value }];
  return { faults, spokenOf: NONE, isNamed: false };
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
  const faults = missing(schema, { value, path });
  const { properties = {}, additionalProperties } = schema;
  const patterns = Object.entries(schema.patternProperties ?? {});
  for (const [key, member] of Object.entries(value)) {
    const place = { value: member, path: [...path, key] };
    const rules = patterns.filter(([pattern]) => regularExpression(pattern).test(key)).map(([, rule]) => rule);
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property) rules.unshift(property);
    if (rules.length > 0 || additionalProperties !== undefined) spokenOf.add(key);
    for (const rule of rules) faults.push(...inside(rule, place, settings));
    if (rules.length === 0) faults.push(...other('additionalProperties', { schema, place }, settings));
  }
  return { faults, spokenOf, isNamed: schema.properties !== undefined };
}

function missing(schema: Schema, { value, path }: ObjectPlace): Fault[] {
  const absent = (keyword: string, keys: readonly string[]): Fault[] =>
    keys
      .filter((key) => !Object.hasOwn(value, key))
      .map((key) => ({ path: [...path, key], keyword, schema, value: undefined }));
  const partners = Object.entries(schema.dependentRequired ?? {}).flatMap(([key, needed]) =>
    Object.hasOwn(value, key) ? needed : [],
  );
  return [...absent('required', schema.required ?? []), ...absent('dependentRequired', partners)];
}

/** What is wrong with members that no part of a schema has spoken of. */
function unevaluated(
  schema: Schema,
  { value, path, spokenOf }: ObjectPlace & Pick<Evaluation, 'spokenOf'>,
  settings: CheckSettings,
): Fault[] {
  return Object.keys(value)
    .filter((key) => !spokenOf.has(key))
    .flatMap((key) => {
      const place = { value: value[key], path: [...path, key] };
      return other('unevaluatedProperties', { schema, place }, settings);
    });
}

/** What is wrong with a member that nothing names, by the rule for all such. */
function other(
  keyword: 'additionalProperties' | 'unevaluatedProperties',
  { schema, place }: Whole,
  settings: CheckSettings,
): Fault[] {
  const { [keyword]: rule = true } = schema;
  if (rule === true) return [];
  return rule === false ? [{ ...place, keyword, schema }] : inside(rule, place, settings);
}
