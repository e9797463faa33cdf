import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { RecordedRequest } from '../embedded/embedded-api.js';
import type { DescribedOperation } from '../embedded/description.js';
import { compare } from '../support/compare.js';

/** The expected request, in decoded form. */
export interface ExpectedRequest {
  readonly method: string;
  /** Origin and path, with the parameters encoded. */
  readonly address: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly apiKey: string;
  /** Name of the header that carries the key. */
  readonly keyHeader: string;
  /** Query parameters that are sent as one JSON text. */
  readonly jsonParameters: readonly string[];
}

/** The address of an operation, worked out from the description alone. */
export function addressOf(
  document: OpenApiDocument,
  operation: DescribedOperation,
  values: readonly unknown[],
): string {
  const rest = [...values];
  const path = operation.route.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(String(rest.shift())));
  return `${document.servers?.[0]?.url ?? ''}${path}`;
}

/** How a request differs from what it must be, on the wire and in the eyes of the API. */
export function checkRequest(request: RecordedRequest, expected: ExpectedRequest): string[] {
  const { url, headers } = request;
  return [
    ...request.issues.map(
      ({ field, message }) => `the API rejected it: ${field === undefined ? '' : `${field}: `}${message}`,
    ),
    ...compare('method', request.method, expected.method),
    ...compare('address', `${url.origin}${url.pathname}`, expected.address),
    ...compare('fragment', url.hash, ''),
    ...compare('query', receivedQuery(url, expected.jsonParameters), expectedQuery(expected)),
    ...compare(expected.keyHeader, headers.get(expected.keyHeader), expected.apiKey),
    ...compare('accept', headers.get('accept'), 'application/json'),
    ...compare('content-type', headers.get('content-type'), expected.body === undefined ? null : 'application/json'),
    ...checkBody(request.body, expected.body),
  ];
}

function checkBody(text: string, expected: unknown): string[] {
  if (expected === undefined) return compare('body', text, '');
  return isDeepStrictEqual(parse(text), expected) ? [] : compare('body', text, JSON.stringify(expected));
}

type QueryEntry = readonly [name: string, value: unknown];

function expectedQuery({ query, jsonParameters }: ExpectedRequest): QueryEntry[] {
  const entries = Object.entries(query).flatMap(([name, value]): QueryEntry[] => {
    if (jsonParameters.includes(name)) return [[name, value]];
    return [value].flat().map((item) => [name, String(item)]);
  });
  return entries.toSorted(byName);
}

function receivedQuery(url: URL, jsonParameters: readonly string[]): QueryEntry[] {
  const entries = [...url.searchParams].map(([name, text]): QueryEntry => [
    name,
    jsonParameters.includes(name) ? parse(text) : text,
  ]);
  return entries.toSorted(byName);
}

function byName([a]: QueryEntry, [b]: QueryEntry): number {
  return a < b ? -1 : Number(a > b);
}

/** The text itself where it is not JSON, so that it shows up in the comparison. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
