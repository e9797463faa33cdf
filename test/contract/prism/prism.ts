import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { freePort } from '../../../scripts/support/free-port.js';
import { startProgram } from '../../support/start-program.js';

/** Prism between a client and an API. */
export interface RunningPrism {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts Prism as a proxy that validates every request and response against a description. It is ready when this returns. */
export async function startPrism(document: OpenApiDocument, upstream: string): Promise<RunningPrism> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-prism-'));
  const file = path.join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(withBasePath(document)));
  // Prism cannot choose a port and report it.
  const port = await freePort();
  const program = path.resolve(import.meta.dirname, '../../../node_modules/@stoplight/prism-cli/dist/index.js');
  const prism = await startProgram(process.execPath, [program, 'proxy', file, upstream, '--port', String(port)], {
    folder,
    variables: { SCARF_ANALYTICS: 'false' },
    ready: /Prism is listening/,
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      await prism.stop();
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
