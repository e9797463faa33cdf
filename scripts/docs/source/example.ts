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
  /** `undefined` if no body is required and none has an example. */
  readonly query: Readonly<Record<string, unknown>> | undefined;
  readonly body: unknown;
}

/** Source of an example. */
interface Described {
  readonly object: OperationObject;
  readonly parameters: readonly ParameterObject[];
}

/** Example arguments of an operation: its required parameters, and those that have an example of their own. */
export function exampleOf(document: OpenApiDocument, operation: Operation, { object, parameters }: Described): Example {
  const query = queryParameters(operation, parameters).map((parameter) => [parameter.name, valueOf(parameter)]);
  return {
    path: pathParameters(operation, parameters).map(valueOf),
    query: query.length === 0 ? undefined : (Object.fromEntries(query) as Record<string, unknown>),
    body: bodyExample(document, object),
  };
}

/** Required inputs without an example: parameters, and the operation itself for its body. */
export function withoutExample(
  document: OpenApiDocument,
  operation: Operation,
  { object, parameters }: Described,
): { readonly node: object; readonly what: string }[] {
  const shown = [...pathParameters(operation, parameters), ...queryParameters(operation, parameters)];
  const missing = shown
    .filter((parameter) => valueOf(parameter) === undefined)
    .map((node) => ({ node, what: `the parameter "${node.name}"` }));
  const hasBody = operation.body === undefined || bodyExample(document, object) !== undefined;
  return hasBody ? missing : [...missing, { node: object, what: 'the body' }];
}

function pathParameters(operation: Operation, parameters: readonly ParameterObject[]): ParameterObject[] {
  return operation.pathParameters.flatMap(
    ({ wireName }) => parameters.find(({ in: place, name }) => place === 'path' && name === wireName) ?? [],
  );
}

function queryParameters({ response }: Operation, parameters: readonly ParameterObject[]): ParameterObject[] {
  const cursor = response.kind === 'page' ? response.scheme.cursorParameter : undefined;
  return parameters.filter(
    (parameter) =>
      parameter.in === 'query' &&
      parameter.name !== cursor &&
      (parameter.required || givenExample(parameter) !== undefined),
  );
}

function valueOf(parameter: ParameterObject): unknown {
  return givenExample(parameter) ?? parameter.schema?.default;
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
