import { createRequire } from 'node:module';
import path from 'node:path';
import { runNode, type Ended, type RunOptions } from './run-program.js';

/** The project's root folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Variables that turn off Redocly's telemetry and its check for updates, so that it connects to no server. */
export const redoclyVariables = { REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' } as const;

/** Exit code and both streams of a command of redocly. */
export type RedoclyResult = Pick<Ended, 'exitCode' | 'output'>;

/** Runs a command of redocly in the project, or in another folder. */
export function runRedocly(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Ended> {
  return runNode([redoclyProgram(), ...args], { folder: projectRoot, variables: redoclyVariables, ...options });
}

/** The program's file. */
export function redoclyProgram(): string {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
  return path.join(folder, 'bin', 'cli.js');
}
