import { checkPagination } from './check-pagination.js';
import { checkParameters } from './check-parameters.js';
import {
  resolve,
  successResponses,
  type OperationEntry,
  type OperationObject,
  type RequestBodyObject,
} from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import { provenanceLevels } from '../model/model.js';
import { isOperationId } from '../document/names.js';
import type { Problem } from '../model/problem.js';

/** What must hold of one operation before a method can be made of it. */
export function checkOperation(loaded: LoadedDocument, entry: OperationEntry): Problem[] {
  const id = entry.operation.operationId;
  if (id === undefined || !isOperationId(id)) return [badOperationId(loaded, entry)];
  return [
    ...checkProvenance(loaded, entry.operation, id),
    ...checkParameters(loaded, entry, id),
    ...checkRepeatable(loaded, entry, id),
    ...checkBody(loaded, entry.operation, id),
    ...checkSuccess(loaded, entry.operation, id),
    ...checkPagination(loaded, entry, id),
  ];
}

function badOperationId(loaded: LoadedDocument, { method, path, operation }: OperationEntry): Problem {
  const found = operation.operationId === undefined ? 'no operationId' : `the operationId "${operation.operationId}"`;
  return {
    code: 'operation-id',
    location: loaded.locate(operation, operation.operationId === undefined ? undefined : 'operationId'),
    message: `${method.toUpperCase()} ${path} has ${found}; methods are named after it.`,
    fix: 'Write "resource.verb" in camelCase words, for example "pets.list" or "owners.visits.create".',
  };
}

function checkProvenance(loaded: LoadedDocument, operation: OperationObject, id: string): Problem[] {
  const provenance = operation['x-provenance'] as
    | { level?: unknown; page?: unknown; note?: unknown }
    | null
    | undefined;
  const fault = provenanceFault(provenance);
  if (fault === undefined) return [];
  return [
    {
      code: 'provenance',
      location: loaded.locate(operation, provenance === undefined ? 'operationId' : 'x-provenance'),
      message: `${id} does not say how it is known: ${fault}.`,
      fix: `Write "x-provenance: { level, page }", level being one of ${provenanceLevels.join(', ')} and page an address.`,
    },
  ];
}

function provenanceFault(
  provenance: { level?: unknown; page?: unknown; note?: unknown } | null | undefined,
): string | undefined {
  if (typeof provenance !== 'object' || provenance === null) return 'it has no x-provenance';
  const { level, page, note } = provenance;
  if (!(provenanceLevels as readonly unknown[]).includes(level)) return `"${String(level)}" is no level`;
  if (!isWebAddress(page)) return 'it names no page by its address';
  return note === undefined || typeof note === 'string' ? undefined : 'the note is not a text';
}

/** The address becomes a link. */
function isWebAddress(page: unknown): page is string {
  return typeof page === 'string' && /^https?:\/\/\S+$/.test(page) && URL.canParse(page);
}

/** A client sends again what this allows, so nothing but a plain yes will do, and only where the method leaves it open. */
function checkRepeatable(loaded: LoadedDocument, { operation, method }: OperationEntry, id: string): Problem[] {
  const value = operation['x-repeatable'];
  if (value === undefined) return [];
  const location = loaded.locate(operation, 'x-repeatable');
  const code = 'repeatable';
  if (value !== true) {
    const message = `${id}: x-repeatable is ${JSON.stringify(value)}, but only true has a meaning.`;
    return [{ code, location, message, fix: 'Write "x-repeatable: true", or leave it out.' }];
  }
  if (['post', 'patch'].includes(method)) return [];
  const message = `${id}: x-repeatable is for POST and PATCH, but this is ${method.toUpperCase()}.`;
  return [{ code, location, message, fix: 'Leave it out: the method says already whether it may be sent twice.' }];
}

function checkBody(loaded: LoadedDocument, operation: OperationObject, id: string): Problem[] {
  if (!operation.requestBody) return [];
  const body = resolve<RequestBodyObject>(loaded.document, operation.requestBody);
  if (body.content?.[JSON_MEDIA_TYPE]?.schema) return [];
  return [
    {
      code: 'body-unsupported',
      location: loaded.locate(operation, 'requestBody'),
      message: `${id}: the request body has no schema for ${JSON_MEDIA_TYPE}.`,
      fix: `Describe it under "content: ${JSON_MEDIA_TYPE}: schema".`,
    },
  ];
}

/** One success answer, so that the method has one type. */
function checkSuccess(loaded: LoadedDocument, operation: OperationObject, id: string): Problem[] {
  const [first, second] = successResponses(loaded.document, operation);
  const fix = `"content: ${JSON_MEDIA_TYPE}: schema", or is left out when there is none.`;
  const location = loaded.locate(operation, operation.responses ? 'responses' : 'operationId');
  if (first && second) {
    const statuses = `${first.status} and ${second.status}`;
    const message = `${id}: the statuses ${statuses} are both successes, but a method has one type.`;
    return [{ code: 'success-ambiguous', location, message, fix: 'Describe the one that callers meet.' }];
  }
  if (first && (!first.response.content || first.response.content[JSON_MEDIA_TYPE]?.schema)) return [];
  const found = first ? `a schema for ${JSON_MEDIA_TYPE}` : 'been described';
  const message = `${id}: no response with a 2xx status has ${found}.`;
  return [{ code: 'success-missing', location, message, fix: `Add a "200" response; its body goes under ${fix}` }];
}
