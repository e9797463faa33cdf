import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sharedBudget } from '../../../../../../generator/kit/runtime/limit/rate-limiter-flexible.js';
import { runNode } from '../../../../../../scripts/support/run-program.js';
import { secret } from '../../support/client.js';
import { startLimitedServer } from '../../../../../support/limited-server.js';
import type { RedisServer } from './redis-server.js';
import { startRedis } from './redis-server.js';

const worker = path.join(import.meta.dirname, 'worker.ts');
const limit = 40;
const windowSeconds = 2;
let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis?.stop());

/** Four processes with one key and 30 calls each. Returns the counts of the server, and the responses of each process. */
async function runFour(store: number | 'none', serverWindow = windowSeconds) {
  const server = await startLimitedServer(limit, serverWindow * 1000);
  onTestFinished(server.close);
  const args = ['--import', 'tsx', worker, server.origin, store, 30, limit, windowSeconds].map(String);
  const runs = await Promise.all([1, 2, 3, 4].map(() => runNode(args, { folder: import.meta.dirname })));
  const responses = runs.map(({ stdout, stderr }) => stdout.trim() + stderr);
  return { ...server.seen, responses };
}

function connect(): Redis {
  const client = new Redis(redis.port, '127.0.0.1');
  onTestFinished(() => client.disconnect());
  return client;
}

describe('four processes with one key', () => {
  it('share the limit through Redis: every call succeeds, and none is rejected', async () => {
    // The server counts from when a request arrives, Redis from when it was allowed: that may be long before on a slow machine.
    const { responses, accepted, rejected } = await runFour(redis.port, windowSeconds / 2);
    expect(responses).toEqual(['30', '30', '30', '30']);
    expect({ accepted, rejected }).toEqual({ accepted: 120, rejected: 0 });
  });

  it('are rejected without it, though every call succeeds in the end', async () => {
    const { responses, rejected } = await runFour('none');
    expect(responses).toEqual(['30', '30', '30', '30']);
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

const GUIDE = 'scripts/docs/guides/rate-limits-and-retries.md';

describe('the guide', () => {
  it('shows a program that takes its slot from Redis', async () => {
    const snippet =
      /```typescript\n((?:(?!```)[\s\S])*ioredis[\s\S]*?)```/.exec(await readFile(GUIDE, 'utf8'))?.[1] ?? '';
    const program = path.join(import.meta.dirname, '.readme-snippet.ts');
    await writeFile(
      program,
      snippet
        .replace("'heffl'", "'../../../../../../generated/src/v2/index.js'")
        .replace(
          "'heffl/rate-limiter-flexible'",
          "'../../../../../../generated/src/runtime/limit/rate-limiter-flexible.js'",
        ),
    );
    onTestFinished(() => rm(program));
    const server = await startLimitedServer(limit, windowSeconds * 1000);
    onTestFinished(server.close);
    const storeClient = connect();
    await storeClient.flushall();
    const variables = {
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      HEFFL_BASE_URL: server.origin,
      HEFFL_API_KEY: 'heffl_user_readme',
    };
    const ended = await runNode(['--import', 'tsx', program], { folder: import.meta.dirname, variables });
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(server.seen.accepted).toBe(1);
    expect(await storeClient.keys('*')).toEqual(['rlflx:heffl']);
  });
});
