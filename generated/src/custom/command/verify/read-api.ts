import type { ParameterSchema } from '../../../validate/api-schemas.js';
import { callOperation, operationOf, queryOf, type Visit } from './visit.js';

/** Number of records of a kind that are read by their id. */
const SAMPLES = 3;

/** Calls every operation that only reads. Lists go first: their ids are needed for the others. */
export async function readApi(visit: Visit): Promise<void> {
  const reading = Object.entries(visit.api.schemas.operations).filter(([, { method }]) => method === 'GET');
  const byNeeds = reading.sort(([, a], [, b]) => needsOf(a.parameters) - needsOf(b.parameters));
  for (const [operationId] of byNeeds) await readOperation(visit, operationId);
}

function needsOf(parameters: readonly ParameterSchema[]): number {
  return parameters.filter(({ required }) => required).length;
}

async function readOperation(visit: Visit, operationId: string): Promise<void> {
  const operation = operationOf(visit, operationId);
  const name = { api: visit.api.key, operationId, operation };
  const query = queryOf(visit, operation);
  if (typeof query === 'string') return visit.tally.note(name, `nothing is known to give for ${query}`);
  const inPath = operation.parameters.filter(({ in: place }) => place === 'path');
  const [parameter] = inPath;
  if (!parameter) {
    await callOperation(visit, operationId, { path: {}, query });
    return;
  }
  const ids = inPath.length === 1 ? visit.ids.of(parameter.schema, SAMPLES) : [];
  if (ids.length === 0) visit.tally.note(name, `no response contained an id for ${parameter.name}`);
  for (const id of ids) await callOperation(visit, operationId, { path: { [parameter.name]: id }, query });
}
