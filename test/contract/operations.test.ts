import { describe, expect, test } from 'vitest';
import { createEmbeddedApi } from './embedded/embedded-api.js';
import { describeDocument } from './embedded/description.js';
import { invoke, methodNames } from './support/call.js';
import { callsOf } from './support/calls-of.js';
import { checkOperation } from './check/check-operation.js';
import { loadContracts } from './support/contract.js';
import { repeatFaults } from './check/repeat-faults.js';

const contracts = await loadContracts();

describe.each(contracts)('the client of API $key', (contract) => {
  const described = describeDocument(contract.document).operations;

  test.each(described.map(({ id, method, route }) => ({ id, method, route })))(
    '$id sends $method $route as described, and returns the response',
    async ({ id }) => {
      expect(await checkOperation(contract, id)).toEqual([]);
    },
  );

  test.each(contract.operations)(
    '$id is sent again after a failure only where that does no harm',
    async (operation) => {
      expect(await repeatFaults(contract, operation)).toEqual([]);
    },
  );

  test('has a method for every operation, and an operation for every method', () => {
    const client = contract.connect({ apiKey: 'heffl_user_contract', fetch: neverCalled });
    // `records` is custom code: the description does not know the objects of a workspace.
    const own = methodNames(client).filter((name) => name !== 'records');
    expect(own.toSorted()).toEqual(described.map(({ id }) => id).toSorted());
  });

  test('reaches every method and route of the description, and no other', async () => {
    const api = createEmbeddedApi([contract]);
    const client = contract.connect({ apiKey: 'heffl_user_contract', fetch: api.fetch });
    for (const operation of contract.operations) {
      for (const call of callsOf(contract.document, operation.id)) await invoke(client, operation, call);
    }
    // The API finds an operation by method and path, so an id stands for a method and a route.
    const reached = new Set(api.requests.map(({ operationId }) => operationId));
    expect([...reached].toSorted()).toEqual(described.map(({ id }) => id).toSorted());
  });
});

function neverCalled(): Promise<Response> {
  throw new Error('Making a client must not send anything');
}
