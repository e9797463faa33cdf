import { ArgumentError } from '../../generated/src/runtime/index.js';
import type { Operation } from '../../generator/model/model.js';
import { createEmbeddedApi } from '../contract/embedded/embedded-api.js';
import { invoke, methodNames } from '../contract/support/call.js';
import { checkOperation } from '../contract/check/check-operation.js';
import { checkTrial } from '../contract/check/check-trial.js';
import type { Contract } from '../contract/support/contract.js';
import { drawn } from '../contract/draw/draws.js';
import { faultyCalls, isWrongId } from '../contract/draw/faulty-calls.js';
import { responses, calls, statusesOf } from '../contract/draw/trial.js';
import { repeatFaults } from '../contract/check/repeat-faults.js';
import { settingsFaults } from '../contract/check/settings-faults.js';
import type { ClientMutant } from './client-mutants.js';
import { loadClient } from './load-client.js';

/** The part of the suite that notices a mutant; `undefined` for a survivor. */
export async function catchClientMutant(original: Contract, mutant: ClientMutant): Promise<string | undefined> {
  const { connect, ...settings } = await loadClient(original.key, mutant);
  const contract = { ...original, connect };
  if (
    settingsFaults(original.document, original.api, { ...settings, pagination: { ...settings.pagination } }).length > 0
  )
    return 'settings';
  const operations = original.operations.filter(
    ({ id }) => mutant.operationId === undefined || id === mutant.operationId,
  );
  const expected = original.operations.map(({ id }) => id).toSorted();
  const client = connect({ apiKey: 'heffl_user_x', fetch: () => Promise.reject(new Error('not yet')) });
  if (JSON.stringify(methodNames(client).toSorted()) !== JSON.stringify(expected)) return 'methods';
  for (const operation of operations) {
    if ((await checkOperation(contract, operation.id)).length > 0) return 'calls';
    if ((await emptyFaults(contract, operation)).length > 0) return 'empty responses';
    if ((await failureFaults(contract, operation)).length > 0) return 'errors';
    if ((await repeatFaults(contract, operation)).length > 0) return 'repetition';
    if (!(await keepsWrongIds(contract, operation))) return 'ids';
  }
  return undefined;
}

/** An undocumented response may be empty. */
async function emptyFaults(contract: Contract, operation: Operation): Promise<string[]> {
  const [call] = drawn(calls(contract, operation), 1);
  const [status = 0] = statusesOf(contract, operation).success;
  if (!call || operation.response.kind !== 'unknown') return [];
  return checkTrial(contract, operation, { trial: { call, responses: [{ status, body: undefined }] }, use: 'await' });
}

async function failureFaults(contract: Contract, operation: Operation): Promise<string[]> {
  const [call] = drawn(calls(contract, operation), 1);
  const [status = 0] = statusesOf(contract, operation).failure;
  const [response] = drawn(responses(contract, operation, status), 1);
  return call && response
    ? checkTrial(contract, operation, { trial: { call, responses: [response] }, use: 'await' })
    : [];
}

/** An id with the wrong prefix never leaves, neither in a path nor in a query. */
async function keepsWrongIds(contract: Contract, operation: Operation): Promise<boolean> {
  const [call] = drawn(calls(contract, operation, { isFull: true, isPlain: true }), 1);
  const wrong = call ? faultyCalls(contract, operation, call).filter(isWrongId) : [];
  const api = createEmbeddedApi([contract]);
  const client = contract.connect({ apiKey: 'heffl_user_x', fetch: api.fetch });
  for (const { call: faulty } of wrong) {
    const error = await Promise.resolve(invoke(client, operation, faulty)).catch((thrown: unknown) => thrown);
    if (!(error instanceof ArgumentError)) return false;
  }
  const isAsked = operation.pathParameters.some(({ idPrefix }) => idPrefix);
  return api.requests.length === 0 && (!isAsked || wrong.length > 0);
}
