import { documentedResponse, rejection, successResponse, type EmbeddedResponse } from './embedded-response.js';
import { checkBody } from './check-body.js';
import { checkPath, checkQuery } from './check-parameters.js';
import type { DescribedOperation, Description } from './description.js';
import type { Issue } from './issues.js';
import { matchRoute } from './match-route.js';

/** A request whose body has been read. */
export interface Received {
  readonly request: Request;
  readonly url: URL;
  /** Empty when there is none. */
  readonly body: string;
  /** How many requests came before. */
  readonly number: number;
}

/** Settings of a judge. */
export interface JudgeOptions {
  /** The only key that is accepted. Default: any key. */
  readonly apiKey?: string;
  /** Responds to valid requests with this documented response in place of the success. Default: the success. */
  readonly respondWith?: { readonly status: number; readonly exampleName?: string };
  /** Responses to valid requests, in order: the last one is repeated. */
  readonly responses?: readonly EmbeddedResponse[];
}

/** Verdict of a description on a request. */
export interface Verdict {
  /** `undefined` when no operation has this method and path, or the key was rejected. */
  readonly operationId: string | undefined;
  /** Violations of the description; empty for a valid request. */
  readonly issues: readonly Issue[];
  readonly response: EmbeddedResponse;
}

/** The verdict on a request that no description is for. */
export const NO_API: Verdict = {
  operationId: undefined,
  issues: [{ message: 'No API is served at this URL.' }],
  response: { status: 404, body: { message: 'No API is served at this URL.' } },
};

/** Checks key, route, parameters and body, in this order, and finds the response. */
export function judge(description: Description, received: Received, options: JudgeOptions): Verdict {
  const { request, url, body } = received;
  const reject = (status: number, message: string): Verdict => ({
    operationId: undefined,
    issues: [{ message }],
    response: rejection(description, status, []),
  });
  const key = request.headers.get(keyHeader(description)) ?? '';
  if (key === '' || key !== (options.apiKey ?? key)) {
    return reject(401, 'The API key is missing or invalid.');
  }
  const match = matchRoute(description.operations, request.method, url.pathname.slice(description.basePath.length));
  if (!match) return reject(404, 'No operation has this method and path.');
  const { operation } = match;
  const issues = [
    ...checkPath(description, match),
    ...checkQuery(description, match, url.searchParams),
    ...checkBody(description, operation, { contentType: request.headers.get('content-type'), text: body }),
  ];
  if (issues.length > 0) return { operationId: operation.id, issues, response: rejection(description, 400, issues) };
  const response =
    settledResponse(operation, options, received.number) ?? successResponse(description, operation, url.searchParams);
  return { operationId: operation.id, issues, response };
}

function settledResponse(
  operation: DescribedOperation,
  { respondWith, responses }: JudgeOptions,
  number: number,
): EmbeddedResponse | undefined {
  if (respondWith) return documentedResponse(operation, respondWith.status, respondWith.exampleName);
  return responses?.[Math.min(number, responses.length - 1)];
}

/** Header of the first API key among the security schemes. */
function keyHeader({ document }: Description): string {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  const name = schemes.find(({ type, in: place }) => type === 'apiKey' && place === 'header')?.name;
  if (name === undefined) throw new Error('The description has no API key in a header');
  return name;
}
