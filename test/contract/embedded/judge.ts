import { documentedResponse, refusal, successResponse, type EmbeddedResponse } from './embedded-response.js';
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

/** What is settled before a request comes. */
export interface JudgeOptions {
  /** The only key that is accepted. Default: any key. */
  readonly apiKey?: string;
  /** Answers valid requests with this documented response in place of the success. Default: the success. */
  readonly respondWith?: { readonly status: number; readonly exampleName?: string };
  /** Answers the valid requests in turn: the first with the first, and what comes after the last with the last. */
  readonly responses?: readonly EmbeddedResponse[];
}

/** What a description says to a request. */
export interface Verdict {
  /** `undefined` when no operation has this method and path, or the key was refused. */
  readonly operationId: string | undefined;
  /** What the description forbids; empty for a valid request. */
  readonly issues: readonly Issue[];
  readonly response: EmbeddedResponse;
}

/** The verdict on a request that no description is for. */
export const NO_API: Verdict = {
  operationId: undefined,
  issues: [{ message: 'No API is served at this URL.' }],
  response: { status: 404, body: { message: 'No API is served at this URL.' } },
};

/** Checks key, route, parameters and body, in this order, and finds the answer. */
export function judge(description: Description, received: Received, options: JudgeOptions): Verdict {
  const { request, url, body } = received;
  const refuse = (status: number, message: string): Verdict => ({
    operationId: undefined,
    issues: [{ message }],
    response: refusal(description, status, []),
  });
  const key = request.headers.get(keyHeader(description)) ?? '';
  if (key === '' || key !== (options.apiKey ?? key)) {
    return refuse(401, 'The API key is missing or invalid.');
  }
  const match = matchRoute(description.operations, request.method, url.pathname.slice(description.basePath.length));
  if (!match) return refuse(404, 'No operation has this method and path.');
  const { operation } = match;
  const issues = [
    ...checkPath(description, match),
    ...checkQuery(description, match, url.searchParams),
    ...checkBody(description, operation, { contentType: request.headers.get('content-type'), text: body }),
  ];
  if (issues.length > 0) return { operationId: operation.id, issues, response: refusal(description, 400, issues) };
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
