import type { Fault } from './faults.js';
import { serverFailureOf } from './faults.js';
import { disguiseOf, hostileFailureOf } from './hostile.js';
import type { ApiResponse, ApiRequest } from './messages.js';
import type { ModelApi } from './model-api.js';

/** More than any limit: another process has taken all that was left. */
const ALL = 1_000_000;

/** The response to a request of the API, and of the servers in front of it, once it has arrived. */
export function serve(api: ModelApi, request: ApiRequest, fault: Fault): ApiResponse {
  if (fault === 'budget gone') api.window.eat(ALL);
  const failure = serverFailureOf(fault);
  if (failure && !failure.isDone) return fromProxy(api.fail(failure.status, request), request);
  const hostile = hostileFailureOf(fault);
  if (hostile) return disguise(api.fail(hostile.status, request), request, hostile);
  const response = api.response(request, fault);
  if (response.status >= 400) return response;
  if (failure) return fromProxy({ ...response, status: failure.status, body: '{}' }, request);
  if (fault === 'web page instead') return { ...response, body: webPage(request) };
  if (fault === 'JSON cut off') return { ...response, body: response.body.slice(0, response.body.length / 2) };
  return disguiseOf(fault)?.(response, request) ?? response;
}

/** The rate limit comes before everything else, and is honest. */
function disguise(
  response: ApiResponse,
  request: ApiRequest,
  { status, disguise: change }: NonNullable<ReturnType<typeof hostileFailureOf>>,
) {
  return response.status === status ? change(response, request) : response;
}

/** A gateway in between has a page of its own, and repeats what it was sent. */
function fromProxy(response: ApiResponse, request: ApiRequest): ApiResponse {
  if (response.status === 502) return { ...response, body: webPage(request) };
  if (response.status === 429) return response;
  const message = `Request with key ${request.key} failed.`;
  return { ...response, body: JSON.stringify({ error: { code: 'INTERNAL', message } }) };
}

function webPage({ key }: ApiRequest): string {
  return `<!doctype html><title>Gateway</title><p>x-api-key: ${key}</p>`;
}
