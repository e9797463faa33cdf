import type { ParameterObject } from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import { coerce, itemsOf } from './coerce.js';
import type { Description } from './description.js';
import type { Issue } from './issues.js';
import type { RouteMatch } from './match-route.js';

/** Faults of the path parameters of a request. */
export function checkPath(description: Description, { operation, pathValues }: RouteMatch): Issue[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'path')
    .flatMap((parameter) => checkValues(description, parameter, [pathValues[parameter.name] ?? '']));
}

/** Faults of the query of a request: unknown, missing, repeated or invalid parameters. */
export function checkQuery(description: Description, { operation }: RouteMatch, query: URLSearchParams): Issue[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const known = new Set(parameters.map(({ name }) => name));
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => ({ field: name, message: `Unknown query parameter: ${name}.` })),
    ...parameters.flatMap((parameter) => checkParameter(description, parameter, query.getAll(parameter.name))),
  ];
}

function checkParameter(description: Description, parameter: ParameterObject, texts: readonly string[]): Issue[] {
  if (texts.length === 0) return parameter.required ? [{ field: parameter.name, message: 'Required' }] : [];
  return checkValues(description, parameter, texts);
}

function checkValues(description: Description, parameter: ParameterObject, texts: readonly string[]): Issue[] {
  const { name, schema = {}, content } = parameter;
  const { document, validators } = description;
  const items = itemsOf(document, schema);
  if (items) {
    const values = texts.map((text) => coerce(document, items, text));
    return validators.check(schema, values, name);
  }
  if (texts.length > 1) return [{ field: name, message: 'must not be repeated' }];
  const text = texts[0] ?? '';
  if (content) return checkJson(description, parameter, text);
  return validators.check(schema, coerce(document, schema, text), name);
}

/** A parameter described with a media type is one JSON text. */
function checkJson({ validators }: Description, { name, content }: ParameterObject, text: string): Issue[] {
  const schema = content?.[JSON_MEDIA_TYPE]?.schema ?? {};
  try {
    return validators.check(schema, JSON.parse(text), name);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ field: name, message: 'must be one JSON string' }];
  }
}
