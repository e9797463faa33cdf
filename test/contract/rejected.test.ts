import { describe, expect, test } from 'vitest';
import { ArgumentError, BadRequestError } from '../../generated/src/v2/index.js';
import type { Operation } from '../../generator/model/model.js';
import { createEmbeddedApi } from './embedded/embedded-api.js';
import { invoke, type Call } from './support/call.js';
import { loadContracts, type Contract } from './support/contract.js';
import { drawn } from './draw/draws.js';
import { faultyCalls, isRejectedByClient } from './draw/faulty-calls.js';
import { calls } from './draw/trial.js';

const contracts = await loadContracts();

describe.each(contracts)('inputs with one fault, given to the client of API $key,', (contract) => {
  test.each(contract.operations)('are rejected by $id', async (operation) => {
    const [whole] = drawn(calls(contract, operation, { isFull: true, isNamedOnly: true }), 1);
    const faulty = faultyCalls(contract, operation, whole!);
    const outcomeOf = outcomes(contract, operation);
    const passed: string[] = [];
    for (const wrong of faulty) {
      const outcome = await outcomeOf(wrong.call);
      if (outcome !== (isRejectedByClient(wrong, operation) ? 'not sent' : 'rejected'))
        passed.push(`${wrong.fault}: ${outcome}`);
    }
    expect(passed).toEqual([]);
    const takesSomething =
      operation.pathParameters.some(({ idPrefix }) => idPrefix) || operation.body || operation.query;
    expect(faulty.length > 0).toBe(Boolean(takesSomething));
    expect(await outcomeOf(whole!)).toBe('accepted');
  });
});

/** Reports whether the API rejects a call, or the client does not send it. Every other outcome is reported as text. */
function outcomes(contract: Contract, operation: Operation) {
  const api = createEmbeddedApi([contract]);
  const client = contract.connect({ apiKey: 'heffl_user_contract', fetch: api.fetch });
  return async (call: Call): Promise<string> => {
    const before = api.requests.length;
    try {
      await invoke(client, operation, call);
    } catch (error) {
      const sent = api.requests.length - before;
      if (sent === 0 && error instanceof ArgumentError) return 'not sent';
      return sent === 1 && error instanceof BadRequestError ? 'rejected' : String(error);
    }
    return 'accepted';
  };
}
