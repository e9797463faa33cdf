import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { startServer, type LoopbackServer } from '../../support/server.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** A host as plain as can be: files below a base path, `index.html` for folders, `404.html` for the rest. */
export function serveFolder(root: string, base: string): Promise<LoopbackServer> {
  return startServer((request, response) => {
    void received(root, base, request.url ?? '/').then((file) => send(response, root, file));
  });
}

async function received(root: string, base: string, url: string): Promise<string | undefined> {
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
