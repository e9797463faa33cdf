import path from 'node:path';
import { build } from 'esbuild';
import { generate } from '../../../generator/generate.js';
import type { ApiModel } from '../../../generator/model/model.js';
import type { ApiPlan } from '../../../generator/plan/plan.js';
import { fillFolder, withScratch } from '../../../generator/write/scratch.js';
import { PROJECT_ROOT } from '../../support/project.js';

/** A client class, of which no types are known here: tests call what a document describes. */
export type MadeClass = new (options: object) => MadeResource;

/** A client or a resource of it. */
export interface MadeResource {
  readonly [name: string]: MadeResource & ((...args: readonly unknown[]) => Promise<unknown>);
}

/** A package that was made of a document. */
export interface Made {
  /** Texts of the package by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly model: ApiModel;
  readonly plan: ApiPlan;
}

/** The client class that the generator makes of a document, bundled with its runtime and loaded. */
export async function madeClass(document: object): Promise<MadeClass> {
  return loadClass(await make(document));
}

/** Generates the package of a document. */
export function make(document: object): Promise<Made> {
  return withScratch('heffl-wire', async (root) => {
    await fillFolder(root, { 'openapi.json': JSON.stringify(document) });
    const bare = { file: 'openapi.json', output: 'client' };
    const { files, models, plans } = await generate(root, undefined, { document: bare });
    const [[model], [plan]] = [models, plans];
    if (!model || !plan) throw new Error('No API was made.');
    return { files: Object.fromEntries(files.map(({ path: name, text }) => [name, text])), model, plan };
  });
}

/** Bundles the client of a package and loads its class. */
export function loadClass({ files, model }: Made): Promise<MadeClass> {
  return withScratch('heffl-wire', async (root) => {
    await fillFolder(root, files);
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
