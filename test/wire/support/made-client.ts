import path from 'node:path';
import { build } from 'esbuild';
import { generate } from '../../../generator/generate.js';
import { fillFolder, withScratch } from '../../../generator/write/scratch.js';
import { PROJECT_ROOT } from '../../support/project.js';

/** A client class, of which no types are known here: tests call what a document describes. */
export type MadeClass = new (options: object) => MadeResource;

/** A client or a resource of it. */
export interface MadeResource {
  readonly [name: string]: MadeResource & ((...args: unknown[]) => Promise<unknown>);
}

/** The client class that the generator makes of a document, bundled with its runtime and loaded. */
export async function madeClass(document: object): Promise<MadeClass> {
  return withScratch('heffl-wire', async (root) => {
    await fillFolder(root, { 'openapi.json': JSON.stringify(document) });
    const bare = { file: 'openapi.json', output: 'client' };
    const { files, models } = await generate(root, undefined, { document: bare });
    const [model] = models;
    if (model === undefined) throw new Error('No API was made.');
    await fillFolder(root, Object.fromEntries(files.map(({ path: name, text }) => [name, text])));
    const bundled = await build({
      entryPoints: [path.join(root, `src/${model.key}/index.ts`)],
      bundle: true,
      write: false,
      format: 'esm',
      nodePaths: [path.join(PROJECT_ROOT, 'node_modules')],
    });
    const [{ text } = { text: '' }] = bundled.outputFiles;
    const url = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
    const module = (await import(/* @vite-ignore */ url)) as Record<string, MadeClass>;
    return module[model.client.className] as MadeClass;
  });
}
