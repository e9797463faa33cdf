import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The project's root folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/**
 * Runs the redocly command in the project and gives its exit code. Its telemetry and its check for updates are off, so
 * nothing here calls anyone.
 */
export function redocly(...args: string[]): number {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
  const { status } = spawnSync(process.execPath, [path.join(folder, 'bin', 'cli.js'), ...args], {
    cwd: projectRoot,
    env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' },
    stdio: 'inherit',
  });
  return status ?? 1;
}
