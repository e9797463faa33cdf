import { ApiError } from '../../../generated/src/v2/index.js';
import type { SuccessResponse, Operation } from '../../../generator/model/model.js';
import { createEmbeddedApi, type RecordedRequest } from '../embedded/embedded-api.js';
import { describeDocument, operationOf } from '../embedded/description.js';
import { valueAt } from '../embedded/dotted-path.js';
import { invoke } from '../support/call.js';
import { addressOf, checkRequest } from './check-request.js';
import { compare } from '../support/compare.js';
import type { Contract } from '../support/contract.js';
import type { Trial } from '../draw/trial.js';
import { judgeTraffic } from './judge-traffic.js';
import type { Judge } from './judges.js';

const API_KEY = 'heffl_user_contract';

type PageResponse = Extract<SuccessResponse, { kind: 'page' }>;

/** How the result of a method is used. */
export type Use = 'await' | 'iterate';

/**
 * Makes the call of a trial against an API that follows the served description and responds as the trial says. The request
 * must be the one that the description makes of the arguments, and the result the unchanged response.
 */
export async function checkTrial(
  contract: Contract,
  operation: Operation,
  { trial, use, judges = [] }: { trial: Trial; use: Use; judges?: readonly Judge[] },
): Promise<string[]> {
  const api = createEmbeddedApi([{ document: contract.served }], { responses: trial.responses });
  const client = contract.connect({ apiKey: API_KEY, fetch: api.fetch });
  let result: unknown;
  try {
    const returned = invoke(client, operation, trial.call);
    result = use === 'await' ? await returned : await collect(returned as AsyncIterable<unknown>);
  } catch (error) {
    result = error;
  }
  return [
    ...checkResult(operation, result, { trial, use }),
    ...checkRequests(contract, operation, { trial, use, requests: api.requests }),
    ...(await heard(contract, judges, { trial, requests: api.requests })),
  ];
}

/** Verdicts of other judges on the requests and the responses. */
async function heard(
  contract: Contract,
  judges: readonly Judge[],
  { trial, requests }: { trial: Trial; requests: readonly RecordedRequest[] },
): Promise<string[]> {
  const exchanges = requests.map((request, index) => ({
    request,
    response: trial.responses[Math.min(index, trial.responses.length - 1)] ?? { status: 0, body: undefined },
  }));
  const opinions = exchanges.flatMap((exchange) => judges.map((judge) => judgeTraffic(contract, judge, exchange)));
  return (await Promise.all(opinions)).flat();
}

interface Made {
  readonly trial: Trial;
  readonly use: Use;
}

function checkResult(operation: Operation, result: unknown, { trial, use }: Made): string[] {
  const [response] = trial.responses;
  const { status = 0, body } = response ?? {};
  if (status >= 400) return checkError(operation, result, { status, body });
  if (result instanceof Error) return [`the client threw ${String(result)}`];
  const { response: kind } = operation;
  if (kind.kind === 'none') return compare('the result', result, undefined);
  if (kind.kind !== 'page') return compare('the result', result, body);
  if (use === 'await') return checkPage(result as Record<string, unknown>, body, kind);
  const items = trial.responses.flatMap((page) => valueAt(page.body, kind.scheme.items ?? '') as unknown[]);
  return compare('the items of all pages', result, items);
}

function checkError(
  operation: Operation,
  result: unknown,
  { status, body }: { status: number; body: unknown },
): string[] {
  if (!(result instanceof ApiError)) return [`a response ${status} gave ${String(result)}`];
  const { id, httpMethod, route } = operation;
  return [
    ...compare('the status of the error', result.status, status),
    ...compare('its body', result.body, body),
    ...compare('its call', [result.operationId, result.method, result.route], [id, httpMethod, route]),
  ];
}

function checkPage(page: Record<string, unknown>, body: unknown, { scheme }: PageResponse): string[] {
  const cursor = valueAt(body, scheme.nextCursor ?? '');
  const isCursor = cursor !== undefined && cursor !== null && cursor !== '';
  const hasMore = (scheme.hasMore === undefined ? undefined : valueAt(body, scheme.hasMore)) ?? isCursor;
  return [
    ...compare('page.body', page['body'], body),
    ...compare('page.items', page['items'], valueAt(body, scheme.items ?? '')),
    ...compare('page.hasMore', page['hasMore'], hasMore),
    ...compare('page.nextCursor', page['nextCursor'], hasMore && isCursor ? String(cursor) : null),
  ];
}

function checkRequests(
  { served }: Contract,
  operation: Operation,
  { trial, use, requests }: Made & { requests: readonly RecordedRequest[] },
): string[] {
  const described = operationOf(describeDocument(served), operation.id);
  const { call } = trial;
  const queries = use === 'await' ? [{ ...call.query }] : iteratedQueries(operation.response as PageResponse, trial);
  const expected = {
    method: described.method,
    address: addressOf(served, described, call.path),
    body: call.body,
    apiKey: API_KEY,
    keyHeader: 'x-api-key',
    jsonParameters: described.parameters.filter(({ content }) => content).map(({ name }) => name),
  };
  return [
    ...compare('number of requests', requests.length, queries.length),
    ...requests.flatMap((request, index) => checkRequest(request, { ...expected, query: queries[index] ?? {} })),
  ];
}

/** The largest pages, unless the caller gave a size, and each page by the cursor of the one before. */
function iteratedQueries({ scheme, maxPageSize }: PageResponse, { call, responses }: Trial): Record<string, unknown>[] {
  const { sizeParameter, cursorParameter = '', nextCursor = '' } = scheme;
  const size = sizeParameter !== undefined && maxPageSize !== undefined ? { [sizeParameter]: maxPageSize } : {};
  const first = { ...size, ...call.query };
  const cursors = responses.slice(0, -1).map(({ body }) => ({ [cursorParameter]: valueAt(body, nextCursor) }));
  return [first, ...cursors.map((cursor) => Object.assign({}, first, cursor))];
}

async function collect(iterable: AsyncIterable<unknown>): Promise<unknown[]> {
  const collected: unknown[] = [];
  for await (const item of iterable) if (collected.push(item) >= 1_000) break;
  return collected;
}
