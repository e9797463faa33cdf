import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillFolder } from '../../../generator/write/scratch.js';
import { pageProgram } from './programs.js';
import { importInstalled } from './support/installed.js';

/** Makes one script of the page's program, in a project that has the package installed. */
export type Bundler = (project: string) => Promise<string>;

const OUTPUT = { folder: 'bundled', file: 'page.js' } as const;

/** By Vite, with the settings of a web application. */
export const bundleWithVite: Bundler = async (project) => {
  const { build } = await importInstalled<Vite>('vite');
  await writeEntry(project);
  const output = { entryFileNames: OUTPUT.file, codeSplitting: false };
  await build({
    root: project,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: OUTPUT.folder, emptyOutDir: true, rollupOptions: { input: path.join(project, ENTRY), output } },
  });
  return readOutput(project);
};

/** By webpack, in its mode for production. */
export const bundleWithWebpack: Bundler = async (project) => {
  const webpack = await importInstalled<Webpack>('webpack');
  await writeEntry(project);
  const stats = await new Promise<Stats | undefined>((resolve, reject) => {
    const settings = {
      context: project,
      mode: 'production',
      entry: `./${ENTRY}`,
      output: { path: path.join(project, OUTPUT.folder), filename: OUTPUT.file },
      performance: false,
    };
    webpack(settings, (error, result) => (error ? reject(error) : resolve(result)));
  });
  if (!stats || stats.hasErrors() || stats.hasWarnings()) throw new Error(stats?.toString('errors-warnings'));
  return readOutput(project);
};

/** Entry of the program: JavaScript, as both bundlers take it without a plug-in. */
const ENTRY = 'page-entry.mjs';

async function writeEntry(project: string): Promise<void> {
  const { transform } = await import('esbuild');
  const carried = path.join(project, 'carried');
  for (const name of ['tour', 'take-checks']) {
    const { code } = await transform(await readFile(path.join(carried, `${name}.ts`), 'utf8'), { loader: 'ts' });
    await fillFolder(carried, { [`${name}.js`]: code });
  }
  await fillFolder(project, { [ENTRY]: pageProgram.replaceAll('.ts', '.js') });
}

function readOutput(project: string): Promise<string> {
  return readFile(path.join(project, OUTPUT.folder, OUTPUT.file), 'utf8');
}

interface Vite {
  build(settings: object): Promise<unknown>;
}

type Webpack = (settings: object, done: (error: Error | null, stats?: Stats) => void) => void;

interface Stats {
  hasErrors(): boolean;
  hasWarnings(): boolean;
  toString(preset: string): string;
}
