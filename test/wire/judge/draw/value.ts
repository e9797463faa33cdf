import type { Random } from '../base/random.js';
import { follow, type Schema } from '../base/specification.js';
import { joined, leastSize } from './joined.js';
import { drawText, type TextPlace } from './text.js';

/** Values to draw, and their place. */
export interface Drawing {
  readonly document: object;
  readonly random: Random;
  readonly place: TextPlace;
  /** Share of the optional members that are there. */
  readonly members: number;
  /** True where the value is sent as parts, in which null and emptiness look like absence. */
  readonly isInParts: boolean;
  /** True where strings of bytes are files. */
  readonly areFiles: boolean;
  /** Number of values that were tried before: the later ones are smaller. */
  readonly attempt: number;
  /** Number of schemas around this one. Default: 0. */
  readonly depth?: number;
  /** Number of values that may still be drawn. Default: enough for one body. */
  readonly budget?: { left: number };
}

/** Depth from which only required members are drawn, at the first attempt. */
const SHALLOW = 3;
/** Values in one body. */
const MOST_VALUES = 2_000;
/** Depth at which drawing ends, so that schemas that need themselves do not run on. */
const DEEPEST = 9;

/** Draws a value that is probably valid: the caller checks it, and draws another one if it is not. */
export function drawValue(schema: unknown, given: Drawing): unknown {
  const { depth = 0, budget = { left: MOST_VALUES } } = given;
  const drawing = { ...given, depth, budget };
  budget.left -= 1;
  if (budget.left < 0) throw new TooLarge('no value is drawn of a schema as large as this one');
  if (depth > DEEPEST) throw new Error('no value is drawn of a schema that needs itself');
  const { document, random } = drawing;
  if (typeof schema !== 'object' || schema === null) return random.pick(ANYTHING);
  const whole = joined(document, schema as Schema);
  const branches = (whole['oneOf'] ?? whole['anyOf']) as Schema[] | undefined;
  if (branches) return drawBranch(whole, branches, drawing);
  if (whole['const'] !== undefined) return whole['const'];
  const values = whole['enum'] as unknown[] | undefined;
  if (values) return random.pick(values.filter((value) => value !== null || !drawing.isInParts));
  const types = [whole['type'] ?? impliedType(whole) ?? []].flat() as string[];
  const wanted = types.filter((type) => type !== 'null' || (types.length === 1 && !drawing.isInParts));
  if (types.includes('null') && !drawing.isInParts && random.chance(0.1)) return null;
  if (wanted.length === 0)
    return drawing.place === 'json' ? random.pick(ANYTHING) : drawText({}, random, drawing.place);
  return ofType(random.pick(wanted), whole, drawing);
}

/** True where only what is required is drawn. */
function isDeep({ depth = 0, attempt }: Drawing): boolean {
  return depth > Math.max(0, SHALLOW - attempt);
}

function deeper(drawing: Drawing): Drawing {
  return { ...drawing, depth: (drawing.depth ?? 0) + 1 };
}

const ANYTHING = ['anything', 7, true, 'other'] as const;

function impliedType(schema: Schema): string | undefined {
  if (schema['properties'] ?? schema['additionalProperties'] ?? schema['required']) return 'object';
  if (schema['items']) return 'array';
  if (schema['pattern'] ?? schema['format'] ?? schema['minLength'] ?? schema['maxLength']) return 'string';
  return (schema['minimum'] ?? schema['maximum']) === undefined ? undefined : 'number';
}

/** The value would have too many parts; a smaller one may do. */
class TooLarge extends Error {}

/** Alternatives that lead too deep are passed over. */
function drawBranch(whole: Schema, branches: readonly Schema[], drawing: Drawing): unknown {
  const { oneOf: _one, anyOf: _any, ...rest } = whole;
  const ordered = isDeep(drawing) ? bySize(drawing.document, branches) : branches;
  const first = isDeep(drawing) ? 0 : drawing.random.integer(0, branches.length - 1);
  let reason: unknown = new Error('the schema has an empty list of alternatives');
  for (let step = 0; step < branches.length; step += 1) {
    const branch = ordered[(first + step) % branches.length] ?? {};
    if (drawing.isInParts && follow(drawing.document, branch)['type'] === 'null') continue;
    try {
      return drawValue({ allOf: [rest, branch] }, deeper(drawing));
    } catch (error) {
      if (error instanceof TooLarge) throw error;
      reason = error;
    }
  }
  throw reason;
}

function bySize(document: object, branches: readonly Schema[]): Schema[] {
  return branches.toSorted((one, other) => leastSize(document, one) - leastSize(document, other));
}

function ofType(type: string, schema: Schema, drawing: Drawing): unknown {
  const { random, place, areFiles } = drawing;
  switch (type) {
    case 'null':
      return null;
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
      return drawNumber(schema, random, 1);
    case 'number':
      return drawNumber(schema, random, random.chance(0.5) ? 1 : 0.25);
    case 'string':
      return areFiles && isFile(schema) ? drawFile(random) : drawText(schema, random, place);
    case 'array':
      return drawList(schema, drawing);
    default:
      return drawObject(schema, drawing);
  }
}

