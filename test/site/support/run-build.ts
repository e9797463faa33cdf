import { spawn } from 'node:child_process';
import path from 'node:path';

/** How a build ended. */
export interface BuildResult {
  readonly exitCode: number;
  /** Both of its streams. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs the command behind `npm run docs` in a project, with a workshop of its own. */
export function runBuild(projectRoot: string, args: readonly string[], workshop: string): Promise<BuildResult> {
  const begun = performance.now();
  const command = ['--import', 'tsx', path.join(projectRoot, 'scripts/build-docs.ts'), ...args];
  // Vitest says `test` here, and Vue would make another build of that.
  const env = { ...process.env, NODE_ENV: 'production', DOCS_WORKSHOP: workshop };
  const child = spawn(process.execPath, command, { cwd: projectRoot, env });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ exitCode: code ?? 1, output, seconds: (performance.now() - begun) / 1000 });
    });
  });
}
