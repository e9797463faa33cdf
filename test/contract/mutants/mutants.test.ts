import { describe, expect, test } from 'vitest';
import { checkOperation } from '../check/check-operation.js';
import { clientMutants } from './client-mutants.js';
import { loadContract } from '../support/contract.js';
import { documentMutants } from './document-mutants.js';

/** Tests of the check itself: `checkOperation` must report a fault for each of these. */
const contract = await loadContract('v2');

describe('an API that is not what the client was generated from is found out', () => {
  test.each(documentMutants)('$change ($operationId)', async ({ operationId, mutate, fault }) => {
    expect(await checkOperation(contract, operationId)).toEqual([]);
    const served = structuredClone(contract.document);
    mutate(served);
    expect(await checkOperation({ ...contract, served }, operationId)).toContainEqual(expect.stringMatching(fault));
  });
});

describe('a client that does not do what is described is found out', () => {
  test.each(clientMutants)('$change ($operationId)', async ({ operationId, onRequest, onResponse, fault }) => {
    expect(await checkOperation(contract, operationId)).toEqual([]);
    const connect: typeof contract.connect = ({ apiKey, fetch }) =>
      contract.connect({
        apiKey,
        fetch: async (url, init) => {
          const request = onRequest ? await onRequest(new Request(url, init)) : new Request(url, init);
          const { method, headers } = request;
          const body = request.body && (await request.text());
          const response = await fetch(request.url, { method, headers, body });
          return onResponse ? onResponse(response) : response;
        },
      });
    expect(await checkOperation({ ...contract, connect }, operationId)).toContainEqual(expect.stringMatching(fault));
  });
});

test('an operation that the generator left out is found out', async () => {
  const operations = contract.operations.filter(({ id }) => id !== 'tasks.get');
  expect(await checkOperation({ ...contract, operations }, 'tasks.get')).toHaveLength(1);
});

test('a method that the client lacks is found out', async () => {
  const faults = await checkOperation({ ...contract, connect: () => ({ tasks: {} }) }, 'tasks.get');
  expect(faults).toContainEqual(expect.stringMatching(/The client has no method tasks\.get/));
});
