// @ts-check
/** @import { RootObject, Rule, SchemaObject } from '../support/types.js' */
import { schemaName } from '../support/schemas.js';

const SCHEMA = 'EventName';
const KEYWORD = 'x-extensible-enum';

/**
 * The schema `EventName` lists the webhooks of the root, and no others: programs subscribe with it.
 *
 * @type {Rule}
 */
export function eventNames() {
  /** @type {string[]} */
  let events = [];
  return {
    Root(/** @type {RootObject} */ root) {
      events = Object.keys(root.webhooks ?? {});
    },
    Schema(/** @type {SchemaObject} */ schema, ctx) {
      if (schemaName(ctx.location) !== SCHEMA) return;
      const values = schema[KEYWORD];
      const names = Array.isArray(values) ? values : [];
      const location = ctx.location.child([KEYWORD]).key();
      for (const name of events.filter((event) => !names.includes(event))) {
        const message = `\`${KEYWORD}\` of \`${SCHEMA}\` does not list \`${name}\`, which \`webhooks\` has. Add it, so that programs can subscribe to it.`;
        ctx.report({ message, location });
      }
      names.forEach((name, index) => {
        if (events.includes(name)) return;
        const message = `\`${KEYWORD}\` of \`${SCHEMA}\` lists \`${name}\`, which is not under \`webhooks\`. Describe the event there, or remove it.`;
        ctx.report({ message, location: ctx.location.child([KEYWORD, index]) });
      });
    },
  };
}
