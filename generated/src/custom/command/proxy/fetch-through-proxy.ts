import http, { type ClientRequest } from 'node:http';
import https from 'node:https';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { ConfigurationError } from '../../../v2/index.js';
import type { FetchLike } from '../../../runtime/index.js';
import { findProxy, type Proxy } from './find-proxy.js';
import { toResponse } from './to-response.js';

/**
 * Sends a request through the proxy of the environment: a tunnel for https, the whole URL for http. A request without a
 * proxy goes to the global `fetch`.
 *
 * @throws {ConfigurationError} the variable is wrong, or the proxy rejects its user name and password
 */
export const fetchThroughProxy: FetchLike = async (url, init) => {
  const target = new URL(url);
  const proxy = findProxy(target);
  if (!proxy) return fetch(url, init);
  const { method, headers, body } = await readRequest(url, init);
  return new Promise((resolve, reject) => {
    const request = startRequest(target, proxy, { method, headers, signal: init.signal ?? undefined });
    // Only a tunnel has a response of its own. The library would return it as the response of the API.
    request.on('proxyConnect', ({ statusCode }: { statusCode?: number }) => {
      if (statusCode !== undefined && statusCode !== 200) request.destroy(rejectionOf(proxy, statusCode));
    });
    request.on('error', (error) => reject(nameProxy(error, proxy)));
    request.on('response', (incoming) => {
      if (incoming.statusCode === 407) request.destroy(rejectionOf(proxy, 407));
      else resolve(toResponse(incoming));
    });
    request.end(body);
  });
};

interface Head {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

function startRequest(target: URL, { url }: Proxy, head: Head): ClientRequest {
  return target.protocol === 'https:'
    ? https.request(target, { ...head, agent: new HttpsProxyAgent(url) })
    : http.request(target, { ...head, agent: new HttpProxyAgent(url) });
}

async function readRequest(url: string, init: RequestInit) {
  const request = new Request(url, init);
  return {
    method: request.method,
    // Some firewalls reject a request without it. This is what the `fetch` of Node sends.
    headers: { 'user-agent': 'node', ...Object.fromEntries(request.headers) },
    body: Buffer.from(await request.arrayBuffer()),
  };
}

function rejectionOf({ url, variable }: Proxy, status: number): Error {
  if (status !== 407) return new Error(`it responded with ${status} to CONNECT`);
  const how = `Write them in the variable ${variable}: http://user:password@${url.host}`;
  return new ConfigurationError(`The proxy ${url.host} demands a user name and a password (407). ${how}`);
}

/** The system's errors do not say that their address is that of a proxy. */
function nameProxy(error: NodeJS.ErrnoException, { url }: Proxy): Error {
  if (error instanceof ConfigurationError) return error;
  error.message = `through the proxy ${url.host}: ${error.message || error.code}`;
  return error;
}
