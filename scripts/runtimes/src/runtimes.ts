import path from 'node:path';
import { mustRun, runProgram } from '../../support/run-program.js';
import type { Prepared } from './prepare.js';
import { bundleWithVite, bundleWithWebpack } from './bundlers.js';
import { tourOfHermes } from './run-hermes.js';
import { tourOfCommand } from './run-command.js';
import { tourOfNext } from './run-next.js';
import { tourOfPage } from './run-page.js';
import { tourOfWorker } from './run-worker.js';
import type { Tour } from './carried/tour-result.js';

/** A runtime, and how to run the tour on it. */
export interface Runtime {
  readonly name: string;
  take(prepared: Prepared, origin: string): Promise<{ readonly tour: Tour; readonly version: string }>;
}

const root = path.resolve(import.meta.dirname, '..');
const installed = (name: string) => path.join(root, 'node_modules', name);

export const runtimes: readonly Runtime[] = [
  command('node-20', process.execPath, []),
  command('node-22', installed('node-22/bin/node'), []),
  command('node-24', installed('node-24/bin/node'), []),
  command('node-26', installed('node-26/bin/node'), []),
  command('deno', installed('.bin/deno'), [
    'run',
    '--no-lock',
    '--node-modules-dir=manual',
    '--allow-net',
    '--allow-env',
  ]),
  command('bun', installed('.bin/bun'), ['run']),
  worker('workerd', '2026-11-01'),
  // The oldest date with which requests may wait for one another; it has no weak references.
  worker('workerd-2024', '2024-10-14'),
  page('chromium', ({ page: script }) => Promise.resolve(script)),
  page('vite', ({ project }) => bundleWithVite(project)),
  page('webpack', ({ project }) => bundleWithWebpack(project)),
  { name: 'next', take: ({ project }, origin) => tourOfNext(project, origin) },
  { name: 'react-native', take: ({ project }) => tourOfHermes(project) },
];

function command(name: string, program: string, flags: readonly string[]): Runtime {
  return {
    name,
    take: async ({ project }, origin) => {
      const { output } = await runProgram(program, ['--version'], { folder: root });
      const version = /\d+(?:\.\d+)+/.exec(output)?.[0] ?? output.trim();
      return { tour: await tourOfCommand(program, [...flags, 'command.mjs', origin], project), version };
    },
  };
}

/** A script of its own in a page of Chromium. */
function page(name: string, bundle: (prepared: Prepared) => Promise<string>): Runtime {
  return {
    name,
    take: async (prepared, origin) => {
      const place = `/${name}.html`;
      prepared.pages[place] = await bundle(prepared);
      return tourOfPage(origin + place);
    },
  };
}

function worker(name: string, compatibilityDate: string): Runtime {
  return {
    name,
    take: async ({ worker: script, project: folder }, origin) => {
      const program = installed('.bin/workerd');
      const { output } = await runProgram(program, ['--version'], { folder: root });
      const tour = await tourOfWorker(program, { script, folder, compatibilityDate }, origin);
      return { tour, version: output.trim().replace('workerd ', '') };
    },
  };
}

/** Installs the runtimes from their lock file. */
export async function installRuntimes(): Promise<void> {
  await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { folder: root });
}
