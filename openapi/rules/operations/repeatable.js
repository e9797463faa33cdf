// @ts-check
/** @import { Rule } from '../support/types.js' */
import { isMap } from '../../../generator/document/shapes.js';
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { extensionFaults } from '../support/extensions.js';
import { eachOperation, reportOperation } from '../support/operations.js';
import { isText } from '../support/values.js';

const SHAPE = EXTENSIONS.operation['x-repeatable'];

/** The methods that do not promise by themselves that twice does what once does. */
const METHODS = new Set(['post', 'patch']);

/**
 * An operation that may be sent twice says so with `true`, where its method leaves it open, and says how that is known:
 * a client that believes it wrongly creates things twice.
 *
 * @type {Rule}
 */
export function repeatable() {
  return eachOperation((placed) => {
    const value = placed.operation['x-repeatable'];
    if (value === undefined) return;
    const provenance = placed.operation['x-provenance'];
    const complain = (/** @type {string} */ fault) =>
      reportOperation(placed, `${placed.label}: \`x-repeatable\` ${fault}`, ['x-repeatable']);
    if (placed.isWebhook) return complain('is for operations that a client sends. Leave it out of a webhook.');
    const [fault] = extensionFaults(placed.operation, 'x-repeatable', SHAPE);
    if (fault) return complain(`${fault.text} Leave it out where sending twice may act twice.`);
    if (!METHODS.has(placed.method))
      return complain('is for POST and PATCH; other methods are repeatable by themselves.');
    if (!isMap(provenance) || !isText(provenance['note']))
      complain('needs a reason. Write in `x-provenance.note` where the vendor says so.');
  });
}
