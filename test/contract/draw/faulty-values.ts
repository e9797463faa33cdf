import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { idPrefix } from '../../../generator/document/id-prefix.js';
import { allowsNothing } from '../../../generator/document/subschemas.js';
import { branchesOf, branchFor, isMeant, jsonType, placesInside, without, wholePlace, type Place } from './places.js';
import { othersOf, typesOf, wholeSchema, type WholeSchema } from './whole-schema.js';

/** A value with one thing wrong in it. */
export interface FaultyValue {
  /** `status: a value outside the enum`. */
  readonly fault: string;
  /** The whole value, with the fault somewhere in it. */
  readonly value: unknown;
  /** True if a type can detect it: a type knows no ranges, formats and lengths. */
  readonly isTyped: boolean;
}

/** Every fault that a valid value can be given, one in each, for every keyword at every place of its schema. */
export function faultyValues(document: OpenApiDocument, schema: SchemaObject, value: unknown): FaultyValue[] {
  return faultsAt(schema, wholePlace(document, value));
}

function faultsAt(given: SchemaObject, place: Place): FaultyValue[] {
  const schema = wholeSchema(place.document, given);
  const own = [...wrongTypes(schema, place), ...wrongValues(schema, place), ...wrongMembers(schema, place)];
  const inside = placesInside(schema, place).flatMap(([below, at]) => faultsAt(below, at));
  const branches = branchesOf(schema, place.document);
  // The first branch of the value's own type: the others do not speak of it.
  const branch = branchFor(schema, place);
  return [...own, ...inside, ...(branch ? faultsAt(branch, place).filter(isWrongForAll(branches, place)) : [])];
}

/** A value that is wrong for one branch may be right for another, and a wrong type was tried for all of them. */
function isWrongForAll(branches: readonly WholeSchema[], { document, path, value }: Place) {
  const isLone = branches.filter(({ type }) => type !== 'null').length === 1;
  if (jsonType(value) === 'object' && path.length === 0)
    return (found: FaultyValue) => !branches.some((branch) => isMeant(document, branch, found.value));
  return ({ fault }: FaultyValue) => !fault.includes('in place of') && (isLone || fault.includes('an unknown prefix'));
}

/** One value of each type of JSON. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  null: null,
  boolean: true,
  number: 12.5,
  string: 'a wrong text',
  array: ['wrong'],
  object: { wrong: true },
};

function wrongTypes(schema: WholeSchema, place: Place): FaultyValue[] {
  const allowed = allowedTypes(schema, place.document);
  if (allowed.size === 0) return [];
  return Object.entries(SAMPLES)
    .filter(([type]) => !allowed.has(type) && !(type === 'number' && allowed.has('integer')))
    .map(([type, sample]) =>
      faulty(place, `${type} in place of ${[...allowed].join(' or ')}`, { sample, isTyped: true }),
    );
}

/** The types that a value may have; none for any. */
function allowedTypes(schema: WholeSchema, document: OpenApiDocument): Set<string> {
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches)
    return new Set(branches.flatMap((branch) => Array.from(allowedTypes(wholeSchema(document, branch), document))));
  if (schema.const !== undefined) return new Set([jsonType(schema.const)]);
  return new Set(schema.enum && !schema.type ? schema.enum.map(jsonType) : typesOf(schema));
}

function wrongValues(schema: WholeSchema, place: Place): FaultyValue[] {
  const { value } = place;
  const { pattern, format, minLength, minimum, maximum, minItems } = schema;
  const type = jsonType(value);
  const faults: [string, boolean, unknown, boolean][] = [
    ['a value outside the enum', schema.enum !== undefined && type === 'string', 'NONE_OF_THEM', true],
    ['another value than the only one', schema.const !== undefined, 'another', true],
    ['a text outside of the pattern', pattern !== undefined && idPrefix(pattern) === undefined, '', false],
    ['an unknown prefix', idPrefix(pattern) !== undefined && type === 'string', `zzz_${String(value)}`, true],
    [`no ${format}`, format !== undefined && type === 'string', 'neither date nor address', false],
    ['too short a text', minLength !== undefined && type === 'string', 'x'.repeat((minLength ?? 1) - 1), false],
    ['too small a number', minimum !== undefined && type === 'number', (minimum ?? 0) - 1, false],
    ['too great a number', maximum !== undefined && type === 'number', (maximum ?? 0) + 1, false],
    ['a fraction', typesOf(schema).includes('integer') && type === 'number', 1.5, false],
    [
      'too short a list',
      minItems !== undefined && type === 'array',
      (value as unknown[] | null)?.slice?.(0, (minItems ?? 1) - 1),
      false,
    ],
  ];
  return faults
    .filter(([, applies]) => applies)
    .map(([fault, , sample, isTyped]) => faulty(place, fault, { sample, isTyped }));
}

function wrongMembers(schema: WholeSchema, place: Place): FaultyValue[] {
  const { value } = place;
  if (jsonType(value) !== 'object') return [];
  const members = value as Record<string, unknown>;
  const { required = [], dependentRequired = {} } = schema;
  const partners = Object.entries(dependentRequired)
    .filter(([key]) => key in members)
    .flatMap(([, others]) => others);
  return [
    ...required.map((key) => faulty(place, `${key} is missing`, { sample: without(members, key), isTyped: true })),
    ...partners.map((key) =>
      faulty(place, `${key} is missing without its partner`, { sample: without(members, key), isTyped: false }),
    ),
    ...forbiddenMembers(schema, place),
    ...unknownMembers(schema, place),
  ];
}

function forbiddenMembers({ properties = {} }: WholeSchema, place: Place): FaultyValue[] {
  const forbidden = Object.keys(properties).filter((key) => allowsNothing(properties[key] ?? {}));
  return forbidden.map((key) => {
    const sample = { ...(place.value as object), [key]: 'anything' };
    return faulty(place, `${key} is there`, { sample, isTyped: true });
  });
}

/** Members that a closed object does not know, the second almost a custom field. */
function unknownMembers(schema: WholeSchema, place: Place): FaultyValue[] {
  if (othersOf(schema) !== undefined) return [];
  return ['unknownMember', 'CF_field'].map((key) =>
    faulty(place, `an unknown member ${key}`, { sample: { ...(place.value as object), [key]: 1 }, isTyped: true }),
  );
}

function faulty(place: Place, fault: string, { sample, isTyped }: { sample: unknown; isTyped: boolean }): FaultyValue {
  return { fault: `${place.path.join('.') || 'the whole'}: ${fault}`, value: place.put(sample), isTyped };
}
