// @ts-check
/** @import { PlacedOperation, Rule } from '../support/types.js' */
import { GRAMMAR } from '../../../generator/guard/grammar.js';
import { eachOperation, reportOperation, splitOperationId } from '../support/operations.js';

/** @type {Record<string, string[]>} */
const METHODS_BY_VERB = { list: ['get'], get: ['get'], create: ['post'], update: ['patch', 'put'], delete: ['delete'] };

/**
 * An operation is called `resource.verb`, and the verb fits the method. The generated client is named after it.
 *
 * @type {Rule}
 */
export function operationId() {
  return eachOperation((placed) => {
    const complaint = placed.isWebhook ? webhookComplaint(placed) : complaintAbout(placed);
    if (!complaint) return;
    reportOperation(placed, `${placed.label} ${complaint}`, placed.operation.operationId ? ['operationId'] : []);
  });
}

/** @param {PlacedOperation} placed */
function complaintAbout(placed) {
  const id = placed.operation.operationId;
  if (!id) return 'has no operationId. Write `operationId: <resource>.<verb>`, for example `contacts.list`.';
  if (!GRAMMAR.operationId.test(id))
    return 'must be named `<resource>.<verb>` in camelCase words, for example `contacts.list`.';
  const { resource, verb } = splitOperationId(id);
  const methods = METHODS_BY_VERB[verb];
  if (methods && !methods.includes(placed.method)) {
    return `uses the verb \`${verb}\`, which is for ${methods.map((method) => method.toUpperCase()).join(' or ')}. Choose the verb that fits.`;
  }
  const expected = standardVerb(placed);
  return expected && verb !== expected ? `must be named \`${resource}.${expected}\`.` : undefined;
}

/**
 * The verb that method and path leave no choice about. A POST and a GET of a collection may have verbs of their own.
 *
 * @param {PlacedOperation} placed
 */
function standardVerb({ method, path, operation }) {
  const isOne = path.endsWith('}');
  if (method === 'get' && isOne) return 'get';
  if (method === 'get' && splitOperationId(operation.operationId ?? '').verb === 'get') return 'list';
  if (!isOne) return undefined;
  return { patch: 'update', put: 'update', delete: 'delete' }[method];
}

/** @param {PlacedOperation} placed */
function webhookComplaint({ path, operation }) {
  const camelCase = path.replace(/\.([a-z])/g, (_, letter) => letter.toUpperCase());
  const expected = `events.${camelCase}`;
  return operation.operationId === expected ? undefined : `must have \`operationId: ${expected}\`.`;
}
