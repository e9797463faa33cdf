import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fillFolder } from '../../../generator/write/scratch.js';
import { projectRoot } from '../../support/redocly.js';
import { runNode } from '../../support/run-program.js';

/** Result of TypeScript 5.9.3 for an output. */
export interface Check {
  readonly errors: number;
  /** The first of them. */
  readonly firstError: string | undefined;
  /** Seconds of checking, without reading and binding. */
  readonly seconds: number;
  readonly types: number;
  readonly instantiations: number;
}

/** `@ts-nocheck` at the top of a file would keep its errors from us, and its consumers from its types' guarantees. */
async function dropNoCheck(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  for (const name of names) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    if (text.includes('@ts-nocheck')) await fillFolder(folder, { [name]: text.replaceAll('@ts-nocheck', '') });
  }
}

/** Compiles every file below a folder, strictly. */
export async function check(folder: string, nodeModules: string): Promise<Check> {
  await dropNoCheck(folder);
  const config = path.join(folder, 'tsconfig.bench.json');
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    // Ours has a program for Node in it.
    types: ['node'],
    typeRoots: [path.join(projectRoot, 'node_modules/@types')],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    baseUrl: '.',
    paths: { '*': [path.join(projectRoot, 'node_modules/@types/*'), `${nodeModules}/*`] },
  };
  const settings = { compilerOptions, include: ['**/*.ts'], exclude: ['node_modules', 'dist'] };
  await fillFolder(folder, { [path.basename(config)]: JSON.stringify(settings) });
  const tsc = path.join(nodeModules, 'typescript/bin/tsc');
  const args = [tsc, '-p', config, '--extendedDiagnostics', '--pretty', 'false'];
  const { output } = await runNode(args, { folder });
  const errors = output.split('\n').filter((line) => /error TS\d+/.test(line));
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(output)?.[1] ?? Number.NaN);
  return {
    errors: errors.length,
    firstError: errors[0],
    seconds: figure('Check time'),
    types: figure('Types'),
    instantiations: figure('Instantiations'),
  };
}
