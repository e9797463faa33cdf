import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** How a program ended. */
export interface Outcome {
  readonly exitCode: number;
  /** What it printed, errors last. */
  readonly output: string;
}

/** Where a program is run. */
export interface Place {
  readonly folder: string;
  /** Variables that it gets besides those of this process. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Runs a program in a folder. Never rejects: a failure is an outcome too. */
export async function run(place: string | Place, file: string, args: readonly string[]): Promise<Outcome> {
  const { folder, variables } = typeof place === 'string' ? { folder: place, variables: {} } : place;
  const env = { ...environment(), ...variables };
  try {
    const { stdout, stderr } = await execute(file, args, { cwd: folder, env, maxBuffer: 1e8 });
    return { exitCode: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    return { exitCode: typeof code === 'number' ? code : 1, output: stdout + stderr || String(error) };
  }
}

/** Runs Node in a folder. */
export function runNode(folder: string, ...args: string[]): Promise<Outcome> {
  return run(folder, process.execPath, args);
}

/** The environment without what `npm test` and vitest add to it: npm would take our settings for those of the folder. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|vitest|node_env$|node_options$|heffl_|tsx_|force_color$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
