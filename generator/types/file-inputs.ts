import ts from 'typescript';
import { resolve, type MediaTypeObject, type OpenApiDocument, type SchemaObject } from '../document/document.js';
import { isBinary, mediaKind } from '../document/media.js';
import { namesIn } from '../document/names-in.js';
import { readOperations } from '../document/operation-reading.js';
import { withParts } from '../document/schemas-in.js';
import { reference } from './type-nodes.js';

/** Mark of bytes that callers pass: those of a file, or also a stream of them. */
const TAKES_BYTES = 'x-takes-bytes';

/**
 * Describes request bodies as callers pass them, in place: files in a multipart body, and a body of bytes, as bytes; a body
 * of text that has no schema, as a string. A named schema that anything else uses stays a string.
 */
export function describeBodies(document: OpenApiDocument): void {
  const operations = readOperations(document);
  const content = operations.flatMap(({ body }) => Object.entries(body?.content ?? {}));
  const others = operations.map(({ parameters, node }) => [parameters, { ...node, requestBody: undefined }]);
  const read = namesIn(document, [others, document.webhooks]);
  for (const [mediaType, media] of content) describeBody(document, mediaType, media);
  const multipart = content.filter(([mediaType]) => mediaKind(mediaType) === 'multipart');
  const roots = multipart.flatMap(([, { schema }]) => schema ?? []);
  const named = [...namesIn(document, roots)].filter((name) => !read.has(name));
  const schemas = [...roots, ...named.flatMap((name) => document.components?.schemas?.[name] ?? [])];
  for (const schema of schemas.flatMap(withParts)) if (isBinary(document, schema)) markFile(schema);
}

function describeBody(document: OpenApiDocument, mediaType: string, media: MediaTypeObject): void {
  const kind = mediaKind(mediaType);
  const isBytes = kind === 'binary' && (mediaType !== '*/*' || isBinary(document, media.schema));
  if (isBytes && isText(document, media.schema))
    media.schema = { type: 'string', format: 'binary', [TAKES_BYTES]: 'stream' };
  if (kind === 'text') media.schema ??= { type: 'string' };
}

/** True for a schema that says nothing, or a string. */
function isText(document: OpenApiDocument, schema: SchemaObject = {}): boolean {
  const { type = 'string', properties } = resolve<SchemaObject>(document, schema);
  return properties === undefined && [type].flat().includes('string');
}

/** A schema in a schema is its own object; a reference to one is not marked. */
function markFile(schema: SchemaObject): void {
  if (schema.$ref === undefined) schema[TAKES_BYTES] = 'file';
}

/** `Blob | ArrayBuffer | Uint8Array`, and a stream where one is sent as the whole body. */
export function fileInput(schema: SchemaObject): ts.TypeNode | undefined {
  const mark = schema[TAKES_BYTES];
  if (mark === undefined) return undefined;
  const isNullable = [schema.type].flat().includes('null');
  return ts.factory.createUnionTypeNode([
    ...['Blob', 'ArrayBuffer', 'Uint8Array'].map((name) => reference(name)),
    ...(mark === 'stream' ? [reference('ReadableStream', reference('Uint8Array'))] : []),
    ...(isNullable ? [ts.factory.createLiteralTypeNode(ts.factory.createNull())] : []),
  ]);
}
