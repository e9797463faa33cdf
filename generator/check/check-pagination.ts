import {
  parametersOf,
  resolve,
  schemaAt,
  schemaName,
  successResponses,
  type OperationEntry,
  type OperationObject,
  type SchemaObject,
} from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import { kebabCase, verbOf } from '../document/names.js';
import type { Problem } from '../model/problem.js';

/** A list must say how it is paged, and must have the fields and parameters that its scheme names. */
export function checkPagination(loaded: LoadedDocument, entry: OperationEntry, id: string): Problem[] {
  const { operation } = entry;
  const key = operation['x-pagination'];
  if (key === undefined) return verbOf(id) === 'list' ? [missingPagination(loaded, operation, id)] : [];
  const schemes = loaded.document['x-pagination-schemes'] ?? {};
  // A plain read would find `constructor` on the prototype.
  const scheme = Object.hasOwn(schemes, String(key)) ? (schemes[String(key)] as Scheme | null) : undefined;
  if (!scheme) {
    const known = Object.keys(schemes).join(', ') || 'none';
    return [
      {
        code: 'pagination-scheme-unknown',
        location: loaded.locate(operation, 'x-pagination'),
        message: `${id}: "${String(key)}" is no pagination scheme.`,
        fix: `Use one of the root's x-pagination-schemes (${known}), or add it there.`,
      },
    ];
  }
  return [...checkEnvelope(loaded, operation, { id, scheme }), ...checkPageParameters(loaded, entry, { id, scheme })];
}

function missingPagination(loaded: LoadedDocument, operation: OperationObject, id: string): Problem {
  return {
    code: 'pagination-missing',
    location: loaded.locate(operation, 'operationId'),
    message: `${id} is a list, but does not say how it is paged.`,
    fix: 'Write "x-pagination:" with the name of one of the root\'s x-pagination-schemes.',
  };
}

type Scheme = Readonly<Record<string, string>>;

interface PagedOperation {
  readonly id: string;
  readonly scheme: Scheme;
}

function checkEnvelope(loaded: LoadedDocument, operation: OperationObject, paged: PagedOperation): Problem[] {
  const [success] = successResponses(loaded.document, operation);
  const envelope = success?.response.content?.[JSON_MEDIA_TYPE]?.schema;
  const name = schemaName(envelope) ?? 'its answer';
  const fields = ['items', 'nextCursor', 'hasMore'].filter(
    (field) => !schemaAt(loaded.document, envelope, paged.scheme[field] ?? ''),
  );
  const missing = fields.map((field) => ({
    code: `pagination-${kebabCase(field)}-missing`,
    location: loaded.locate(operation, 'x-pagination'),
    message: `${paged.id} reads ${field} from "${paged.scheme[field]}", but ${name} has no such property.`,
    fix: `Add the property to ${name}, or change ${field} of the scheme in x-pagination-schemes.`,
  }));
  const items = schemaAt(loaded.document, envelope, paged.scheme['items'] ?? '');
  if (!items || resolve<SchemaObject>(loaded.document, items).items) return missing;
  const notAnArray: Problem = {
    code: 'pagination-items-type',
    location: loaded.locate(operation, 'x-pagination'),
    message: `${paged.id} reads items from "${paged.scheme['items']}", which is not an array with "items".`,
    fix: 'Give that property "type: array" and "items".',
  };
  return [...missing, notAnArray];
}

function checkPageParameters(loaded: LoadedDocument, entry: OperationEntry, { id, scheme }: PagedOperation): Problem[] {
  const query = parametersOf(loaded.document, entry).filter((parameter) => parameter.in === 'query');
  const names = [scheme['cursorParameter'], scheme['sizeParameter']].filter((name) => typeof name === 'string');
  return names
    .filter((name) => !query.some((parameter) => parameter.name === name))
    .map((name) => ({
      code: 'pagination-parameter-missing',
      location: loaded.locate(entry.operation, 'x-pagination'),
      message: `${id} is paged with the query parameter "${name}", but does not describe it.`,
      fix: `Add "${name}" to the operation's parameters, or use another pagination scheme.`,
    }));
}
