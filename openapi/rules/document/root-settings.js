// @ts-check
/** @import { RootObject, Rule } from '../support/types.js' */
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { extensionFaults } from '../support/extensions.js';

/**
 * The root says what the generator must know about the API as a whole. Each setting is checked member by member.
 *
 * @type {Rule}
 */
export function rootSettings() {
  return {
    Root(/** @type {RootObject} */ root, ctx) {
      for (const [name, shape] of Object.entries(EXTENSIONS.root)) {
        if (Reflect.get(root, name) === undefined) {
          // Few APIs have one, and those that describe it as a parameter need not say it again.
          if (name === 'x-idempotency-header') continue;
          const message = `The root has no \`${name}\`. Write \`${name}: ${shape.hint}\`.`;
          ctx.report({ message, location: ctx.location.child(['openapi']).key() });
          continue;
        }
        for (const { keys, subject, text, isKey } of extensionFaults(root, name, shape)) {
          const location = ctx.location.child(keys);
          ctx.report({ message: `\`${subject}\` ${text}`, location: isKey ? location.key() : location });
        }
      }
    },
  };
}
