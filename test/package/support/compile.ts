import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../../scripts/support/redocly.js';
import { runNode, type Ended } from '../../../scripts/support/run-program.js';

/** The compilers that integrators may have, by the folder below node_modules/ that they are in. */
export const compilers = ['typescript-5.4', 'typescript', 'typescript-6.0', 'typescript-7.0'] as const;

/** A tsconfig.json. */
export interface Settings {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  readonly include: readonly string[];
}

/** Every strictness that changes how a library's types are seen, and the library itself checked too. */
export const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'ES2022',
  noEmit: true,
};

/** True if every compiler does all of its work, as before a release. `npm test` leaves out checks that another compiler does too. */
export const isWhole = process.env['COMPILERS'] === 'all';

/** The oldest supported and the newest, which is also the fastest; before a release all of them. */
export const few = isWhole ? compilers : (['typescript-5.4', 'typescript-7.0'] as const);

/** Compiles what `settings` include in `folder`. The settings are written there as `<name>.json`. */
export async function compile(compiler: string, folder: string, config: Config): Promise<Compiled> {
  const file = path.join(folder, `${config.name}.json`);
  // The compiler's own libraries are checked against ours by the fastest of them.
  const skipDefaultLibCheck = !isWhole && compiler !== 'typescript-7.0';
  const compilerOptions = { ...config.settings.compilerOptions, skipDefaultLibCheck };
  await writeFile(file, JSON.stringify({ ...config.settings, compilerOptions }, undefined, 2));
  const program = path.join(projectRoot, 'node_modules', compiler, 'bin/tsc');
  const { exitCode, output } = await inPairs(() => runNode([program, '-p', file], { folder }));
  return { exitCode, output };
}

/** The verdict of a compiler. */
export type Compiled = Pick<Ended, 'exitCode' | 'output'>;

/** Settings and the name they are kept under. */
export interface Config {
  readonly name: string;
  readonly settings: Settings;
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two compilers at a time: each takes a core and a few hundred megabytes. */
async function inPairs<T>(start: () => Promise<T>): Promise<T> {
  if (running === 2) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await start();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
