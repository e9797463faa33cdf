import {
  httpMethods,
  resolve,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type RequestBodyObject,
  type ResponseObject,
  type SchemaObject,
  type ServerObject,
} from './document.js';

/** One operation as its document has it: references followed, members of its path item included. */
export interface OperationReading {
  readonly path: string;
  /** In lower case. */
  readonly method: string;
  /** The operation itself, for extensions and positions. */
  readonly node: OperationObject;
  /** Parameters of the operation, and those of its path item that it does not replace; without headers to be ignored. */
  readonly parameters: readonly ParameterObject[];
  readonly body: BodyReading | undefined;
  /** In the document's order. */
  readonly responses: readonly ResponseReading[];
  /** Names of security schemes with their scopes; the document's own where the operation has none. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** Servers of the operation or of its path item; empty where those of the document hold. */
  readonly servers: readonly ServerObject[];
}

/** A request body. */
export interface BodyReading {
  readonly isRequired: boolean;
  /** By media type. */
  readonly content: Readonly<Record<string, MediaTypeObject>>;
}

/** A response to a status. */
export interface ResponseReading {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** By media type; `undefined` for a response without a body. */
  readonly content: Readonly<Record<string, MediaTypeObject>> | undefined;
  /** Names of its headers, in lower case. */
  readonly headers: readonly string[];
}

/** Every operation under `paths`, in the document's order. */
export function readOperations(document: OpenApiDocument): OperationReading[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, node]) => {
    const pathItem = resolve<PathItemObject>(document, node);
    return operationsIn(pathItem).map(([method, operation]) =>
      readOperation(document, pathItem, { path, method, node: operation }),
    );
  });
}

/** The operations of a path item that a client can send, by their methods in lower case. */
export function operationsIn(pathItem: PathItemObject): [method: string, node: OperationObject][] {
  const { additionalOperations = {} } = pathItem;
  const others = Object.entries(additionalOperations).filter(([method]) => isOtherMethod(method));
  return [
    ...Object.keys(pathItem).flatMap((key): [string, OperationObject][] => {
      const method = httpMethods.find((one) => one === key);
      const node = method && pathItem[method];
      return method && node ? [[method, node]] : [];
    }),
    ...others.map(([method, node]): [string, OperationObject] => [method.toLowerCase(), node]),
  ];
}

/** True for a method that has no member of its own, and that `fetch` sends as it is. */
function isOtherMethod(method: string): boolean {
  const isKnown = httpMethods.some((one) => one === method.toLowerCase());
  return /^[A-Z][A-Z-]*$/.test(method) && !isKnown && !/^(?:CONNECT|TRACE|TRACK)$/.test(method);
}

/**
 * Responses with a 2xx status: those with a body first, else in the document's order. `default` is the response to a success
 * where no other one is described.
 */
export function successes({ responses }: OperationReading): ResponseReading[] {
  const described = responses.filter(({ status }) => status.startsWith('2'));
  const isOther = responses.some(({ status }) => /^[123]/.test(status));
  const found = isOther ? described : responses.filter(({ status }) => status === 'default');
  return [...found.filter(({ content }) => content), ...found.filter(({ content }) => !content)];
}

/** An event that the API posts to an address: the body under its name. */
export interface EventReading {
  readonly name: string;
  readonly body: BodyReading | undefined;
}

/** Every event under `webhooks` that is posted, in the document's order. */
export function readEvents(document: OpenApiDocument): EventReading[] {
  return Object.entries(document.webhooks ?? {}).flatMap(([name, node]) => {
    const { post } = resolve<PathItemObject>(document, node);
    return post ? [{ name, body: readBody(document, post) }] : [];
  });
}

function readBody(document: OpenApiDocument, { requestBody }: OperationObject): BodyReading | undefined {
  const body = requestBody && resolve<RequestBodyObject>(document, requestBody);
  if (!body || (!body.required && isEmpty(document, body))) return undefined;
  return { isRequired: body.required ?? false, content: body.content ?? {} };
}

/** True for a body that nothing can be written in: an object without properties that allows no others. */
function isEmpty(document: OpenApiDocument, { content = {} }: RequestBodyObject): boolean {
  const all = Object.values(content);
  return all.length > 0 && all.every(({ schema }) => isClosed(schema && resolve<SchemaObject>(document, schema)));
}

function isClosed(schema: SchemaObject | undefined): boolean {
  const { properties = {}, additionalProperties, patternProperties, required = [], allOf, anyOf, oneOf } = schema ?? {};
  const others = [allOf, anyOf, oneOf, patternProperties].some((part) => part !== undefined);
  return additionalProperties === false && !others && required.length === 0 && Object.keys(properties).length === 0;
}

function readOperation(
  document: OpenApiDocument,
  pathItem: PathItemObject,
  { path, method, node }: Pick<OperationReading, 'path' | 'method' | 'node'>,
): OperationReading {
  return {
    path,
    method,
    node,
    parameters: readParameters(document, pathItem, node),
    body: readBody(document, node),
    responses: Object.entries(node.responses ?? {}).map(([status, response]) => {
      const { content, headers = {} } = resolve<ResponseObject>(document, response);
      // RFC 9110: the response to HEAD has no content, nor has one with these statuses.
      const read = method === 'head' || /^(?:1\d\d|204|205|304)$/.test(status) ? undefined : content;
      return { status, content: read, headers: Object.keys(headers).map((name) => name.toLowerCase()) };
    }),
    security: node.security ?? document.security ?? [],
    servers: node.servers ?? pathItem.servers ?? [],
  };
}

function readParameters(document: OpenApiDocument, pathItem: PathItemObject, node: OperationObject): ParameterObject[] {
  const [shared = [], own = []] = [pathItem.parameters, node.parameters].map((parameters) =>
    (parameters ?? []).map((parameter) => resolve<ParameterObject>(document, parameter)),
  );
  const isReplaced = (parameter: ParameterObject) =>
    own.some(({ name, in: place }) => name === parameter.name && place === parameter.in);
  return [...shared.filter((parameter) => !isReplaced(parameter)), ...own].filter(
    ({ name, in: place }) => place !== 'header' || !IGNORED.test(name),
  );
}

/** Headers that OpenAPI says to ignore as parameters: they are described elsewhere. */
const IGNORED = /^(?:accept|content-type|authorization)$/i;
