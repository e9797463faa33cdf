import {
  parametersOf,
  resolve,
  type OperationEntry,
  type ParameterObject,
  type SchemaObject,
} from '../document/document.js';
import type { LoadedDocument } from '../load/load-document.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import { argumentName, templateNames } from '../document/names.js';
import type { Problem } from '../model/problem.js';

/** The parameters must fit the path, be of a kind that the runtime can send, and become arguments of different names. */
export function checkParameters(loaded: LoadedDocument, entry: OperationEntry, id: string): Problem[] {
  const parameters = parametersOf(loaded.document, entry);
  return [
    ...checkTemplate(loaded, entry, { parameters, id }),
    ...checkArgumentNames(loaded, entry, id),
    ...parameters.flatMap((parameter) => checkParameter(loaded, parameter, id)),
  ];
}

function checkTemplate(
  loaded: LoadedDocument,
  entry: OperationEntry,
  { parameters, id }: { parameters: readonly ParameterObject[]; id: string },
): Problem[] {
  const inTemplate = templateNames(entry.path);
  const declared = parameters.filter((parameter) => parameter.in === 'path');
  const missing = inTemplate.filter((name) => !declared.some((parameter) => parameter.name === name));
  const unused = declared.filter(({ name }) => !inTemplate.includes(name));
  return [
    ...missing.map((name) => ({
      code: 'path-parameter-missing',
      location: loaded.locate(entry.operation, 'operationId'),
      message: `${id}: the path ${entry.path} has {${name}}, but no parameter describes it.`,
      fix: `Add a parameter with "name: ${name}", "in: path", "required: true" and a schema.`,
    })),
    ...unused.map((parameter) => ({
      code: 'path-parameter-unused',
      location: loaded.locate(parameter, 'name'),
      message: `${id}: the path parameter "${parameter.name}" is not in ${entry.path}.`,
      fix: `Put {${parameter.name}} in the path, or remove the parameter.`,
    })),
  ];
}

/** `{client_id}` and `{clientId}` in one path would both become the argument `clientId`. */
function checkArgumentNames(loaded: LoadedDocument, entry: OperationEntry, id: string): Problem[] {
  const names = templateNames(entry.path);
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((candidate) => argumentName(candidate) === argumentName(name));
    if (other === undefined) return [];
    return [
      {
        code: 'argument-name-taken',
        location: loaded.locate(entry.operation, 'operationId'),
        message: `${id}: {${other}} and {${name}} of ${entry.path} would both become the argument "${argumentName(name)}".`,
        fix: 'Rename one of them; the name of a path parameter is not sent.',
      },
    ];
  });
}

function checkParameter(loaded: LoadedDocument, parameter: ParameterObject, id: string): Problem[] {
  const reason = unsupported(loaded, parameter);
  if (reason === undefined) return [];
  return [
    {
      code: 'parameter-unsupported',
      location: loaded.locate(parameter, 'name'),
      message: `${id}: the ${parameter.in} parameter "${parameter.name}" ${reason}.`,
      fix: 'Use path parameters that are strings, and query parameters with a "schema" or with "content: application/json".',
    },
  ];
}

function unsupported(loaded: LoadedDocument, parameter: ParameterObject): string | undefined {
  if (parameter.in === 'path') return unsupportedInPath(loaded, parameter);
  if (parameter.in === 'query') return unsupportedInQuery(loaded, parameter);
  return `stands in "${parameter.in}"; only path and query are supported`;
}

function unsupportedInPath(loaded: LoadedDocument, { content, schema, style }: ParameterObject): string | undefined {
  if (content) return 'is described by "content"; path parameters need a "schema"';
  if (!schema) return 'has no schema';
  if (style !== undefined && style !== 'simple') return `has the style "${style}"`;
  return typeOf(loaded, schema) === 'string' ? undefined : 'is not a string';
}

function unsupportedInQuery(loaded: LoadedDocument, parameter: ParameterObject): string | undefined {
  const { content, schema, style, explode } = parameter;
  if (content)
    return content[JSON_MEDIA_TYPE]?.schema ? undefined : `has content without a schema for ${JSON_MEDIA_TYPE}`;
  if (!schema) return 'has no schema';
  if (style !== undefined && style !== 'form') return `has the style "${style}"`;
  if (explode === false) return 'has "explode: false"';
  return typeOf(loaded, schema) === 'object' ? `is an object without "content: ${JSON_MEDIA_TYPE}"` : undefined;
}

function typeOf(loaded: LoadedDocument, schema: SchemaObject): unknown {
  return resolve<SchemaObject>(loaded.document, schema).type;
}
