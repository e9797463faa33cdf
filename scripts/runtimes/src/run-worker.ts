import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fillFolder } from '../../../generator/write/scratch.js';
import { freePort } from '../../support/free-port.js';
import { workerSettings } from './programs.js';
import { firstResponse } from './first-response.js';
import { takeChecks } from './carried/take-checks.js';
import type { Tour } from './carried/tour-result.js';
import { workerChecks } from './worker-checks.js';

/** Runs the tour in workerd, the runtime of Cloudflare's Workers. */
export async function tourOfWorker(
  program: string,
  { script, folder, compatibilityDate }: Worker,
  origin: string,
): Promise<Tour> {
  // workerd cannot choose a port and report it.
  const port = await freePort();
  await fillFolder(folder, { 'worker.mjs': script, 'worker.capnp': workerSettings(port, compatibilityDate) });
  const child = spawn(program, ['serve', 'worker.capnp'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const ended = once(child, 'exit');
  try {
    const worker = `http://127.0.0.1:${port}`;
    const response = await firstResponse(`${worker}/?origin=${encodeURIComponent(origin)}`);
    if (!response.ok) throw new Error(`It responded with ${response.status}: ${await response.text()}\n${output}`);
    const inOne = (await response.json()) as Tour;
    const amongAll = await takeChecks(workerChecks, (check) => check(worker, origin));
    return {
      passed: [...inOne.passed, ...amongAll.passed],
      failed: [...inOne.failed, ...amongAll.failed],
    };
  } finally {
    child.kill();
    await ended;
  }
}

/** A script, and a folder for it and its settings. */
interface Worker {
  readonly script: string;
  readonly folder: string;
  readonly compatibilityDate: string;
}
