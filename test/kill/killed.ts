import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { serveFetch } from '../../generated/src/command/fetch-server.js';
import { createTestHeffl, manualClock } from '../../generated/src/custom/testing/index.js';
import { cleanEnvironment } from '../../scripts/support/run-program.js';
import { PROJECT_ROOT } from '../support/project.js';

/** When a process is killed: at its request of this number, or after this time. */
export interface Moment {
  readonly request: number;
  readonly when: 'before it is received' | 'before its response' | 'after its response' | 'at a time';
  /** Milliseconds after that. */
  readonly later: number;
}

/** Builds the program that is killed. Returns its file. */
export async function buildProgram(): Promise<string> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'heffl-kill-'));
  await build({
    entryPoints: [path.join(PROJECT_ROOT, 'test/kill/program.ts')],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['http-proxy-agent', 'https-proxy-agent', 'proxy-from-env'],
    logLevel: 'error',
  });
  return path.join(outdir, 'program.mjs');
}

/** A double on a port, with a rate limit on a clock of its own, that kills its client. */
export async function startKiller(program: string) {
  const clock = manualClock();
  const api = createTestHeffl({ rateLimit: true, clock });
  let onRequest: (step: Moment['when'], count: number) => Promise<void> = nothing;
  let count = 0;
  const seen = { requests: 0, rejected: 0 };
  const server = await serveFetch(async (request) => {
    const url = new URL(request.url);
    if (url.pathname === '/_advance') {
      clock.advance(Number(url.searchParams.get('milliseconds')));
      return new Response(String(clock.now()));
    }
    count += 1;
    const number = count;
    await onRequest('before it is received', number);
    const response = await api.fetch(request);
    api.clearRequests();
    seen.requests += 1;
    if (response.status === 429) seen.rejected += 1;
    await onRequest('before its response', number);
    setImmediate(() => void onRequest('after its response', number));
    return response;
  }, 0);

  /** Runs the program. Returns its exit code; `undefined` if it was killed. */
  async function run(args: readonly string[], folder: string, moment?: Moment): Promise<number | undefined> {
    count = 0;
    const env = {
      ...cleanEnvironment(),
      HEFFL_BASE_URL: server.address,
      HEFFL_API_KEY: 'heffl_user_kill',
      KILL_TIME: String(clock.now()),
    };
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
    const ended = once(child, 'close') as Promise<[number | null]>;
    const kill = async (later: number) => {
      if (later > 0) await delay(later);
      child.kill('SIGKILL');
    };
    onRequest = async (step, number) => {
      if (moment?.when === step && moment.request === number) {
        await kill(moment.later);
        if (step !== 'after its response') await ended;
      }
    };
    if (moment?.when === 'at a time') void kill(moment.later * 20);
    const [code] = await ended;
    onRequest = nothing;
    if (code !== null && code !== 0) throw new Error(`The program ended with ${code}:\n${errors}`);
    return code ?? undefined;
  }

  return { api, seen, run, close: () => server.close() };
}

async function nothing(): Promise<void> {
  // No kill is planned.
}
