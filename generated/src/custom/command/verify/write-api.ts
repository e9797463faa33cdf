import { isPlainObject } from '../../../validate/json-type.js';
import { labelledSample } from './sample.js';
import { callOperation, operationOf, type Visit } from './visit.js';

/**
 * Creates the smallest record of each kind that can be deleted again, changes nothing of it by an empty update, reads it, and
 * deletes it. Every text in it is the label.
 *
 * @returns the operations whose record could not be deleted
 */
export async function writeApi(visit: Visit, label: string): Promise<string[]> {
  const left: string[] = [];
  const { operations } = visit.api.schemas;
  for (const operationId of Object.keys(operations).filter((id) => id.endsWith('.create'))) {
    const resource = operationId.replace(/\.create$/, '');
    const remove = operations[`${resource}.delete`];
    const name = { api: visit.api.key, operationId, operation: operationOf(visit, operationId) };
    const inPath = remove?.parameters.filter(({ in: place }) => place === 'path') ?? [];
    const [parameter] = inPath;
    if (!remove || !parameter || inPath.length > 1 || hasPath(visit, operationId)) {
      visit.tally.note(name, 'what it creates could not be deleted again');
    } else if (await createAndDelete(visit, { resource, parameter: parameter.name, label })) left.push(operationId);
  }
  return left;
}

interface Attempt {
  readonly resource: string;
  /** Path parameter of the operations on one record. */
  readonly parameter: string;
  readonly label: string;
}

/** Reports whether a record was left behind. */
async function createAndDelete(visit: Visit, { resource, parameter, label }: Attempt): Promise<boolean> {
  const operationId = `${resource}.create`;
  const operation = operationOf(visit, operationId);
  const { named } = visit.api.schemas;
  const body = operation.body && labelledSample(operation.body.schema, { named, ids: visit.ids, label });
  if (body === undefined) {
    visit.tally.note({ api: visit.api.key, operationId, operation }, 'it needs an id that no response contained');
    return false;
  }
  const created = await callOperation(visit, operationId, { path: {}, query: {}, body });
  const id = isPlainObject(created) ? created['id'] : undefined;
  if (typeof id !== 'string' && typeof id !== 'number') return created !== undefined;
  const path = { [parameter]: String(id) };
  for (const verb of ['get', 'update']) {
    if (!visit.api.schemas.operations[`${resource}.${verb}`]) continue;
    await callOperation(visit, `${resource}.${verb}`, { path, query: {}, ...(verb === 'update' && { body: {} }) });
  }
  const before = successes(visit, `${resource}.delete`);
  await callOperation(visit, `${resource}.delete`, { path, query: {} });
  return successes(visit, `${resource}.delete`) === before;
}

function hasPath(visit: Visit, operationId: string): boolean {
  return operationOf(visit, operationId).parameters.some(({ in: place }) => place === 'path');
}

function successes({ tally, api }: Visit, operationId: string): number {
  return (
    tally.outcomes.find((outcome) => outcome.api === api.key && outcome.operationId === operationId)?.successes ?? 0
  );
}
