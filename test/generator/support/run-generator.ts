import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a finished run of the command left. */
export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the generator's command in a project, as `npm run generate -- …` does. */
export async function runGenerator(projectRoot: string, ...flags: string[]): Promise<Finished> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'generator/cli.ts', ...flags], { cwd: projectRoot });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [exitCode, stdout, stderr] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}
