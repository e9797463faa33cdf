// @ts-check
/** @import { RootObject, Rule } from '../support/types.js' */
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { extensionFaults } from '../support/extensions.js';

const SINGULAR = EXTENSIONS.tag['x-singular'];

/**
 * A tag says how one of its things is called. Type names start with that word, so no two tags may share it.
 *
 * @type {Rule}
 */
export function tagSingular() {
  return {
    Root(/** @type {RootObject} */ root, ctx) {
      /** @type {Map<string, string>} */
      const taken = new Map();
      (root.tags ?? []).forEach((tag, index) => {
        const location = ctx.location.child(['tags', index]);
        const singular = tag['x-singular'];
        if (typeof singular !== 'string' || extensionFaults(tag, 'x-singular', SINGULAR).length > 0) {
          const place = singular === undefined ? location.child(['name']) : location.child(['x-singular']);
          const message = `Tag \`${tag.name}\` must say how one of its things is called, in PascalCase. Write \`x-singular: Contact\`, for example.`;
          ctx.report({ message, location: place });
          return;
        }
        const other = taken.get(singular);
        if (other) {
          const message = `Tags \`${other}\` and \`${tag.name}\` have the same \`x-singular: ${singular}\`. Give each its own word.`;
          ctx.report({ message, location: location.child(['x-singular']) });
        }
        taken.set(singular, tag.name);
      });
    },
  };
}
