import {
  operationEntries,
  parametersOf,
  resolve,
  successResponses,
  type OpenApiDocument,
  type OperationEntry,
  type RequestBodyObject,
  type SchemaObject,
} from '../../generator/document.js';
import { JSON_MEDIA_TYPE } from '../../generator/media-type.js';
import type { Finding, Walk } from '../api-diff/compare/finding.js';
import { compareSchemas } from '../api-diff/compare/schemas.js';
import { shapeOf } from '../api-diff/compare/shape.js';

/** What another description says of an operation, and ours does not. */
export interface Comparison {
  /** `PATCH /deals/{id}`. */
  readonly operation: string;
  /** Its operationId in ours; absent where we do not have it. */
  readonly ours: string | undefined;
  /** What to look at, one sentence each. */
  readonly toTakeOver: readonly string[];
}

/** Everything in another description that differs from ours, by method and path. Names of schemas and operations do not count. */
export function compareDescriptions(ours: OpenApiDocument, theirs: OpenApiDocument): Comparison[] {
  const own = keyed(ours);
  const other = keyed(theirs);
  const added = [...other].filter(([key]) => !own.has(key));
  const missing = [...own].filter(([key]) => !other.has(key));
  const shared = [...own].flatMap(([key, entry]): Comparison[] => {
    const counterpart = other.get(key);
    if (!counterpart) return [];
    const toTakeOver = compareOperation({ document: ours, entry }, { document: theirs, entry: counterpart });
    return toTakeOver.length === 0 ? [] : [{ operation: nameOf(entry), ours: entry.operation.operationId, toTakeOver }];
  });
  return [
    ...added.map(([, entry]) => ({ operation: nameOf(entry), ours: undefined, toTakeOver: ['we do not have it'] })),
    ...shared,
    ...missing.map(([, entry]) => ({
      operation: nameOf(entry),
      ours: entry.operation.operationId,
      toTakeOver: [`they do not have it; ours is known as \`${levelOf(entry)}\``],
    })),
  ];
}

interface Side {
  readonly document: OpenApiDocument;
  readonly entry: OperationEntry;
}

/** By method and path, without the names of path parameters and without the part that is the server's. */
function keyed(document: OpenApiDocument): Map<string, OperationEntry> {
  const entries = operationEntries(document);
  const prefix = /^\/api\/v\d+(?=\/)/.exec(entries[0]?.path ?? '')?.[0] ?? '';
  return new Map(
    entries.map((entry) => [
      `${entry.method} ${entry.path
        .replace(prefix, '')
        .replaceAll(/\{[^}]*\}/g, '{}')
        .replace(/\/$/, '')}`,
      entry,
    ]),
  );
}

function nameOf({ method, path }: OperationEntry): string {
  return `${method.toUpperCase()} ${path}`;
}

function levelOf({ operation }: OperationEntry): string {
  return String((operation['x-provenance'] as { level?: unknown } | undefined)?.level ?? 'unknown');
}

function compareOperation(ours: Side, theirs: Side): string[] {
  const parts: [string, 'input' | 'output', (side: Side) => SchemaObject | undefined][] = [
    ['query', 'input', querySchema],
    ['body', 'input', bodySchema],
    ['answer', 'output', answerSchema],
  ];
  return parts.flatMap(([part, direction, read]) => {
    const [before, after] = [read(ours), read(theirs)];
    if (!before && !after) return [];
    if (!after) return [`${part}: they say nothing of it`];
    if (!before) return [`${part}: we say nothing of it; theirs is ${membersOf(theirs, after)}`];
    const walk: Walk = { before: ours.document, after: theirs.document, direction, whole: `The ${part}`, found: [] };
    compareSchemas(walk, { before, after, path: '', trail: [] });
    return walk.found.filter(isWorthwhile).map(({ message }) => `${part}: ${message}`);
  });
}

/** The names in an object, as `{ id, title }`. */
function membersOf({ document }: Side, schema: SchemaObject): string {
  const { properties, types } = shapeOf(document, schema);
  const names = Object.keys(properties);
  return names.length > 0 ? `{ ${names.join(', ')} }` : types.join(' or ') || 'of unknown type';
}

/** Ours knows more of some things than a generated description: prefixes, open lists. That is no loss of theirs. */
function isWorthwhile({ rule }: Finding): boolean {
  return !['pattern-dropped', 'other-keys-allowed', 'other-keys-dropped', 'pattern-keys-removed'].includes(rule);
}

function querySchema({ document, entry }: Side): SchemaObject | undefined {
  const parameters = parametersOf(document, entry).filter(({ in: place }) => place === 'query');
  if (parameters.length === 0) return undefined;
  return {
    type: 'object',
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    properties: Object.fromEntries(
      parameters.map(({ name, schema, content }) => [name, schema ?? content?.[JSON_MEDIA_TYPE]?.schema ?? {}]),
    ),
  };
}

function bodySchema({ document, entry }: Side): SchemaObject | undefined {
  const { requestBody } = entry.operation;
  return requestBody && resolve<RequestBodyObject>(document, requestBody).content?.[JSON_MEDIA_TYPE]?.schema;
}

function answerSchema({ document, entry }: Side): SchemaObject | undefined {
  return successResponses(document, entry.operation)[0]?.response.content?.[JSON_MEDIA_TYPE]?.schema;
}
