import { JSON_MEDIA_TYPE } from '../../../generator/model/media-type.js';
import type { SuccessResponse, Operation } from '../../../generator/model/model.js';
import { createEmbeddedApi, type EmbeddedApi } from '../embedded/embedded-api.js';
import { documentedResponse, NEXT_CURSOR } from '../embedded/embedded-response.js';
import { describeDocument, operationOf } from '../embedded/description.js';
import { valueAt } from '../embedded/dotted-path.js';
import { invoke, type Call } from '../support/call.js';
import { callsOf } from '../support/calls-of.js';
import { addressOf, checkRequest } from './check-request.js';
import { compare } from '../support/compare.js';
import type { Contract } from '../support/contract.js';

const API_KEY = 'heffl_user_contract';

type PageResponse = Extract<SuccessResponse, { kind: 'page' }>;

/** A way to use the result of a method. It returns what the client made of the responses. */
interface Way {
  readonly label: string;
  /** The queries that must be sent, in order. */
  queries(query: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[];
  /** Faults of the client's result. */
  check(returned: unknown, query: Readonly<Record<string, unknown>>): Promise<string[]>;
}

/**
 * Calls a generated method with every set of arguments, in every way it can be used, against an API that keeps to the
 * served description. Gives what is wrong with the requests and with the results; nothing when all is well.
 */
export async function checkOperation(contract: Contract, operationId: string): Promise<string[]> {
  const operation = contract.operations.find(({ id }) => id === operationId);
  if (!operation) return [`the generator made nothing of ${operationId}`];
  const { response } = operation;
  const ways = response.kind === 'page' ? pageWays(contract, operation, response) : [plainWay(contract, operation)];
  const faults: string[] = [];
  for (const call of callsOf(contract.document, operationId)) {
    for (const way of ways) faults.push(...(await checkCall(contract, { operation, call, way })));
  }
  return faults;
}

interface Trial {
  readonly operation: Operation;
  readonly call: Call;
  readonly way: Way;
}

async function checkCall(contract: Contract, { operation, call, way }: Trial): Promise<string[]> {
  const api = createEmbeddedApi([{ document: contract.served }]);
  const client = contract.connect({ apiKey: API_KEY, fetch: api.fetch });
  const query = { ...call.query };
  const faults: string[] = [];
  try {
    faults.push(...(await way.check(invoke(client, operation, call), query)));
  } catch (error) {
    faults.push(`the client threw ${String(error)}`);
  }
  faults.push(...checkRequests(contract, { operation, call, way }, api));
  return faults.map((fault) => `${call.label}, ${way.label}: ${fault}`);
}

function checkRequests(contract: Contract, { operation, call, way }: Trial, api: EmbeddedApi): string[] {
  const { served } = contract;
  const described = operationOf(describeDocument(served), operation.id);
  const queries = way.queries({ ...call.query });
  const expected = {
    method: described.method,
    address: addressOf(served, described, call.path),
    body: call.body,
    apiKey: API_KEY,
    keyHeader: 'x-api-key',
    jsonParameters: described.parameters.filter(({ content }) => content).map(({ name }) => name),
  };
  return [
    ...compare('number of requests', api.requests.length, queries.length),
    ...api.requests.flatMap((request, index) => checkRequest(request, { ...expected, query: queries[index] ?? {} })),
  ];
}

/** Awaits the record. */
function plainWay(contract: Contract, operation: Operation): Way {
  return {
    label: 'awaited',
    queries: (query) => [query],
    check: async (returned) => {
      const result = await returned;
      const expected = operation.response.kind === 'none' ? undefined : exampleOf(contract, operation);
      return [...compare('the result', result, expected), ...checkSchema(contract, operation, result)];
    },
  };
}

/** Awaits one page, and iterates over the items of all pages. */
function pageWays(contract: Contract, operation: Operation, { scheme, maxPageSize }: PageResponse): Way[] {
  const { cursorParameter = '', sizeParameter, items: place = '' } = scheme;
  const items = valueAt(exampleOf(contract, operation), place) as unknown[];
  const largest = sizeParameter !== undefined && maxPageSize !== undefined ? { [sizeParameter]: maxPageSize } : {};
  const isLast = (query: object) => cursorParameter in query;
  return [
    {
      label: 'awaited',
      queries: (query) => [query],
      check: async (returned, query) => {
        const page = (await returned) as Record<string, unknown>;
        return [
          ...compare('page.items', page['items'], items),
          ...compare('page.hasMore', page['hasMore'], !isLast(query)),
          ...compare('page.nextCursor', page['nextCursor'], isLast(query) ? null : NEXT_CURSOR),
          ...checkSchema(contract, operation, page['body']),
        ];
      },
    },
    {
      label: 'iterated',
      queries: (query) => {
        const first = { ...largest, ...query };
        return isLast(query) ? [first] : [first, { ...first, [cursorParameter]: NEXT_CURSOR }];
      },
      check: async (returned, query) => {
        const collected = await collect(returned as AsyncIterable<unknown>, items.length * 3);
        return compare('the items of all pages', collected, isLast(query) ? items : [...items, ...items]);
      },
    },
  ];
}

/** Collects the items of an iteration, up to a limit: a client that iterates in cycles must not hang the tests. */
async function collect(iterable: AsyncIterable<unknown>, limit: number): Promise<unknown[]> {
  const collected: unknown[] = [];
  for await (const item of iterable) if (collected.push(item) >= limit) break;
  return collected;
}

function exampleOf({ served }: Contract, { id }: Operation): unknown {
  const described = operationOf(describeDocument(served), id);
  const status = Object.keys(described.responses).find((key) => key.startsWith('2'));
  return documentedResponse(described, Number(status)).body;
}

/** Judged by the client's own description: its types promise what that says. */
function checkSchema({ document }: Contract, { id }: Operation, body: unknown): string[] {
  const description = describeDocument(document);
  const { responses } = operationOf(description, id);
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = success?.content?.[JSON_MEDIA_TYPE]?.schema;
  const issues = schema ? description.validators.check(schema, body) : [];
  return issues.map(({ field, message }) => `the response does not fit its type: ${field ?? ''} ${message}`);
}
