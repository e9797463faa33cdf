import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { copyInto, withScratch } from '../../../generator/write/scratch.js';
import { freePort } from '../../support/free-port.js';
import { mustRun } from '../../support/run-program.js';
import { takeChecks } from './carried/take-checks.js';
import type { Tour } from './carried/tour-result.js';
import { firstResponse } from './first-response.js';
import { installedVersion, MODULES } from './support/installed.js';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(MODULES, 'next/dist/bin/next');

/** More than the server of the tour allows in a second, so that each part of the application has to wait for the others. */
const CALLS = 12;
const GOOD = `${CALLS} succeeded, 0 rejected`;

/**
 * Builds an application of Next.js for production and starts it: its instrumentation, a server component and a route
 * handler call at the same time, and share one rate limit, though each is bundled with a copy of the client.
 */
export function tourOfNext(
  project: string,
  origin: string,
): Promise<{ readonly tour: Tour; readonly version: string }> {
  // Below the installed packages, which Next.js looks for in the folders above.
  return withScratch(
    'tour',
    async (folder) => {
      await copyInto(path.join(root, 'next-app'), folder);
      await copyInto(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
      await mustRun(process.execPath, [program, 'build'], { folder, variables: { NEXT_TELEMETRY_DISABLED: '1' } });
      return { tour: await visit(folder, origin), version: await installedVersion('next') };
    },
    path.join(root, '.cache'),
  );
}

async function visit(folder: string, origin: string): Promise<Tour> {
  const port = await freePort();
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TOUR_CALLS: String(CALLS),
    TOUR_KEY: `heffl_user_next_${Math.random()}`,
    TOUR_ORIGIN: origin,
  };
  const args = [program, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const read = async (place: string) => (await firstResponse(`http://127.0.0.1:${port}${place}`)).text();
  try {
    const answers = { '/start': read('/start'), '/': read('/'), '/calls': read('/calls') };
    return await takeChecks(checksOf(answers), (check) => check());
  } finally {
    child.kill();
    await ended;
  }
}

const PARTS = { instrumentation: '/start', 'a server component': '/', 'a route handler': '/calls' } as const;

function checksOf(answers: Readonly<Record<string, Promise<string>>>): Record<string, () => Promise<void>> {
  const checks = Object.entries(PARTS).map(([part, place]) => [
    part,
    async () => {
      const text = await answers[place];
      if (!text?.includes(GOOD)) throw new Error(`not as expected: ${text?.slice(0, 500)}`);
    },
  ]);
  return Object.fromEntries(checks) as Record<string, () => Promise<void>>;
}
