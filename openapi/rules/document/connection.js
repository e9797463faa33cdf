// @ts-check
/** @import { Rule } from '../support/types.js' */
import { GRAMMAR, serverFault } from '../../../generator/guard/grammar.js';

/**
 * A key is sent encrypted, and in a header that HTTP knows.
 *
 * @type {Rule}
 */
export function connection() {
  return {
    Server(/** @type {{ url: unknown }} */ server, ctx) {
      const fault = serverFault(server.url);
      if (fault === undefined) return;
      const message = `The server ${JSON.stringify(server.url)} ${fault}. Write the address of the API, for example https://api.example.com/v1.`;
      ctx.report({ message, location: ctx.location.child(['url']) });
    },
    SecurityScheme(/** @type {{ type: unknown, in?: unknown, name?: unknown }} */ scheme, ctx) {
      if (scheme.type !== 'apiKey' || scheme.in !== 'header' || GRAMMAR.headerName.test(String(scheme.name))) return;
      const message = `The header ${JSON.stringify(scheme.name)} is not allowed in HTTP. Write its name with letters, digits and \`-\`.`;
      ctx.report({ message, location: ctx.location.child(['name']) });
    },
  };
}
