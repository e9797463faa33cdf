// @ts-check
/** @import { UserContext } from '@redocly/openapi-core' */
/** @import { RootObject, Rule } from '../support/types.js' */
import { ROOT_SETTINGS } from '../support/root-shapes.js';
import { isPlainObject, unknownMembers } from '../support/values.js';

/** @import { Shape } from '../support/root-shapes.js' */

/**
 * The root says what the generator must know about the API as a whole. Each setting is checked member by member.
 *
 * @type {Rule}
 */
export function rootSettings() {
  return {
    Root(/** @type {RootObject} */ root, ctx) {
      for (const [name, shape] of Object.entries(ROOT_SETTINGS)) {
        const value = Reflect.get(root, name);
        if (value === undefined) {
          ctx.report({
            message: `The root has no \`${name}\`. Write \`${name}: ${shape.hint}\`.`,
            location: ctx.location.child(['openapi']).key(),
          });
        } else {
          checkShape({ value, shape, path: [name] }, ctx);
        }
      }
    },
  };
}

/**
 * @param {{ value: unknown, shape: Shape, path: string[] }} found
 * @param {UserContext} ctx
 */
function checkShape({ value, shape, path }, ctx) {
  const location = ctx.location.child(path);
  const name = path.join('.');
  if (shape.accepts) {
    if (!shape.accepts(value)) ctx.report({ message: `\`${name}\` must be ${shape.hint}.`, location });
    return;
  }
  if (!isPlainObject(value)) {
    ctx.report({ message: `\`${name}\` must be an object: \`${shape.hint}\`.`, location });
    return;
  }
  const members = shape.each ? Object.fromEntries(Object.keys(value).map((key) => [key, shape.each])) : shape.members;
  if (shape.each && Object.keys(value).length === 0) {
    ctx.report({ message: `\`${name}\` is empty. Write \`${shape.hint}\`.`, location });
  }
  for (const key of unknownMembers(value, Object.keys(members ?? {}))) {
    ctx.report({
      message: `\`${name}\` has no member \`${key}\`. It is \`${shape.hint}\`.`,
      location: location.child([key]).key(),
    });
  }
  for (const [key, part] of Object.entries(members ?? {})) {
    if (!part) continue;
    if (value[key] !== undefined) checkShape({ value: value[key], shape: part, path: [...path, key] }, ctx);
    else if (!part.isOptional)
      ctx.report({ message: `\`${name}\` lacks \`${key}\`. It is \`${shape.hint}\`.`, location: location.key() });
  }
}
