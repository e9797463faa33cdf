import {
  resolve,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
} from '../../../generator/document/document.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { Operation } from '../../../generator/model/model.js';

/** Values for one call of an operation, taken from the examples of its description. */
export interface Example {
  /** In the order of the method's arguments. */
  readonly path: readonly unknown[];
  /** `undefined` where nothing has to be sent and nothing is exemplary. */
  readonly query: Readonly<Record<string, unknown>> | undefined;
  readonly body: unknown;
}

/** What an operation is exemplified with: its required parameters, and those that have an example of their own. */
export function exampleOf(
  document: OpenApiDocument,
  operation: Operation,
  { object, parameters }: { readonly object: OperationObject; readonly parameters: readonly ParameterObject[] },
): Example {
  const { answer, pathParameters } = operation;
  const cursor = answer.kind === 'page' ? answer.scheme.cursorParameter : undefined;
  const inQuery = parameters.filter(({ in: place, name }) => place === 'query' && name !== cursor);
  const shown = inQuery.filter((parameter) => parameter.required || givenExample(parameter) !== undefined);
  const path = pathParameters.map(({ wireName }) => {
    const parameter = parameters.find(({ in: place, name }) => place === 'path' && name === wireName);
    return present(parameter && givenExample(parameter), `${operation.id}: the parameter ${wireName}`);
  });
  const query = shown.map((parameter) => [
    parameter.name,
    present(givenExample(parameter) ?? parameter.schema?.default, `${operation.id}: the parameter ${parameter.name}`),
  ]);
  return {
    path,
    query: query.length === 0 ? undefined : (Object.fromEntries(query) as Record<string, unknown>),
    body: bodyExample(document, object),
  };
}

function bodyExample(document: OpenApiDocument, { requestBody }: OperationObject): unknown {
  if (!requestBody) return undefined;
  return exampleIn(resolve<RequestBodyObject>(document, requestBody).content?.[JSON_MEDIA_TYPE]);
}

function givenExample(parameter: ParameterObject): unknown {
  return exampleIn(parameter.content?.[JSON_MEDIA_TYPE] ?? parameter);
}

/** The first example of a media type or a parameter. */
export function exampleIn(media: MediaTypeObject | undefined): unknown {
  if (media?.example !== undefined) return media.example;
  return Object.values(media?.examples ?? {})[0]?.value;
}

function present(value: unknown, what: string): unknown {
  if (value === undefined) throw new Error(`${what} needs an example`);
  return value;
}
