import { describe, expect, test } from 'vitest';
import { apis } from '../../generated/src/program/calls.js';
import { runTool } from '../../generated/src/mcp/server/run-tool.js';
import { callsOf as describedCalls, type Call as DescribedCall } from '../../generated/src/shell/describe/described.js';
import { nameOf } from '../../generated/src/mcp/calls/catalog.js';
import type { Operation } from '../../generator/model/model.js';
import { toolsFor } from '../generator/kit/mcp/support/agent.js';
import { drawn } from './draw/draws.js';
import { faultyCalls } from './draw/faulty-calls.js';
import { calls } from './draw/trial.js';
import { invoke, type Call } from './support/call.js';
import { callsOf } from './support/calls-of.js';
import { loadContracts, type Contract } from './support/contract.js';

const contracts = await loadContracts();
const KEY = 'heffl_user_contract';

describe.each(contracts)('the MCP server, for API $key', (contract) => {
  test.each(contract.operations)('$id sends the same request as the method of the client', async (operation) => {
    const given = [...callsOf(contract.document, operation.id), ...drawn(calls(contract, operation))];
    for (const call of given) {
      const wanted = await requestsOf((fetch) => {
        const result = invoke(contract.connect({ apiKey: KEY, fetch }), operation, call);
        return operation.response.kind === 'page' ? firstItem(result as AsyncIterable<unknown>) : result;
      });
      const sent = await requestsOf((fetch) => runCall(contract, operation, { call, fetch }));
      expect({ call, sent }).toEqual({ call, sent: wanted });
      expect(sent.length).toBe(1);
    }
    expect(given.length).toBeGreaterThan(3);
  });

  test.each(contract.operations)(
    '$id rejects each fault of the arguments before sending, and names the field',
    async (operation) => {
      const [whole] = drawn(calls(contract, operation, { isFull: true, isNamedOnly: true }), 1);
      const passed: string[] = [];
      for (const { fault, call } of faultyCalls(contract, operation, whole!)) {
        const seen: { result?: Awaited<ReturnType<typeof runCall>> } = {};
        const sent = await requestsOf(async (fetch) => {
          seen.result = await runCall(contract, operation, { call, fetch, isStrict: true });
        });
        const error = seen.result?.isError ? seen.result.data.error : undefined;
        const isNamed = error?.issues?.every(({ field }) => /^(?:path|params|body)(?:\.|$)/.test(field ?? ''));
        if (sent.length > 0 || error?.code !== 'invalid_arguments' || !isNamed)
          passed.push(`${fault}: ${JSON.stringify(error)}`);
      }
      expect(passed).toEqual([]);
    },
  );
});

interface Run {
  readonly call: Call;
  readonly fetch: never;
  readonly isStrict?: boolean;
}

/** Runs a call by the tool for it. Members that an open description allows are meant, unless faults are looked for. */
function runCall({ key }: Contract, operation: Operation, { call, fetch, isStrict = false }: Run) {
  const described = describedOf(key, operation.id);
  const client = { apiKey: KEY, fetch, rateLimiter: false, retries: 0 } as const;
  const isRead = operation.httpMethod === 'GET';
  const ids = described.described.ids ?? [];
  const given = {
    operation: nameOf(described),
    ...(ids.length > 0 && { path: Object.fromEntries(ids.map((name, index) => [name, call.path[index]])) }),
    ...(call.query && { params: call.query }),
    ...(call.body !== undefined && { body: call.body }),
    ...(!isRead && !isStrict && { allowUnknown: true }),
  };
  return runTool(toolsFor({ apis, client }), isRead ? 'read' : 'write', { given });
}

function describedOf(key: string, id: string): DescribedCall {
  const found = describedCalls(apis).find((call) => call.id === id && call.api.prefix === (key === 'v2' ? '' : key));
  if (!found) throw new Error(`The program has no call ${key} ${id}`);
  return found;
}

async function firstItem(list: AsyncIterable<unknown>): Promise<void> {
  for await (const _item of list) break;
}

/** The requests of something, in a form that can be compared. Each is rejected. */
async function requestsOf(send: (fetch: never) => unknown): Promise<object[]> {
  const requests: object[] = [];
  const record = async (url: string, init: RequestInit) => {
    const request = new Request(url, { ...init, signal: null });
    const { method, headers } = request;
    const text = await request.text();
    requests.push({
      method,
      url: request.url,
      headers: [...headers],
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    });
    return Response.json({}, { status: 418 });
  };
  await Promise.resolve(send(record as never)).catch(() => undefined);
  return requests;
}
