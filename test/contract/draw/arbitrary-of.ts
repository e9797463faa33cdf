import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { idPrefix } from '../../../generator/document/id-prefix.js';
import { allowsNothing } from '../../../generator/document/subschemas.js';
import { formatted, prefixed, texts } from './texts.js';
import { join, othersOf, typesOf, wholeSchema, type WholeSchema } from './whole-schema.js';

/** How values are drawn. */
export interface Drawing {
  /** The document that references lead into. */
  readonly document: OpenApiDocument;
  /** Every member is there, lists are not empty, and nothing is null that need not be. Default: random. */
  readonly isFull?: boolean;
  /** Strings and undocumented values are short and plain. Default: every possible string. */
  readonly isPlain?: boolean;
  /** Open objects get no members but those that their schema names. Default: now and then they do. */
  readonly isNamedOnly?: boolean;
}

/** Draws values that are valid against a schema. Throws for a schema with a keyword that it does not know. */
export function arbitraryOf(schema: SchemaObject, drawing: Drawing): Arbitrary<unknown> {
  const { oneOf, anyOf, ...whole } = wholeSchema(drawing.document, schema);
  const branches = oneOf ?? anyOf;
  if (branches) {
    const candidates = branches.map((branch) => join(whole, wholeSchema(drawing.document, branch)));
    const wanted = drawing.isFull ? candidates.filter(({ type }) => type !== 'null') : candidates;
    return fc.oneof(...(wanted.length > 0 ? wanted : candidates).map((candidate) => arbitraryOf(candidate, drawing)));
  }
  if ('not' in whole) throw new Error('No value can be drawn for the keyword not');
  if (whole.const !== undefined) return fc.constant(whole.const);
  if (whole.enum) return fc.constantFrom(...whole.enum);
  const types = typesOf(whole).filter((type, _, all) => !(drawing.isFull && type === 'null' && all.length > 1));
  if (types.length === 0)
    return whole.properties || whole.patternProperties ? objects(whole, drawing) : anything(drawing);
  return fc.oneof(...types.map((type) => ofType(type, whole, drawing)));
}

function ofType(type: string, schema: WholeSchema, drawing: Drawing): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integers(schema);
    case 'number':
      return numbers(schema);
    case 'string':
      return drawing.isPlain ? plainStrings(schema) : strings(schema);
    case 'array':
      return lists(schema, drawing);
    case 'object':
      return objects(schema, drawing);
    default:
      throw new Error(`No value can be drawn for the type ${type}`);
  }
}

/** Any JSON value, for what nobody has documented. */
export function anything({ isFull, isPlain }: Partial<Drawing> = {}): Arbitrary<unknown> {
  if (isPlain) return fc.constant('anything');
  // Written and read once, for JSON has no -0.
  const values = fc
    .jsonValue({ maxDepth: 2, stringUnit: 'binary' })
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  return isFull ? values.filter((value) => value !== null) : values;
}

function strings(schema: WholeSchema): Arbitrary<string> {
  const { pattern, format } = schema;
  const open = schema['x-extensible-enum'];
  if (format !== undefined) return formatted(format);
  if (Array.isArray(open) && open.length > 0) return fc.oneof(fc.constantFrom(...(open as string[])), texts(schema));
  if (pattern === undefined) return texts(schema);
  const prefix = idPrefix(pattern);
  return prefix === undefined ? fc.stringMatching(new RegExp(pattern)) : prefixed(prefix);
}

function plainStrings(schema: WholeSchema): Arbitrary<string> {
  if (schema.format !== undefined) return formatted(schema.format);
  if (schema.pattern === undefined) return fc.constant('text');
  const prefix = idPrefix(schema.pattern);
  return prefix === undefined ? fc.stringMatching(new RegExp(schema.pattern)) : fc.constant(`${prefix}abc123`);
}

function integers({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: WholeSchema) {
  const edges = [minimum, minimum + 1, maximum - 1, maximum, 0, 1].filter((edge) => edge >= minimum && edge <= maximum);
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min: minimum, max: maximum }));
}

function numbers({ minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE }: WholeSchema): Arbitrary<number> {
  const known = [minimum, maximum, 0, 0.1 + 0.2, -1, 1e21, 5e-324, 2 ** 53, 99.99];
  const edges = known.filter((edge) => edge >= minimum && edge <= maximum);
  const any = fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true });
  // JSON has no -0.
  return fc.oneof(fc.constantFrom(...edges), any).map((value) => value + 0);
}

function lists(
  { items = {}, minItems = 0, maxItems = minItems + 3 }: WholeSchema,
  drawing: Drawing,
): Arbitrary<unknown[]> {
  const minLength = Math.min(maxItems, Math.max(minItems, drawing.isFull ? 1 : 0));
  return fc.array(arbitraryOf(items, drawing), { minLength, maxLength: Math.min(maxItems, minLength + 3) });
}

type Members = Record<string, unknown>;

function objects(schema: WholeSchema, drawing: Drawing): Arbitrary<Members> {
  const { properties = {}, required = [], patternProperties = {}, dependentRequired = {} } = schema;
  const allowed = Object.entries(properties).filter(([, property]) => !allowsNothing(property));
  const named = allowed.map(([key, property]) => {
    const value = arbitraryOf(property, drawing).map((drawn): Members => ({ [key]: drawn }));
    return required.includes(key) || drawing.isFull ? value : fc.oneof(value, fc.constant<Members>({}));
  });
  const patterns = Object.entries(patternProperties).map(([pattern, value]) => {
    const prefix = idPrefix(pattern);
    if (prefix === undefined) throw new Error(`No key can be drawn for the pattern ${pattern}`);
    const keys = drawing.isPlain ? fc.constant(`${prefix}field`) : prefixed(prefix);
    return dictionaries(keys, arbitraryOf(value, drawing), drawing.isFull ? 1 : 0);
  });
  return fc
    .tuple(...named, ...patterns, others(schema, drawing))
    .map((parts) => withPartners(Object.assign({}, ...parts) as Members, dependentRequired));
}

/** Members that the schema does not name, where it allows them. */
function others(schema: WholeSchema, drawing: Drawing): Arbitrary<Members> {
  const { properties = {}, patternProperties = {} } = schema;
  const value = othersOf(schema);
  const isUnsaid = schema.additionalProperties === undefined;
  if (value === undefined || (isUnsaid && drawing.isNamedOnly)) return fc.constant({});
  const isTaken = (key: string) =>
    key in properties ||
    key === '__proto__' ||
    Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key));
  const keys = fc.oneof(fc.constantFrom('unknownMember', 'x'), texts({ maxLength: 12 })).filter((key) => !isTaken(key));
  return dictionaries(keys, arbitraryOf(value, drawing), 0);
}

function dictionaries(keys: Arbitrary<string>, values: Arbitrary<unknown>, minKeys: number): Arbitrary<Members> {
  const entries = fc.array(fc.tuple(keys, values), { minLength: minKeys, maxLength: minKeys + 1 });
  return entries.map((drawn) => Object.fromEntries(drawn));
}

/** Takes members away whose partners are not there. */
function withPartners(members: Members, partners: Readonly<Record<string, readonly string[]>>): Members {
  const lonely = Object.keys(partners).find(
    (key) => key in members && partners[key]!.some((other) => !(other in members)),
  );
  if (lonely === undefined) return members;
  const { [lonely]: _, ...rest } = members;
  return withPartners(rest, partners);
}
