import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../generator/model/model.js';
import { describeDocument } from './embedded/description.js';
import { checkTrial } from './check/check-trial.js';
import { loadContracts, type Contract } from './support/contract.js';
import { draws, findFault } from './draw/draws.js';
import { judgesOf } from './check/judges.js';
import { responses, calls, pages, statusesOf, type Trial } from './draw/trial.js';

const contracts = await loadContracts();

describe.each(contracts)(`the client of API $key, with ${draws} drawn inputs`, (contract) => {
  // The embedded API itself judges with ajv.
  const judges = judgesOf(contract.document).filter(({ name }) => name !== 'ajv');

  test.each(contract.operations)('$id sends its arguments, and returns the response', async (operation) => {
    expect(
      await findFault(succeeding(contract, operation), (trial) =>
        checkTrial(contract, operation, { trial, use: 'await', judges }),
      ),
    ).toEqual([]);
  });

  test.each(contract.operations)('$id throws every error response', async (operation) => {
    expect(
      await findFault(failing(contract, operation), (trial) =>
        checkTrial(contract, operation, { trial, use: 'await', judges }),
      ),
    ).toEqual([]);
  });

  test.each(contract.operations.filter(({ response }) => response.kind === 'page'))(
    '$id iterates over pages without losing or repeating one',
    async (operation) => {
      const trials = iterating(contract, operation);
      expect(
        await findFault(trials, (trial) => checkTrial(contract, operation, { trial, use: 'iterate', judges })),
      ).toEqual([]);
    },
  );

  test('is tried with every operation and every documented status', () => {
    const described = describeDocument(contract.document).operations;
    expect(contract.operations.map(({ id }) => id).toSorted()).toEqual(described.map(({ id }) => id).toSorted());
    for (const operation of contract.operations) {
      const { success, failure } = statusesOf(contract, operation);
      expect([success.length > 0, failure.length > 0]).toEqual([true, true]);
    }
  });
});

function succeeding(contract: Contract, operation: Operation): Arbitrary<Trial> {
  return ofStatuses(contract, operation, statusesOf(contract, operation).success);
}

function failing(contract: Contract, operation: Operation): Arbitrary<Trial> {
  return ofStatuses(contract, operation, statusesOf(contract, operation).failure);
}

function iterating(contract: Contract, operation: Operation): Arbitrary<Trial> {
  const [status = 0] = statusesOf(contract, operation).success;
  return fc.record({ call: calls(contract, operation), responses: pages(contract, operation, status) });
}

function ofStatuses(contract: Contract, operation: Operation, statuses: readonly number[]): Arbitrary<Trial> {
  return fc.record({
    call: calls(contract, operation),
    responses: fc.tuple(fc.oneof(...statuses.map((status) => responses(contract, operation, status)))),
  });
}
