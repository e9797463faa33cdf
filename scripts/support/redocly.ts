import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The project's root folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/**
 * Runs the redocly command in the project and gives its exit code. Its telemetry and its check for updates are off, so
 * nothing here calls anyone.
 */
export function redocly(...args: string[]): number {
  const { status } = spawnSync(process.execPath, [redoclyProgram(), ...args], {
    ...redoclySettings(),
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** What a command of redocly left behind. */
export interface RedoclyResult {
  readonly exitCode: number;
  /** Both of its streams. */
  readonly output: string;
}

/** The same without holding up the process, and silently. */
export function runRedocly(args: readonly string[]): Promise<RedoclyResult> {
  const child = spawn(process.execPath, [redoclyProgram(), ...args], {
    ...redoclySettings(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** The program's file. */
export function redoclyProgram(): string {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
  return path.join(folder, 'bin', 'cli.js');
}

/** Where it runs, and what keeps it from calling anyone. */
export function redoclySettings() {
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
  return { cwd: projectRoot, env };
}
