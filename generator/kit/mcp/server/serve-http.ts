// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server';
import { isLoopback, serveFetch, type FetchServer } from '../../command/fetch-server.js';

/**
 * Serves MCP over HTTP on a loopback port. Requests for other hosts, and those of pages of other origins, get 403.
 *
 * @param port 0: the system chooses
 */
export async function serveHttp(create: () => McpServer, port: number): Promise<FetchServer> {
  const handler = createMcpHandler(create, { keepAliveMs: 0 });
  const server = await serveFetch((request) => respond(request, handler.fetch), port);
  return {
    address: `${server.address}/mcp`,
    async close() {
      await handler.close();
      await server.close();
    },
  };
}

async function respond(request: Request, handle: (request: Request) => Promise<Response>): Promise<Response> {
  const origin = request.headers.get('origin');
  // The server checks the host already. A page of another site could still send requests without reading the responses.
  if (origin !== null && !isLoopback(origin))
    return plain(403, `Requests of ${JSON.stringify(origin)} are not served.`);
  if (new URL(request.url).pathname !== '/mcp') return plain(404, 'MCP is served at /mcp.');
  return handle(request);
}

function plain(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
