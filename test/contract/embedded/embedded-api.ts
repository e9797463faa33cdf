import type { OpenApiDocument } from '../../../generator/document/document.js';
import { loadDocument } from '../../../generator/load/load-document.js';
import { loadSettings } from '../../../generator/load/settings/load-settings.js';
import { freeze } from './freeze.js';
import { describeDocument } from './description.js';
import type { Issue } from './issues.js';
import { judge, NO_API, type JudgeOptions } from './judge.js';
import { toResponse } from './to-response.js';

/** An API in memory. It responds with the examples of a description, and rejects requests that the description does not allow. */
export interface EmbeddedApi {
  /** Takes the place of the global `fetch`. Bound: it may be passed on by itself. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Everything that was asked so far, in order. */
  readonly requests: readonly RecordedRequest[];
}

/** Settings of an embedded API. */
export type EmbeddedApiOptions = JudgeOptions;

/** A request as received, and its verdict. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Empty when there was none. */
  readonly body: string;
  /** `undefined` when no operation has this method and path, or the key was rejected. */
  readonly operationId: string | undefined;
  readonly status: number;
  /** Violations of the description; empty for a valid request. */
  readonly issues: readonly Issue[];
}

/** An embedded API that serves every description of the project. */
export async function loadEmbeddedApi(projectRoot: string, options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
  const loading = loaded.get(projectRoot) ?? loadDocuments(projectRoot);
  loaded.set(projectRoot, loading);
  return createEmbeddedApi(await loading, options);
}

/** Descriptions by their projects. The APIs of a worker's test files share them. */
const loaded = new Map<string, ReturnType<typeof loadDocuments>>();

async function loadDocuments(projectRoot: string) {
  const { apis } = await loadSettings(projectRoot);
  const documents = await Promise.all(apis.map((api) => loadDocument(projectRoot, api)));
  return documents.map(({ document }) => ({ document: freeze(document) }));
}

/**
 * Makes an API of bundled descriptions. A request goes to the one whose base path its URL begins with, on any host.
 * It has no state, knows no rules, and judges any given description with ajv: the counterpart of contract tests.
 * The Heffl with state and rules is `heffl/testing`, which shares no code with this.
 */
export function createEmbeddedApi(
  documents: readonly { readonly document: OpenApiDocument }[],
  options: EmbeddedApiOptions = {},
): EmbeddedApi {
  const descriptions = documents.map(({ document }) => describeDocument(document));
  const requests: RecordedRequest[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const received = { request, url: new URL(request.url), body: await request.text(), number: requests.length };
    const description = descriptions.find(({ basePath }) => received.url.pathname.startsWith(`${basePath}/`));
    const { response, ...verdict } = description ? judge(description, received, options) : NO_API;
    const { method, headers } = request;
    requests.push({ method, headers, url: received.url, body: received.body, status: response.status, ...verdict });
    return toResponse(response, description);
  };
  return { fetch, requests };
}
