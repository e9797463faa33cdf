import path from 'node:path';
import { build } from 'esbuild';
import { copyInto, fillFolder } from '../../../generator/write/scratch.js';
import { installPackage } from '../../../test/package/support/install.js';
import { commandProgram, pageProgram, workerProgram } from './programs.js';

/** The tour in the form for each runtime. */
export interface Prepared {
  /** A project with the packed package in it, and the program `command.mjs`, which imports it as it is installed. */
  readonly project: string;
  /** Whole scripts, for runtimes without an installed package. */
  readonly worker: string;
  readonly page: string;
  /** Scripts that are served, by the paths of their pages. Runtimes add theirs. */
  readonly pages: Record<string, string>;
}

/** Packs the package, installs it in an empty project, and writes the programs. */
export async function prepareTour(folder: string): Promise<Prepared> {
  await fillFolder(folder, {});
  const { project } = await installPackage(folder);
  return writePrograms(project);
}

/** Writes the programs into a project that has the package installed. */
export async function writePrograms(project: string): Promise<Prepared> {
  await copyInto(path.join(import.meta.dirname, 'carried'), path.join(project, 'carried'));
  const bundle = async (contents: string, settings: object): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      ...settings,
    });
    return outputFiles[0]?.text ?? '';
  };
  const command = await bundle(commandProgram, { packages: 'external', platform: 'neutral' });
  await fillFolder(project, { 'command.mjs': command });
  const [worker, page] = [
    await bundle(workerProgram, { platform: 'browser' }),
    await bundle(pageProgram, { platform: 'browser' }),
  ];
  return { project, worker, page, pages: {} };
}
