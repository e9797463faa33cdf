import type { FetchLike } from '../../../runtime/index.js';

const variables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * Returns a `fetch` that sends requests through the proxies of the variables HTTPS_PROXY and HTTP_PROXY, except to hosts
 * in NO_PROXY. Lower-case names take precedence. Returns `undefined` if no proxy is set: its library is not loaded then.
 */
export function proxyFetch(): FetchLike | undefined {
  if (!variables.some((name) => process.env[name])) return undefined;
  return async (url, init) => (await import('./fetch-through-proxy.js')).fetchThroughProxy(url, init);
}
