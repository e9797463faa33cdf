import type { OpenApiDocument, ServerObject } from '../../document/document.js';
import { isLocal } from '../../guard/grammar.js';

/**
 * Address of an API: its first server, with the defaults of its variables. A path alone where the document does not say
 * which host serves it, `/` where it names no server.
 */
export function planServer({ servers = [] }: OpenApiDocument, hasCredential: boolean): string {
  const [first] = servers;
  const url = first === undefined ? '/' : filledIn(first);
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return pathOf(absolute);
  return hasCredential && !isLocal(new URL(absolute).hostname) ? absolute.replace(/^http:/i, 'https:') : absolute;
}

/** A server's address with the defaults of its variables. */
function filledIn({ url, variables = {} }: ServerObject): string {
  return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return value?.default ?? value?.enum?.[0] ?? whole;
  });
}

/** `v1/` → `/v1/`. */
function pathOf(url: string): string {
  const base = 'https://localhost';
  return URL.canParse(url, base) ? new URL(url, base).pathname : '/';
}
