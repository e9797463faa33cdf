import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** A host of files. */
export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** A host as plain as can be: files below a base path, `index.html` for folders, `404.html` for the rest. */
export async function serveFolder(root: string, base: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void answer(root, base, request.url ?? '/').then((file) => send(response, root, file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'string' || !address) throw new Error('The server has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => end(server) };
}

async function answer(root: string, base: string, url: string): Promise<string | undefined> {
  const { pathname } = new URL(url, 'http://site');
  if (!pathname.startsWith(base)) return undefined;
  const below = decodeURIComponent(pathname.slice(base.length));
  const file = path.join(root, below === '' || below.endsWith('/') ? `${below}index.html` : below);
  if (!file.startsWith(root)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

async function send(response: ServerResponse, root: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    response.writeHead(404, { 'content-type': types['.html'] }).end(await readFile(path.join(root, '404.html')));
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'text/plain; charset=utf-8' });
  createReadStream(file).pipe(response);
}

function end(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
