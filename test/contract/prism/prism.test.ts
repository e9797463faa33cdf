import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../support/contract.js';
import type { Operation } from '../../../generator/model/model.js';
import { createEmbeddedApi, type EmbeddedApi } from '../embedded/embedded-api.js';
import { invoke, type Call } from '../support/call.js';
import { callsOf } from '../support/calls-of.js';
import { loadContracts } from '../support/contract.js';
import { drawn } from '../draw/draws.js';
import { calls } from '../draw/trial.js';
import { startPrism, type RunningPrism } from './prism.js';
import { startApi, type LoopbackServer } from '../../support/server.js';

const contracts = await loadContracts();

/** A third judge, of another make, that sees the bytes: every operation goes through Prism once, over two sockets. */
describe.each(contracts)('in the eyes of Prism, API $key', (contract) => {
  let api: EmbeddedApi;
  let upstream: LoopbackServer;
  let prism: RunningPrism;

  beforeAll(async () => {
    api = createEmbeddedApi([contract]);
    upstream = await startApi(api.fetch);
    prism = await startPrism(contract.document, upstream.origin);
  });

  afterAll(async () => {
    await prism.close();
    await upstream.close();
  });

  test.each(contract.operations)('is kept to by $id', async (operation) => {
    const [example] = callsOf(contract.document, operation.id);
    const [full] = drawn(calls(contract, operation, { isFull: true, isPlain: true, isNamedOnly: true }), 1);
    for (const call of [example!, full!]) {
      const before = api.requests.length;
      expect(await violationsOf(contract, prism.origin, { operation, call })).toEqual([]);
      expect(api.requests.slice(before).map(({ operationId }) => operationId)).toEqual([operation.id]);
    }
  });

  test('would report a fault on either side', async () => {
    const violations = await violationsOfRequest(prism.origin, contract);
    expect(violations).not.toEqual([]);
  });
});

/** Violations that Prism finds in a call and its response. */
async function violationsOf(
  contract: Contract,
  origin: string,
  { operation, call }: { operation: Operation; call: Call },
) {
  const violations: unknown[] = [];
  const client = contract.connect({
    apiKey: 'heffl_user_prism',
    fetch: async (url, init) => {
      const response = await fetch(url.replace('https://api.heffl.com', origin), init);
      violations.push(...violationsIn(response));
      return response;
    },
  });
  await invoke(client, operation, call);
  return violations;
}

/** A request that the description does not allow, sent past the client. */
async function violationsOfRequest(origin: string, { document, operations }: Contract): Promise<unknown[]> {
  const create = operations.find(({ httpMethod, body }) => httpMethod === 'POST' && body);
  const basePath = new URL(document.servers![0]!.url).pathname;
  const response = await fetch(`${origin}${basePath}${create!.route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'heffl_user_prism' },
    body: '{"name":1,"firstName":2,"type":false}',
  });
  return violationsIn(response);
}

function violationsIn(response: Response): unknown[] {
  const found = response.headers.get('sl-violations');
  if (found === null) return response.ok ? [] : [`status ${response.status}`];
  return JSON.parse(found) as unknown[];
}
