import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { ParameterObject, SchemaObject } from '../../../generator/document/document.js';
import { idPrefix } from '../../../generator/document/id-prefix.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { Operation } from '../../../generator/model/model.js';
import type { EmbeddedResponse } from '../embedded/embedded-response.js';
import { describeDocument, operationOf } from '../embedded/description.js';
import { withValueAt } from '../embedded/dotted-path.js';
import type { Call } from '../support/call.js';
import { pathParameters } from '../support/calls-of.js';
import type { Contract } from '../support/contract.js';
import { anything, arbitraryOf, type Drawing } from './arbitrary-of.js';
import { wholeSchema } from './whole-schema.js';

/** Arguments of one call, and the responses of the API. */
export interface Trial {
  readonly call: Call;
  /** One for each page of an iteration, else one. */
  readonly responses: readonly EmbeddedResponse[];
}

/** Draws arguments that are valid by the description, for any response. */
export function calls(contract: Contract, operation: Operation, drawing: Partial<Drawing> = {}): Arbitrary<Call> {
  const described = operationOf(describeDocument(contract.document), operation.id);
  const how = { document: contract.document, ...drawing };
  const valueOf = (parameter: ParameterObject) => {
    const schema = schemaOf(parameter);
    const values = arbitraryOf(schema, how);
    const isId = idPrefix(wholeSchema(contract.document, schema).pattern) !== undefined;
    return isId || parameter.in === 'path' ? values.filter(isSegment) : values;
  };
  const inQuery = described.parameters.filter((parameter) => parameter.in === 'query');
  const { body } = described;
  const bodySchema = body?.content?.[JSON_MEDIA_TYPE]?.schema ?? {};
  const bodies = body ? arbitraryOf(bodySchema, how) : fc.constant(undefined);
  const query = fc.record(
    Object.fromEntries(inQuery.map((parameter) => [parameter.name, valueOf(parameter)])),
    drawing.isFull ? {} : { requiredKeys: inQuery.filter(({ required }) => required).map(({ name }) => name) },
  );
  const isOptional = inQuery.every(({ required }) => !required);
  return fc.record({
    label: fc.constant('drawn'),
    path: fc.tuple(...pathParameters(described).map((parameter) => valueOf(parameter))),
    body: body && !body.required && !drawing.isFull ? fc.option(bodies, { nil: undefined }) : bodies,
    query: query.map((given) => (isOptional && Object.keys(given).length === 0 ? undefined : Object.assign({}, given))),
  });
}

/**
 * The client rejects values that would change the address: an empty string, an id without anything after its prefix, dots, or
 * white space at an end.
 */
function isSegment(value: unknown): boolean {
  const text = String(value);
  return text === text.trim() && text.replace(/^[a-z]+_/, '').trim() !== '' && !/^(?:\.|%2e){1,2}$/i.test(text);
}

/** Draws a response with a documented status, valid by its schema. */
export function responses(contract: Contract, operation: Operation, status: number): Arbitrary<EmbeddedResponse> {
  const response = operationOf(describeDocument(contract.document), operation.id).responses[status];
  const schema = response?.content?.[JSON_MEDIA_TYPE]?.schema;
  if (operation.response.kind === 'unknown' && status < 300) {
    return fc.option(anything(), { nil: undefined }).map((body) => ({ status, body }));
  }
  if (!schema) return fc.constant({ status, body: undefined });
  return arbitraryOf(schema, { document: contract.document }).map((body) => ({ status, body }));
}

/** Draws the pages of a whole list, each of which leads to the next. */
export function pages(
  contract: Contract,
  operation: Operation,
  status: number,
): Arbitrary<readonly EmbeddedResponse[]> {
  const { response: received } = operation;
  if (received.kind !== 'page') throw new Error(`${operation.id} is no list`);
  const { hasMore, nextCursor } = received.scheme;
  const cursors = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), {
    minLength: 0,
    maxLength: 2,
  });
  return cursors.chain((known) =>
    fc.tuple(...[...known, null].map(() => responses(contract, operation, status))).map((drawn) =>
      drawn.map(({ body }, index) => ({
        status,
        body: withValueAt(
          hasMore === undefined ? body : withValueAt(body, hasMore, index < known.length),
          nextCursor ?? '',
          known[index] ?? null,
        ),
      })),
    ),
  );
}

/** The documented statuses of an operation: those below 300, and the others. */
export function statusesOf(contract: Contract, operation: Operation): { success: number[]; failure: number[] } {
  const statuses = Object.keys(operationOf(describeDocument(contract.document), operation.id).responses).map(Number);
  return { success: statuses.filter((status) => status < 300), failure: statuses.filter((status) => status >= 400) };
}

/** The schema of what a caller passes, also where it is sent as one JSON text. */
export function schemaOf({ schema, content }: ParameterObject): SchemaObject {
  return content?.[JSON_MEDIA_TYPE]?.schema ?? schema ?? {};
}
