import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot, type Connect } from '../contract/support/contract.js';
import type { EmittedSettings } from '../contract/check/settings-faults.js';
import type { ClientMutant } from './client-mutants.js';

/** A client with a mistake, and its emitted settings. */
export interface LoadedClient extends EmittedSettings {
  readonly connect: Connect;
}

const folder = path.join(projectRoot, '.cache/mutants');
let count = 0;

/** Builds the client of an API with one file replaced. It shares the runtime with the tests, and so the error classes. */
export async function loadClient(
  key: string,
  { file, text }: Pick<ClientMutant, 'file' | 'text'>,
): Promise<LoadedClient> {
  const source = path.join(projectRoot, 'generated/src', key);
  const runtime = path.join(projectRoot, 'generated/src/runtime/index.ts');
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './client.js'; export { api } from './api.js'; export * as pagination from './pagination.js';`,
      resolveDir: source,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutant',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /\/runtime\/index\.js$/ }, () => ({ path: runtime, external: true }));
          onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === file ? { contents: text, loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  await mkdir(folder, { recursive: true });
  count += 1;
  const built = path.join(folder, `${process.pid}-${count}.mjs`);
  await writeFile(built, outputFiles[0]?.text ?? '');
  try {
    const module = (await import(pathToFileURL(built).href)) as Record<string, unknown>;
    const Client = (module['Heffl'] ?? module['HefflV1']) as new (options: object) => object;
    return {
      connect: (options) => new Client({ rateLimiter: false, retries: 0, ...options }),
      ...(module as unknown as EmittedSettings),
      className: Client.name,
    };
  } finally {
    await rm(built);
  }
}
