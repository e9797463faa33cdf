import { startRedis } from '../../../../test/generator/kit/runtime/limit/redis/redis-server.js';
import type { SharedCase } from '../plan/plan.js';
import type { BenchServer } from '../server/start.js';
import type { SharedJob, SharedResult } from '../workers/shared.js';
import { startWorker } from './start-worker.js';

/** Several processes with one key and one budget in Redis. */
export interface SharedFigures extends SharedCase {
  readonly shortestMs: number;
  readonly responded: number;
  readonly failed: number;
  readonly rejected: number;
  readonly wallMs: number;
  /** Wall time over the shortest possible, or null where not every call was a success. */
  readonly ratio: number | null;
}

/** Makes calls from several processes at once, whose budget a Redis server of their own holds. */
export async function measureShared(server: BenchServer, plan: SharedCase): Promise<SharedFigures> {
  const { calls, processes, limit, windowSeconds } = plan;
  const shortestMs = (Math.ceil(calls / limit) - 1) * windowSeconds * 1000;
  const apiKey = 'bench_shared';
  const redis = await startRedis();
  try {
    const job: SharedJob = {
      origin: server.origin,
      apiKey,
      redisPort: redis.port,
      calls: calls / processes,
      limit,
      windowSeconds,
    };
    const runs = await Promise.all(
      Array.from({ length: processes }, () => startWorker<SharedResult>('shared.ts', job)),
    );
    await server.open(apiKey, { limit, windowMs: windowSeconds * 1000, headers: 'all', seconds: 'whole' });
    const results = await Promise.all(runs.map((run) => run()));
    const { rejected } = await server.close(apiKey);
    const responded = results.reduce((sum, result) => sum + result.responded, 0);
    const wallMs =
      Math.max(...results.map(({ endedAt }) => endedAt)) - Math.min(...results.map(({ startedAt }) => startedAt));
    const ratio = responded === calls ? wallMs / shortestMs : null;
    return { ...plan, shortestMs, responded, failed: calls - responded, rejected, wallMs, ratio };
  } finally {
    await redis.stop();
  }
}
