import { execFile } from 'node:child_process';

/** How a program ended. */
export interface Ended {
  readonly exitCode: number;
  /** What it printed, errors last. */
  readonly output: string;
}

/** Runs a program in a folder and waits for it. Never rejects: a failure is an outcome too. */
export function runProgram(folder: string, program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: environment(), maxBuffer: 256 * 1024 * 1024 };
    execFile(program, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode: code, output: `${stdout}${stderr}` || String(error ?? '') });
    });
  });
}

/** Without what npm sets for its own scripts: another npm would take it for settings of its folder. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|vitest|node_env$|tsx_)/i.test(name)),
  );
}
