// @ts-check
/** @import { PlacedOperation, Rule } from '../support/types.js' */
import { eachCallableOperation, reportOperation } from '../support/operations.js';
import { isRef } from '../support/references.js';

/**
 * An operation declares the error statuses of its API, each with the shared response, and no others.
 *
 * Options: `statuses` for every operation, `idStatuses` in addition where the path has an id.
 *
 * @type {Rule}
 */
export function errorResponses({ statuses = [], idStatuses = [] }) {
  return eachCallableOperation((placed) => {
    const expected = placed.path.includes('{') ? [...statuses, ...idStatuses] : statuses;
    const responses = placed.operation.responses ?? {};
    for (const status of expected) checkStatus(placed, status);
    for (const status of Object.keys(responses)) {
      if (/^[45]/.test(status) && !expected.includes(status)) {
        reportOperation(
          placed,
          `${placed.label} declares ${status}, which its API does not document here. Remove it.`,
          ['responses', status],
        );
      }
    }
  });
}

/**
 * @param {PlacedOperation} placed
 * @param {string} status
 */
function checkStatus(placed, status) {
  const response = placed.operation.responses?.[status];
  if (response === undefined) {
    const message = `${placed.label} does not declare ${status}. Add it under \`responses\`, with a \`$ref\` to the shared response in responses.yaml.`;
    reportOperation(placed, message, placed.operation.responses ? ['responses'] : []);
  } else if (!isRef(response)) {
    const message = `${placed.label} describes ${status} itself. Write a \`$ref\` to the shared response in responses.yaml.`;
    reportOperation(placed, message, ['responses', status]);
  }
}
