import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sharedBudget } from '../../../../../../generator/kit/runtime/limit/rate-limiter-flexible.js';
import { runNode } from '../../../../../../scripts/support/run-program.js';
import { secret } from '../../support/client.js';
import { startLimitedServer } from '../../../../../support/limited-server.js';
import type { RedisServer } from './redis-server.js';
import { startRedis } from './redis-server.js';

/** The bundled program, next to its packages. */
const worker = path.join(import.meta.dirname, '.worker.mjs');
const limit = 40;
/** Longer than any test, so that it does not matter how long a process takes. */
const windowSeconds = 3600;
const GUIDE = 'scripts/docs/guides/rate-limits-and-retries.md';
let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
  await bundle('worker.ts', worker);
});
afterAll(async () => {
  await redis?.stop();
  await rm(worker, { force: true });
});

/** Makes one file of a program, which starts faster than its modules. */
async function bundle(file: string, outfile: string): Promise<void> {
  const entryPoints = [path.join(import.meta.dirname, file)];
  await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', packages: 'external' });
}

/** Runs the program in a process. Returns its output. */
async function runProcess(args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runNode([worker, ...args], { folder: import.meta.dirname });
  return stdout + stderr;
}

/** Runs the program in a thread. Returns its output. */
async function runThread(args: readonly string[]): Promise<string> {
  const thread = new Worker(worker, { argv: [...args], stdout: true, stderr: true });
  const [output, errors] = await Promise.all([text(thread.stdout), text(thread.stderr), once(thread, 'exit')]);
  return output + errors;
}

/** Four programs with one key and 30 calls each. Returns the counts of the server, and how many calls succeeded. */
async function runFour(store: number | 'none', run = runProcess) {
  const server = await startLimitedServer(limit, windowSeconds * 1000);
  onTestFinished(server.close);
  const args = [server.origin, store, 30, limit, windowSeconds].map(String);
  const outputs = await Promise.all([1, 2, 3, 4].map(() => run(args)));
  return { ...server.seen, succeeded: outputs.reduce((sum, output) => sum + Number(output), 0) };
}

function connect(): Redis {
  const client = new Redis(redis.port, '127.0.0.1');
  onTestFinished(() => client.disconnect());
  return client;
}

describe('four programs with one key', () => {
  it.each([
    ['processes', runProcess],
    ['threads of one process', runThread],
  ])('share the limit through Redis: all of it is used, and no request is rejected (%s)', async (_what, run) => {
    await connect().flushall();
    expect(await runFour(redis.port, run)).toEqual({ succeeded: limit, accepted: limit, rejected: 0 });
  });

  it('are rejected without it', async () => {
    const { succeeded, accepted, rejected } = await runFour('none');
    expect({ succeeded, accepted }).toEqual({ succeeded: limit, accepted: limit });
    expect(rejected).toBeGreaterThan(0);
  });
});

describe('the budget in Redis', () => {
  it('counts under the name that was chosen, and holds nothing of the key', async () => {
    const storeClient = connect();
    await storeClient.flushall();
    await sharedBudget(new RateLimiterRedis({ storeClient, points: 1, duration: 2 }), 'shop').take();
    const keys = await storeClient.keys('*');
    expect(keys).toEqual(['rlflx:shop']);
    expect(await storeClient.get('rlflx:shop')).toBe('1');
    expect(keys.join()).not.toContain(secret);
  });

  it('reports how long to wait when nothing is left', async () => {
    const storeClient = connect();
    await storeClient.flushall();
    const budget = sharedBudget(new RateLimiterRedis({ storeClient, points: 2, duration: 3600 }), 'shop');
    expect([await budget.take(), await budget.take()]).toEqual([0, 0]);
    const wait = await budget.take();
    expect(wait).toBeGreaterThan(1_800_000);
    expect(wait).toBeLessThanOrEqual(3_600_000);
  });
});

describe('Redis that goes away', () => {
  it('makes no call wait: the client of the guide fails at once', async () => {
    const own = await startRedis();
    const options = /new Redis\([^{]*(\{[\s\S]*?\})\)/.exec(await readFile(GUIDE, 'utf8'))?.[1] ?? '';
    const storeClient = new Redis({
      ...(runInNewContext(`(${options})`) as object),
      port: own.port,
      host: '127.0.0.1',
    });
    onTestFinished(() => storeClient.disconnect());
    storeClient.on('error', () => undefined);
    await storeClient.connect();
    const budget = sharedBudget(new RateLimiterRedis({ storeClient, points: 2, duration: 3600 }), 'shop');
    expect(await budget.take()).toBe(0);
    await Promise.all([own.stop(), once(storeClient, 'close')]);
    // Not a time-out of the command, which other options end with.
    await expect(budget.take()).rejects.toThrow("Stream isn't writeable and enableOfflineQueue options is false");
  });
});

describe('the guide', () => {
  it('shows a program that takes its slot from Redis', async () => {
    const snippet =
      /```typescript\n((?:(?!```)[\s\S])*ioredis[\s\S]*?)```/.exec(await readFile(GUIDE, 'utf8'))?.[1] ?? '';
    const [source, program] = ['.readme-snippet.ts', '.readme-snippet.mjs'].map((name) =>
      path.join(import.meta.dirname, name),
    ) as [string, string];
    await writeFile(
      source,
      snippet
        .replace("'heffl'", "'../../../../../../generated/src/v2/index.js'")
        .replace(
          "'heffl/rate-limiter-flexible'",
          "'../../../../../../generated/src/runtime/limit/rate-limiter-flexible.js'",
        ),
    );
    onTestFinished(() => Promise.all([source, program].map((file) => rm(file, { force: true }))).then(() => undefined));
    await bundle(path.basename(source), program);
    const server = await startLimitedServer(limit, 1000);
    onTestFinished(server.close);
    const storeClient = connect();
    await storeClient.flushall();
    const variables = {
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      HEFFL_BASE_URL: server.origin,
      HEFFL_API_KEY: 'heffl_user_readme',
    };
    const ended = await runNode([program], { folder: import.meta.dirname, variables });
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(server.seen.accepted).toBe(1);
    expect(await storeClient.keys('*')).toEqual(['rlflx:heffl']);
  });
});
