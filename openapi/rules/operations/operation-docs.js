// @ts-check
/** @import { Rule } from '../support/types.js' */
import { eachOperation, reportOperation } from '../support/operations.js';
import { vendorAddress } from '../support/values.js';

/**
 * An operation links to the vendor's documentation.
 *
 * @type {Rule}
 */
export function operationDocs() {
  return eachOperation((placed) => {
    const { externalDocs } = placed.operation;
    if (vendorAddress(externalDocs?.url)) return;
    const message = `${placed.label} must link to the vendor's page, or to the overview where there is none. Write \`externalDocs: { url: https://docs.heffl.com/... }\`.`;
    reportOperation(placed, message, externalDocs?.url === undefined ? [] : ['externalDocs', 'url']);
  });
}
