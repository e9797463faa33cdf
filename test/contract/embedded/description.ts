import {
  resolve,
  type OpenApiDocument,
  type ParameterObject,
  type RequestBodyObject,
  type ResponseObject,
} from '../../../generator/document/document.js';
import { readOperations, type OperationReading } from '../../../generator/document/operation-reading.js';
import { Validators } from './validators.js';

/** An operation with its references followed. */
export interface DescribedOperation {
  readonly id: string;
  /** Upper case: `GET`. */
  readonly method: string;
  /** Path template: `/deals/{id}`. */
  readonly route: string;
  readonly reading: OperationReading;
  readonly parameters: readonly ParameterObject[];
  readonly body: RequestBodyObject | undefined;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

/** A bundled description, prepared for responding to requests and judging them. */
export interface Description {
  readonly document: OpenApiDocument;
  /** Path of the server's address: `/api/v2`. */
  readonly basePath: string;
  readonly operations: readonly DescribedOperation[];
  readonly validators: Validators;
}

/** Compiling schemas is the slow part, so a document is prepared once, however many APIs are made of it. */
const prepared = new WeakMap<OpenApiDocument, Description>();

/** The description of a bundled document, which must not change afterwards. */
export function describeDocument(document: OpenApiDocument): Description {
  const known = prepared.get(document);
  if (known) return known;
  const description = {
    document,
    basePath: basePathOf(document),
    operations: readOperations(document).map((reading) => describeOperation(document, reading)),
    validators: new Validators(document),
  };
  prepared.set(document, description);
  return description;
}

/** The operation of that id; throws where there is none. */
export function operationOf(description: Description, id: string): DescribedOperation {
  const operation = description.operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`The description has no operation ${id}`);
  return operation;
}

function basePathOf(document: OpenApiDocument): string {
  const url = document.servers?.[0]?.url;
  if (url === undefined) throw new Error('The description names no server');
  return new URL(url).pathname.replace(/\/$/, '');
}

function describeOperation(document: OpenApiDocument, reading: OperationReading): DescribedOperation {
  const { node: operation, method, path, parameters } = reading;
  const responses = Object.entries(operation.responses ?? {});
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    route: path,
    reading,
    parameters,
    body: operation.requestBody && resolve<RequestBodyObject>(document, operation.requestBody),
    responses: Object.fromEntries(responses.map(([status, node]) => [status, resolve<ResponseObject>(document, node)])),
  };
}
