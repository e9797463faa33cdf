import type { OpenApiDocument } from '../../generator/document.js';
import { loadDocument } from '../../generator/load-document.js';
import { loadApis } from '../../generator/load-settings.js';
import { documentedAnswer, refusal, successAnswer, type Answer } from './embedded/answer.js';
import { checkBody } from './embedded/check-body.js';
import { checkPath, checkQuery } from './embedded/check-parameters.js';
import { describeDocument, type Description } from './embedded/description.js';
import type { Issue } from './embedded/issues.js';
import { matchRoute } from './embedded/match-route.js';

/** An API in memory. It answers with the examples of a description, and refuses what the description does not allow. */
export interface EmbeddedApi {
  /** Takes the place of the global `fetch`. Bound: it may be passed on by itself. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Everything that was asked so far, in order. */
  readonly requests: readonly RecordedRequest[];
}

/** Settings of an embedded API. */
export interface EmbeddedApiOptions {
  /** The only key that is accepted. Default: any key. */
  readonly apiKey?: string;
  /** Answers valid requests with this documented response in place of the success. Default: the success. */
  readonly respondWith?: { readonly status: number; readonly exampleName?: string };
}

/** A request as it came, and what was thought of it. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Empty when there was none. */
  readonly body: string;
  /** `undefined` when no operation has this method and path. */
  readonly operationId: string | undefined;
  readonly status: number;
  /** What the description forbids; empty for a valid request. */
  readonly issues: readonly Issue[];
}

/** An embedded API that serves every description of the project. */
export async function loadEmbeddedApi(projectRoot: string, options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
  const apis = await loadApis(projectRoot);
  return createEmbeddedApi(await Promise.all(apis.map((api) => loadDocument(projectRoot, api))), options);
}

/**
 * Makes an API of bundled descriptions. A request goes to the one whose base path its URL begins with, on any host.
 * Without state so far: a record that is created is not there afterwards.
 */
export function createEmbeddedApi(
  documents: readonly { readonly document: OpenApiDocument }[],
  options: EmbeddedApiOptions = {},
): EmbeddedApi {
  const descriptions = documents.map(({ document }) => describeDocument(document));
  const requests: RecordedRequest[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    const received = { request, url: new URL(request.url), body: await request.text() };
    const description = descriptions.find(({ basePath }) => received.url.pathname.startsWith(`${basePath}/`));
    const verdict = description ? judge(description, received, options) : NO_API;
    const { method, headers } = request;
    const { operationId, issues, answer } = verdict;
    requests.push({
      method,
      url: received.url,
      headers,
      body: received.body,
      operationId,
      status: answer.status,
      issues,
    });
    return toResponse(answer, description);
  };
  return { fetch, requests };
}

interface Received {
  readonly request: Request;
  readonly url: URL;
  readonly body: string;
}

interface Verdict {
  readonly operationId: string | undefined;
  readonly issues: readonly Issue[];
  readonly answer: Answer;
}

const NO_API: Verdict = {
  operationId: undefined,
  issues: [{ message: 'No API is served under this address.' }],
  answer: { status: 404, body: { message: 'No API is served under this address.' } },
};

function judge(description: Description, received: Received, options: EmbeddedApiOptions): Verdict {
  const { request, url, body } = received;
  const refuse = (status: number, message: string): Verdict => ({
    operationId: undefined,
    issues: [{ message }],
    answer: refusal(description, status, []),
  });
  const key = request.headers.get(keyHeader(description)) ?? '';
  if (key === '' || key !== (options.apiKey ?? key)) {
    return refuse(401, 'The API key is missing or wrong.');
  }
  const match = matchRoute(description.operations, request.method, url.pathname.slice(description.basePath.length));
  if (!match) return refuse(404, 'No operation has this method and path.');
  const { operation } = match;
  const issues = [
    ...checkPath(description, match),
    ...checkQuery(description, match, url.searchParams),
    ...checkBody(description, operation, { contentType: request.headers.get('content-type'), text: body }),
  ];
  if (issues.length > 0) return { operationId: operation.id, issues, answer: refusal(description, 400, issues) };
  const { respondWith } = options;
  const answer = respondWith
    ? documentedAnswer(operation, respondWith.status, respondWith.exampleName)
    : successAnswer(description, operation, url.searchParams);
  return { operationId: operation.id, issues, answer };
}

/** Header of the first API key among the security schemes. */
function keyHeader({ document }: Description): string {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  const name = schemes.find(({ type, in: place }) => type === 'apiKey' && place === 'header')?.name;
  if (name === undefined) throw new Error('The description has no API key in a header');
  return name;
}

function toResponse({ status, body }: Answer, description: Description | undefined): Response {
  const headers = new Headers(description && rateLimitHeaders(description));
  if (body === undefined) return new Response(null, { status, headers });
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(body), { status, headers });
}

function rateLimitHeaders({ document }: Description): Record<string, string> {
  const { limit, windowSeconds } = document['x-rate-limit'] as { limit: number; windowSeconds: number };
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(limit - 1),
    'RateLimit-Reset': String(windowSeconds),
  };
}
