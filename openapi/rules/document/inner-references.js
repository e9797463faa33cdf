// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { RefObject, Rule } from '../support/types.js' */
import path from 'node:path';
import { refName } from '../support/references.js';
import { referenceFault, REFERENCE_FIX } from '../../../generator/guard/references.js';

/**
 * References stay in the folder of the description. `npm run lint:openapi` looks at them before Redocly follows any; this
 * rule says the same where `redocly lint` is run by hand.
 *
 * @type {Rule}
 */
export function innerReferences() {
  let folder = '';
  return {
    Root(/** @type {unknown} */ _root, ctx) {
      folder = path.dirname(ctx.location.source.absoluteRef);
    },
    ref(/** @type {RefObject} */ node, ctx) {
      // Values of a discriminator's mapping come here too.
      report(node.$ref, ctx, '$ref');
      if (!(refName(node) in Object.prototype)) return;
      const { node: target } = ctx.resolve(node);
      if (typeof target !== 'function' && target !== Object.prototype) return;
      const message = `The reference \`${node.$ref}\` leads to nothing in the description. Write the name of something in it.`;
      ctx.report({ message, location: ctx.rawLocation.child(['$ref']) });
    },
    Example(/** @type {{ externalValue?: unknown }} */ { externalValue }, ctx) {
      if (typeof externalValue === 'string') report(externalValue, ctx, 'externalValue');
    },
  };

  /**
   * @param {string} reference
   * @param {UserContext} ctx
   * @param {string} key
   */
  function report(reference, ctx, key) {
    const { rawLocation } = ctx;
    const fault = referenceFault(reference, { from: rawLocation.source.absoluteRef, folder });
    if (fault === undefined) return;
    const message = `The reference \`${reference}\` ${fault}. ${REFERENCE_FIX}`;
    ctx.report({ message, location: rawLocation.child([key]) });
  }
}
