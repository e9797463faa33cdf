import type { OpenApiDocument } from '../../../generator/document/document.js';
import { openResponses } from '../../../generator/types/open-responses.js';
import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import { describeDocument } from '../embedded/description.js';
import { examplesOf } from '../embedded/examples.js';
import type { Contract } from '../support/contract.js';
import { arbitraryOf } from '../draw/arbitrary-of.js';
import { drawn } from '../draw/draws.js';
import { faultyCalls } from '../draw/faulty-calls.js';
import { faultyValues } from '../draw/faulty-values.js';
import { calls } from '../draw/trial.js';

/** A value that must, or must not, be assignable to a type. */
export interface Literal {
  /** `Deal: status: a value outside the enum`. */
  readonly label: string;
  /** An expression over `components` and `operations`. */
  readonly type: string;
  readonly value: unknown;
  readonly isAssignable: boolean;
}

/** Drawn values of every named schema, and each fault that a type can say. */
export function schemaLiterals(contract: Contract, count: number): Literal[] {
  const document = asTyped(contract.document);
  return Object.keys(document.components?.schemas ?? {}).flatMap((name): Literal[] => {
    const schema = { $ref: `#/components/schemas/${name}` };
    const type = `components['schemas']['${name}']`;
    // An open object may have members that its type does not name, but a literal must not.
    const values = drawn(arbitraryOf(schema, { document, isNamedOnly: true }), count);
    const [full] = drawn(arbitraryOf(schema, { document, isNamedOnly: true, isFull: true, isPlain: true }), 1);
    const faults = faultyValues(document, schema, full).filter(({ isTyped }) => isTyped);
    const right = values.concat([full]).map((value) => ({ label: `${name}: drawn`, type, value, isAssignable: true }));
    return right.concat(
      faults.map(({ fault, value }) => ({ label: `${name}: ${fault}`, type, value, isAssignable: false })),
    );
  });
}

/** Drawn queries and paths of every operation, and each fault that a type can say. */
export function parameterLiterals(described: Contract): Literal[] {
  const contract = { ...described, document: asTyped(described.document) };
  return contract.operations.flatMap((operation): Literal[] => {
    const [call] = drawn(calls(contract, operation, { isFull: true, isNamedOnly: true, isPlain: true }), 1);
    if (!call) return [];
    const names = operation.pathParameters.map(({ wireName }) => wireName);
    const toPath = (values: readonly unknown[]) =>
      Object.fromEntries(names.map((name, index) => [name, values[index]]));
    const of = (place: string) => `NonNullable<operations['${operation.id}']['parameters']['${place}']>`;
    const valid = [
      ...(operation.query
        ? [{ label: `${operation.id} query`, type: of('query'), value: call.query, isAssignable: true }]
        : []),
      ...(names.length > 0
        ? [{ label: `${operation.id} path`, type: of('path'), value: toPath(call.path), isAssignable: true }]
        : []),
    ];
    const faulty = faultyCalls(contract, operation, call)
      .filter(({ fault, isTyped }) => isTyped && !fault.startsWith('body'))
      .map(({ fault, call: wrong }) => ({
        label: `${operation.id} ${fault}`,
        type: of(fault.startsWith('path') ? 'path' : 'query'),
        value: fault.startsWith('path') ? toPath(wrong.path) : wrong.query,
        isAssignable: false,
      }));
    return valid.concat(faulty);
  });
}

/** Every example of a request body and of a response. */
export function exampleLiterals({ document }: Contract): Literal[] {
  return describeDocument(document).operations.flatMap(({ id, body, responses }) => {
    const content = `['content']['${JSON_MEDIA_TYPE}']`;
    const sent = examplesOf(body?.content?.[JSON_MEDIA_TYPE]).map(({ name, value }) => ({
      label: `${id} body ${name}`,
      type: `NonNullable<operations['${id}']['requestBody']>${content}`,
      value,
      isAssignable: true,
    }));
    const responded = Object.entries(responses).flatMap(([status, response]) =>
      examplesOf(response.content?.[JSON_MEDIA_TYPE]).map(({ name, value }) => ({
        label: `${id} ${status} ${name}`,
        type: `operations['${id}']['responses'][${status}]${content}`,
        value,
        isAssignable: true,
      })),
    );
    return sent.concat(responded);
  });
}

/**
 * Differences of types from the description, on purpose: enums in responses are open, and what is known to be
 * incomplete is closed, so that it needs `unchecked`.
 */
function asTyped(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  openResponses(copy);
  return JSON.parse(JSON.stringify(copy), (_key, node: unknown) => {
    const { 'x-unchecked': isOpen, 'x-extensible-enum': values, ...rest } = (node ?? {}) as Record<string, unknown>;
    if (isOpen !== true) return node;
    return Array.isArray(values) ? { ...rest, enum: values } : { ...rest, additionalProperties: false };
  }) as OpenApiDocument;
}

/** They end a line of TypeScript, so each would move the complaints of a compiler. */
const LINE_ENDS = /[\u2028\u2029]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16)}`;
}

/** A module in which every literal stands on one line: where it must not be assignable, an error is expected. */
export function writeLiterals(literals: readonly Literal[], typesModule: string): string[] {
  const lines = literals.flatMap(({ label, type, value, isAssignable }, index) => {
    const note = label.replaceAll(/\s+/g, ' ');
    const statement = `export const v${index}: ${type} = ${JSON.stringify(value).replaceAll(LINE_ENDS, escaped)};`;
    return [isAssignable ? `// ${note}` : `// @ts-expect-error ${note}`, statement];
  });
  return [`import type { components, operations } from '${typesModule}';`, ...lines];
}
