import { describe, expect, test } from 'vitest';
import { createTestHeffl, type TestHeffl } from '../../../../generated/src/custom/testing/index.js';
import { HefflError } from '../../../../generated/src/v2/index.js';
import type { Operation } from '../../../../generator/model/model.js';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';
import { describeDocument, operationOf } from '../../../contract/embedded/description.js';
import { invoke } from '../../../contract/support/call.js';
import { callsOf } from '../../../contract/support/calls-of.js';
import { loadContracts, type Contract } from '../../../contract/support/contract.js';
import { exampleWorkspace } from './support/example-workspace.js';

const contracts = await loadContracts();

describe.each(contracts)('API $key', (contract) => {
  test.each(contract.operations)('$id executes its examples, and ajv finds its responses valid', async (operation) => {
    const calls = callsOf(contract.document, operation.id);
    expect(calls).not.toHaveLength(0);
    for (const call of calls) {
      const api = exampleWorkspace({ isUnlinked: /^(contacts|companies|clients)\.delete$/.test(operation.id) });
      // An example of a cursor is the cursor of no list.
      const query = call.query && Object.fromEntries(Object.entries(call.query).filter(([name]) => name !== 'cursor'));
      const trial = { api, operation, call: { ...call, query } };
      await (call.label === 'awkward text' ? expectNoHarm(contract, trial) : expectSuccess(contract, trial));
    }
  });

  test('rejects requests without a key', async () => {
    const api = createTestHeffl();
    const response = await api.fetch(`https://api.heffl.com/api/${contract.key}/deals`);
    expect(response.status).toBe(401);
  });
});

interface Trial {
  readonly api: TestHeffl;
  readonly operation: Operation;
  readonly call: Parameters<typeof invoke>[2];
}

async function expectSuccess(contract: Contract, trial: Trial): Promise<void> {
  const body = await responded(contract, trial);
  expect({ call: trial.call.label, issues: issuesOf(contract, trial.operation, body) }).toMatchObject({ issues: [] });
  const { id } = trial.operation;
  expect(trial.api.requests).toMatchObject([{ api: contract.key, operationId: id, status: 200, issues: [] }]);
}

/** Awkward text may be the id of no record, or nothing to order by; it must not lead astray. */
async function expectNoHarm(contract: Contract, trial: Trial): Promise<void> {
  await responded(contract, trial).catch((error: unknown) => {
    if (!(error instanceof HefflError)) throw error;
  });
  const statuses = trial.api.requests.map(({ status, operationId }) => ({ status, operationId }));
  expect([200, 400, 404].map((status) => [{ status, operationId: trial.operation.id }])).toContainEqual(statuses);
}

/** The body of the response, before the client reads it. */
async function responded(contract: Contract, { api, operation, call }: Trial): Promise<unknown> {
  let body: unknown;
  const fetch: TestHeffl['fetch'] = async (input, init) => {
    const response = await api.fetch(input, init);
    body = await response.clone().json();
    return response;
  };
  await invoke(contract.connect({ apiKey: api.apiKey, fetch }), operation, call);
  return body;
}

function issuesOf({ document }: Contract, { id }: Operation, body: unknown): unknown[] {
  const description = describeDocument(document);
  const { responses } = operationOf(description, id);
  const schema = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content?.[JSON_MEDIA_TYPE];
  return description.validators.check(schema?.schema ?? {}, body);
}
