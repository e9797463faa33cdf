import type { DescribedOperation, Description } from './description.js';
import { withValueAt } from './dotted-path.js';
import { responseExamples } from './examples.js';
import type { Issue } from './issues.js';

/** A response before it becomes a Response. */
export interface EmbeddedResponse {
  readonly status: number;
  /** `undefined` for a response without a body. */
  readonly body: unknown;
}

/** The cursor that page one of every list points at. It needs percent-encoding, as cursors in base64 do. */
export const NEXT_CURSOR = 'cGFnZSB0d28+/w==';

/** The documented success of an operation. A list has two pages, and any cursor leads to the second. */
export function successResponse(
  description: Description,
  operation: DescribedOperation,
  query: URLSearchParams,
): EmbeddedResponse {
  const status = Object.keys(operation.responses).find((key) => key.startsWith('2'));
  if (status === undefined) throw new Error(`${operation.id} has no success response`);
  const received = documentedResponse(operation, Number(status));
  const scheme = schemeOf(description, operation);
  return scheme ? { ...received, body: pageOf(received.body, scheme, query.has(scheme.cursorParameter)) } : received;
}

/** A response as the description shows it; `exampleName` chooses among several. */
export function documentedResponse(
  operation: DescribedOperation,
  status: number,
  exampleName?: string,
): EmbeddedResponse {
  const response = operation.responses[status];
  if (!response) throw new Error(`${operation.id} documents no status ${status}`);
  if (!response.content) return { status, body: undefined };
  const examples = responseExamples(response);
  const example = exampleName === undefined ? examples[0] : examples.find(({ name }) => name === exampleName);
  if (!example) throw new Error(`${operation.id} has no such example of status ${status}`);
  return { status, body: example.value };
}

/** A rejection in the API's own envelope: the code of its example, and the issues where the envelope has a place for them. */
export function rejection(description: Description, status: number, issues: readonly Issue[]): EmbeddedResponse {
  const envelope = description.document['x-error-envelope'] as { message: string; issues?: string };
  const operation = description.operations.find(({ responses }) => responses[status]);
  if (!operation) throw new Error(`The description documents no status ${status}`);
  const { body } = documentedResponse(operation, status);
  if (issues.length === 0) return { status, body };
  if (envelope.issues !== undefined) return { status, body: withValueAt(body, envelope.issues, issues) };
  return { status, body: withValueAt(body, envelope.message, issues.map(sentence).join('; ')) };
}

function sentence({ field, message }: Issue): string {
  return field === undefined ? message : `${field}: ${message}`;
}

/** Dotted paths into a page, and the name of the parameter that leads to the next. */
export interface PaginationScheme {
  readonly nextCursor: string;
  readonly hasMore: string;
  readonly cursorParameter: string;
}

/** How an operation's list is paged; `undefined` for an operation that is no list. */
export function schemeOf({ document }: Description, { reading }: DescribedOperation): PaginationScheme | undefined {
  const key = reading.node['x-pagination'];
  const schemes = document['x-pagination-schemes'] as Readonly<Record<string, PaginationScheme>> | undefined;
  return typeof key === 'string' ? schemes?.[key] : undefined;
}

function pageOf(example: unknown, scheme: PaginationScheme, isLast: boolean): unknown {
  const page = withValueAt(example, scheme.hasMore, !isLast);
  return withValueAt(page, scheme.nextCursor, isLast ? null : NEXT_CURSOR);
}
