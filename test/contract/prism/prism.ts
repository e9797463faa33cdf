import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenApiDocument } from '../../../generator/document.js';

/** Prism between a client and an API. */
export interface RunningPrism {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts Prism as a proxy that holds every request and answer against a description. It is ready when this returns. */
export async function startPrism(document: OpenApiDocument, upstream: string): Promise<RunningPrism> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-prism-'));
  const file = path.join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(withBasePath(document)));
  const port = await freePort();
  const program = path.resolve(import.meta.dirname, '../../../node_modules/@stoplight/prism-cli/dist/index.js');
  const child = spawn(process.execPath, [program, 'proxy', file, upstream, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SCARF_ANALYTICS: 'false' },
  });
  const printed: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed.push(chunk.toString());
      if (printed.join('').includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`Prism ended: ${printed.join('')}`)));
  });
  await ready;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      child.removeAllListeners('exit');
      const gone = once(child, 'exit');
      child.kill();
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Prism knows paths only as they stand in the description, so these get the base path that the client sends. */
function withBasePath(document: OpenApiDocument): OpenApiDocument {
  const basePath = new URL(document.servers?.[0]?.url ?? '').pathname;
  const paths = Object.entries(document.paths ?? {}).map(([route, item]) => [`${basePath}${route}`, item]);
  return { ...document, servers: [{ url: 'http://127.0.0.1' }], paths: Object.fromEntries(paths) };
}

/** A port that was free a moment ago: Prism must be told one. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
