// @ts-check
/** @import { Rule, SchemaObject } from '../support/types.js' */
import { patternFault, PATTERN_FIX } from '../../../generator/guard/patterns.js';

/**
 * Patterns are run by clients and by the test double, so none may be able to keep a program busy for ever.
 *
 * @type {Rule}
 */
export function pattern() {
  return {
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      const own = typeof schema.pattern === 'string' ? [{ pattern: schema.pattern, path: ['pattern'] }] : [];
      const ofKeys = Object.keys(schema.patternProperties ?? {});
      const all = [...own, ...ofKeys.map((key) => ({ pattern: key, path: ['patternProperties', key] }))];
      for (const found of all) {
        const fault = patternFault(found.pattern);
        if (fault === undefined) continue;
        const message = `The pattern \`${found.pattern}\` ${fault}. ${PATTERN_FIX}`;
        ctx.report({ message, location: ctx.location.child(found.path).key() });
      }
    },
  };
}