/** True for a string that stands for the content of a file. */
export function isFile(schema: Schema): boolean {
  if (schema['contentEncoding'] !== undefined) return false;
  return schema['format'] === 'binary' || schema['contentMediaType'] === 'application/octet-stream';
}

/** A file with bytes that are no text. */
export function drawFile(random: Random): File {
  const bytes = Uint8Array.from([0, 255, 13, 10, 45, 45, random.integer(0, 255), random.integer(0, 255)]);
  return new File([bytes], random.pick(['file.bin', 'a "b" é.png']), { type: 'image/png' });
}

function drawNumber(schema: Schema, random: Random, usualStep: number): number {
  const number = (keyword: string) => (typeof schema[keyword] === 'number' ? schema[keyword] : undefined);
  const step = number('multipleOf') ?? usualStep;
  const above = number('exclusiveMinimum');
  const below = number('exclusiveMaximum');
  const low = Math.max(number('minimum') ?? -Infinity, above === undefined ? -Infinity : above + step);
  const high = Math.min(number('maximum') ?? Infinity, below === undefined ? Infinity : below - step);
  // Numbers below 1 are valid where nothing forbids them, but no one means them as the size of a page.
  const from = Number.isFinite(low) ? low : Math.min(1, high);
  const to = Math.min(high, from + 1000);
  const drawn = Math.ceil(from / step) * step + random.integer(0, Math.max(0, Math.floor((to - from) / step))) * step;
  return Math.min(Math.max(drawn, from), Math.max(high, from)) + 0;
}

function drawList(schema: Schema, drawing: Drawing): unknown[] {
  const { random, isInParts } = drawing;
  const onlyNeeded = isDeep(drawing);
  const {
    minItems = 0,
    maxItems = Infinity,
    uniqueItems,
    items,
    prefixItems = [],
  } = schema as {
    minItems?: number;
    maxItems?: number;
    uniqueItems?: boolean;
    items?: unknown;
    prefixItems?: unknown[];
  };
  const least = Math.max(minItems, isInParts && maxItems > 0 ? 1 : 0);
  const usual = onlyNeeded ? least : random.integer(least, least + 2);
  const length = Math.min(Math.max(usual, onlyNeeded ? least : 1), maxItems);
  const list: unknown[] = [];
  for (let tries = 0; list.length < Math.max(length, least) && tries < 60; tries += 1) {
    const item = drawValue(prefixItems[list.length] ?? items ?? {}, deeper(drawing));
    const isTaken = uniqueItems && list.some((other) => JSON.stringify(other) === JSON.stringify(item));
    if (!isTaken) list.push(item);
  }
  return list;
}

function drawObject(schema: Schema, drawing: Drawing): Record<string, unknown> {
  const { random, members, isInParts } = drawing;
  const onlyNeeded = isDeep(drawing);
  const {
    properties = {},
    required = [],
    minProperties = 0,
  } = schema as {
    properties?: Record<string, unknown>;
    required?: string[];
    minProperties?: number;
  };
  const object: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(properties)) {
    if (name === '__proto__' || property === false || isNever(property)) continue;
    const isRequired = required.includes(name);
    if (!isRequired && (onlyNeeded || !random.chance(members * 0.8 ** drawing.attempt))) continue;
    try {
      const value = drawValue(property, deeper(drawing));
      // An empty object has no parts either.
      if (isRequired || !isInParts || !isEmptyObject(value)) object[name] = value;
    } catch (error) {
      if (isRequired || error instanceof TooLarge) throw error;
    }
  }
  const [first] = Object.keys(properties);
  // An empty object has no parts.
  if (isInParts && first !== undefined && Object.keys(object).length === 0)
    object[first] = drawValue(properties[first], deeper(drawing));
  for (const name of required) if (!(name in object) && name !== '__proto__') object[name] = drawOther(schema, drawing);
  const isEmpty = Object.keys(object).length === 0;
  const least = Math.max(minProperties, isInParts && isEmpty && !schema['properties'] ? 1 : 0);
  const wanted = schema['properties'] || onlyNeeded ? least : Math.max(least, random.integer(0, 2));
  for (let number = 1; Object.keys(object).length < wanted && schema['additionalProperties'] !== false; number += 1)
    object[`${keyStart(schema)}${random.integer(1, 9)}${random.integer(100, 999)}${number}`] = drawOther(
      schema,
      drawing,
    );
  return object;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 && !(value instanceof Blob);
}

function isNever(schema: unknown): boolean {
  const not = typeof schema === 'object' && schema !== null ? (schema as Schema)['not'] : undefined;
  return not === true || (typeof not === 'object' && not !== null && Object.keys(not).length === 0);
}

/** A member that has no schema of its own. */
function drawOther(schema: Schema, drawing: Drawing): unknown {
  const [byPattern] = Object.values((schema['patternProperties'] ?? {}) as Readonly<Record<string, unknown>>);
  return drawValue(byPattern ?? schema['additionalProperties'] ?? {}, deeper(drawing));
}

/** First part of the name of a member that is in no list: `x_` for the pattern `^x_`. */
function keyStart(schema: Schema): string {
  const [pattern = ''] = Object.keys((schema['patternProperties'] ?? {}) as object);
  return /^\^([\w-]+)/.exec(pattern)?.[1] ?? 'extra';
}
