import { checkPagination } from './check-pagination.js';
import {
  parametersOf,
  resolve,
  successResponse,
  type OperationEntry,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
} from './document.js';
import type { LoadedDocument } from './load-document.js';
import { JSON_MEDIA_TYPE } from './media-type.js';
import { provenanceLevels } from './model.js';
import { isOperationId, resourcePath } from './names.js';
import type { Problem } from './problem.js';

/** What must hold of one operation before a method can be made of it. */
export function checkOperation(loaded: LoadedDocument, entry: OperationEntry): Problem[] {
  const id = entry.operation.operationId;
  if (id === undefined || !isOperationId(id)) return [badOperationId(loaded, entry)];
  return [
    ...checkTag(loaded, entry.operation, id),
    ...checkProvenance(loaded, entry.operation, id),
    ...checkParameters(loaded, entry, id),
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
    fix: 'Write "resource.verb" in camelCase words, for example "deals.list" or "pipelines.stages.create".',
  };
}

function checkTag(loaded: LoadedDocument, operation: OperationObject, id: string): Problem[] {
  const tagName = resourcePath(id).join('.');
  const tag = loaded.document.tags?.find(({ name }) => name === tagName);
  if (tag && typeof tag['x-singular'] === 'string') return [];
  return [
    {
      code: 'tag-singular',
      location: tag ? loaded.locate(tag, 'name') : loaded.locate(operation, 'operationId'),
      message: `${id} needs the word for one of its ${tagName} to name its types.`,
      fix: `Under the root's "tags", give the tag "${tagName}" an "x-singular", for example "Deal" for "deals".`,
    },
  ];
}

function checkProvenance(loaded: LoadedDocument, operation: OperationObject, id: string): Problem[] {
  const provenance = operation['x-provenance'] as { level?: unknown; page?: unknown } | undefined;
  const isKnown = (provenanceLevels as readonly unknown[]).includes(provenance?.level);
  if (isKnown && typeof provenance?.page === 'string') return [];
  return [
    {
      code: 'provenance',
      location: loaded.locate(operation, provenance ? 'x-provenance' : 'operationId'),
      message: `${id} does not say how it is known${provenance && !isKnown ? `: "${String(provenance.level)}" is no level` : ''}.`,
      fix: `Write "x-provenance: { level, page }", level being one of ${provenanceLevels.join(', ')} and page an address.`,
    },
  ];
}

function checkParameters(loaded: LoadedDocument, entry: OperationEntry, id: string): Problem[] {
  const parameters = parametersOf(loaded.document, entry);
  const inTemplate = [...entry.path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const declared = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const location = loaded.locate(entry.operation, 'operationId');
  const missing = inTemplate.filter((name) => !declared.includes(name));
  const unused = declared.filter((name) => !inTemplate.includes(name));
  return [
    ...missing.map((name) => ({
      code: 'path-parameter-missing',
      location,
      message: `${id}: the path ${entry.path} has {${name}}, but no parameter describes it.`,
      fix: `Add a parameter with "name: ${name}", "in: path", "required: true" and a schema.`,
    })),
    ...unused.map((name) => ({
      code: 'path-parameter-unused',
      location,
      message: `${id}: the path parameter "${name}" is not in ${entry.path}.`,
      fix: `Put {${name}} in the path, or remove the parameter.`,
    })),
    ...parameters.flatMap((parameter) => checkParameter(loaded, parameter, id)),
  ];
}

function checkParameter(loaded: LoadedDocument, parameter: ParameterObject, id: string): Problem[] {
  const reason = unsupported(parameter);
  if (reason === undefined) return [];
  return [
    {
      code: 'parameter-unsupported',
      location: loaded.locate(parameter, 'name'),
      message: `${id}: the ${parameter.in} parameter "${parameter.name}" ${reason}.`,
      fix: 'Use path parameters, and query parameters with a "schema" or with "content: application/json".',
    },
  ];
}

function unsupported(parameter: ParameterObject): string | undefined {
  if (parameter.in !== 'path' && parameter.in !== 'query')
    return `stands in "${parameter.in}"; only path and query are supported`;
  if (parameter.in === 'path' && parameter.content) return 'is described by "content"; path parameters need a "schema"';
  if (parameter.content && !parameter.content[JSON_MEDIA_TYPE]) return `has content other than ${JSON_MEDIA_TYPE}`;
  if (!parameter.content && !parameter.schema) return 'has no schema';
  const style = parameter.style ?? (parameter.in === 'path' ? 'simple' : 'form');
  if (style !== (parameter.in === 'path' ? 'simple' : 'form')) return `has the style "${style}"`;
  if (parameter.in === 'query' && parameter.explode === false) return 'has "explode: false"';
  return undefined;
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

function checkSuccess(loaded: LoadedDocument, operation: OperationObject, id: string): Problem[] {
  const response = successResponse(loaded.document, operation);
  if (response && (!response.content || response.content[JSON_MEDIA_TYPE]?.schema)) return [];
  return [
    {
      code: 'success-missing',
      location: loaded.locate(operation, 'responses') ?? loaded.locate(operation),
      message: `${id}: no response with a 2xx status has ${response ? `a schema for ${JSON_MEDIA_TYPE}` : 'been described'}.`,
      fix: `Add a "200" response; its body goes under "content: ${JSON_MEDIA_TYPE}: schema", or is left out when there is none.`,
    },
  ];
}
