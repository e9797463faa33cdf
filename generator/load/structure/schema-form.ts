/** A schema object as it was parsed. */
export type Schema = Record<string, unknown>;

/** A change of an older form of a schema. `wrapped` is the part that was moved to a new object. */
export interface Rewriting {
  readonly code: 'nullable' | 'exclusive-bound' | 'array-items' | 'file-type';
  readonly key: string;
  readonly message: string;
  readonly wrapped?: object;
}

/**
 * Rewrites a schema of OpenAPI 3.0, or of a document that calls itself 3.1 and has its keywords, to the form of 3.1.
 * The object stays the same one. Schemas inside it are not visited.
 */
export function rewriteSchema(schema: Schema): Rewriting[] {
  return [...rewriteTuple(schema), ...rewriteBounds(schema), ...rewriteFile(schema), ...rewriteNullable(schema)];
}

/** Siblings of a `$ref` in 3.0 have no effect there. Those that constrain values would have one in 3.1. */
export function dropIgnoredSiblings(schema: Schema): void {
  for (const key of Object.keys(schema))
    if (key !== '$ref' && key !== 'nullable' && !isAnnotation(key)) delete schema[key];
}

/** A list of schemas as `items` is `prefixItems` since 2020-12, and `additionalItems` is `items`. */
function rewriteTuple(schema: Schema): Rewriting[] {
  const { items, additionalItems } = schema;
  if (!Array.isArray(items)) return [];
  schema['prefixItems'] = items;
  delete schema['items'];
  delete schema['additionalItems'];
  if (additionalItems !== undefined) schema['items'] = additionalItems;
  return [{ code: 'array-items', key: 'items', message: 'A list of schemas as `items` is read as `prefixItems`.' }];
}

/** `exclusiveMinimum: true` says in 3.0 that `minimum` itself is not allowed; in 3.1 it is the bound. */
function rewriteBounds(schema: Schema): Rewriting[] {
  return (
    [
      ['minimum', 'exclusiveMinimum'],
      ['maximum', 'exclusiveMaximum'],
    ] as const
  ).flatMap(([bound, exclusive]) => {
    const isExclusive = schema[exclusive];
    if (typeof isExclusive !== 'boolean') return [];
    delete schema[exclusive];
    if (isExclusive && schema[bound] !== undefined) {
      schema[exclusive] = schema[bound];
      delete schema[bound];
    }
    const message = `\`${exclusive}: ${isExclusive}\` is read as in OpenAPI 3.0.`;
    return [{ code: 'exclusive-bound' as const, key: exclusive, message }];
  });
}

/** `type: file` is Swagger's word for bytes. */
function rewriteFile(schema: Schema): Rewriting[] {
  if (schema['type'] !== 'file') return [];
  Object.assign(schema, { type: 'string', format: 'binary' });
  const message = '`type: file` is read as a string of the format "binary".';
  return [{ code: 'file-type', key: 'type', message }];
}

function rewriteNullable(schema: Schema): Rewriting[] {
  const { nullable } = schema;
  if (typeof nullable !== 'boolean' && nullable !== 'true' && nullable !== 'false') return [];
  delete schema['nullable'];
  const wrapped = String(nullable) === 'true' ? addNull(schema) : undefined;
  const message = `\`nullable: ${nullable}\` is read as in OpenAPI 3.0: in 3.1, "null" is one of the types.`;
  return [{ code: 'nullable', key: 'nullable', message, ...(wrapped && { wrapped }) }];
}

/** Lets a schema allow null. Returns the part that was moved to a new object. */
function addNull(schema: Schema): object | undefined {
  if (['$ref', 'allOf', 'not', 'const', 'if'].some((key) => key in schema)) return wrap(schema);
  const list = schema['anyOf'] ?? schema['oneOf'];
  if (list !== undefined) return addAlternative(schema, list);
  const types = typesOf(schema);
  if (types && !types.includes('null')) schema['type'] = [...types, 'null'];
  const { enum: values } = schema;
  if (Array.isArray(values) && !values.includes(null)) schema['enum'] = [...(values as unknown[]), null];
  return undefined;
}

/** The types that a schema names or, by keywords that only fit one type, means. */
function typesOf({ type, properties, additionalProperties, items }: Schema): unknown[] | undefined {
  if (Array.isArray(type)) return type as unknown[];
  if (type !== undefined) return [type];
  if (properties !== undefined || additionalProperties !== undefined) return ['object'];
  return items === undefined ? undefined : ['array'];
}

/** Null becomes an alternative of a plain list of alternatives. */
function addAlternative(schema: Schema, list: unknown): object | undefined {
  const others = Object.keys(schema).filter((key) => !isAnnotation(key));
  if (others.length > 1 || !Array.isArray(list)) return wrap(schema);
  if (!list.some((part) => (part as Schema | null)?.['type'] === 'null')) list.push({ type: 'null' });
  return undefined;
}

/** `{ $ref }` → `{ anyOf: [{ $ref }, { type: 'null' }] }`. What only describes the schema stays where it is. */
function wrap(schema: Schema): object {
  const inner: Schema = {};
  for (const key of Object.keys(schema).filter((name) => !isAnnotation(name))) {
    inner[key] = schema[key];
    delete schema[key];
  }
  schema['anyOf'] = [onlyPart(inner) ?? inner, { type: 'null' }];
  return inner;
}

/** The part of an `allOf` that has no other and stands alone. */
function onlyPart(schema: Schema): unknown {
  const { allOf, ...others } = schema;
  return Array.isArray(allOf) && allOf.length === 1 && Object.keys(others).length === 0 ? allOf[0] : undefined;
}

const ANNOTATIONS = new Set([
  'title',
  'description',
  'summary',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'xml',
]);

function isAnnotation(key: string): boolean {
  return ANNOTATIONS.has(key) || key.startsWith('x-');
}
