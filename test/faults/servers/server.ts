import type { Fault } from './faults.js';
import { pageFaultOf, serverFailureOf } from './faults.js';
import { disguiseOf, hostileFailureOf } from './hostile.js';
import type { ApiAnswer, ApiRequest } from './messages.js';
import type { ModelApi } from './model-api.js';

/** More than any limit: another process has taken all that was left. */
const ALL = 1_000_000;

/** What a request gets out of the API and whatever stands before it, once it is there. */
export function serve(api: ModelApi, request: ApiRequest, fault: Fault): ApiAnswer {
  if (fault === 'budget gone') api.window.eat(ALL);
  const failure = serverFailureOf(fault);
  if (failure && !failure.isDone) return fromProxy(api.fail(failure.status), request);
  const hostile = hostileFailureOf(fault);
  if (hostile) return disguise(api.fail(hostile.status), request, hostile);
  const answer = api.answer(request, pageFaultOf(fault));
  if (answer.status >= 400) return answer;
  if (failure) return fromProxy({ ...answer, status: failure.status, body: '{}' }, request);
  if (fault === 'web page instead') return { ...answer, body: webPage(request) };
  if (fault === 'JSON cut off') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  return disguiseOf(fault)?.(answer, request) ?? answer;
}

/** The rate limit comes before everything else, and is honest. */
function disguise(
  answer: ApiAnswer,
  request: ApiRequest,
  { status, disguise: change }: NonNullable<ReturnType<typeof hostileFailureOf>>,
) {
  return answer.status === status ? change(answer, request) : answer;
}

/** A gateway in between has a page of its own, and repeats what it was sent. */
function fromProxy(answer: ApiAnswer, request: ApiRequest): ApiAnswer {
  if (answer.status === 502) return { ...answer, body: webPage(request) };
  if (answer.status === 429) return answer;
  const message = `Request with key ${request.key} failed.`;
  return { ...answer, body: JSON.stringify({ error: { code: 'INTERNAL', message } }) };
}

function webPage({ key }: ApiRequest): string {
  return `<!doctype html><title>Gateway</title><p>x-api-key: ${key}</p>`;
}
