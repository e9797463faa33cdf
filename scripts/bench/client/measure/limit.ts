import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender, LimitCase } from '../plan/plan.js';
import type { Policy } from '../server/policy.js';
import type { BenchServer } from '../server/start.js';
import { busiest } from '../../support/statistics.js';
import type { LimitJob, LimitResult } from '../workers/limit.js';
import { startWorker } from './start-worker.js';

/** One client in one case. */
export interface LimitRow extends LimitResult {
  readonly contender: string;
  /** Responses with status 429. */
  readonly rejected: number;
  /** The most requests within the length of one window. */
  readonly busiest: number;
  /** Wall time over the shortest possible, or null where not every call was a success. */
  readonly ratio: number | null;
}

/** All clients in one case. */
export interface LimitFigures {
  readonly title: string;
  readonly calls: number;
  readonly policy: Policy;
  /** Time of the fastest client that keeps to the limit: the first window is free, each further one costs its length. */
  readonly shortestMs: number;
  readonly rows: readonly LimitRow[];
}

// Long enough that the opening bursts do not overlap on the server.
const staggerMs = 400;

/** Makes many calls at once under a rate limit, with every client. */
export async function measureLimit(server: BenchServer, plan: LimitCase): Promise<LimitFigures> {
  const { title, calls, policy } = plan;
  const shortestMs = (Math.ceil(calls / policy.limit) - 1) * policy.windowMs;
  const rows: LimitRow[] = [];
  for (const group of plan.groups) {
    const runs = await Promise.all(group.map((contender) => makeReady({ server, plan, shortestMs }, contender)));
    rows.push(...(await Promise.all(runs.map((run, index) => sleep(index * staggerMs).then(run)))));
  }
  return { title, calls, policy, shortestMs, rows };
}

interface Setting {
  readonly server: BenchServer;
  readonly plan: LimitCase;
  readonly shortestMs: number;
}

async function makeReady(
  { server, plan, shortestMs }: Setting,
  contender: Contender,
): Promise<() => Promise<LimitRow>> {
  const { client, retries } = contender;
  const { calls, deadlineMs, policy } = plan;
  const apiKey = `bench_${client.replace(/\W/g, '_')}_${retries ?? 'default'}`;
  const github = client === 'octokit' && policy.headers === 'all';
  const settings = { origin: server.origin, apiKey, ...(retries === undefined ? {} : { retries }) };
  const run = await startWorker<LimitResult>('limit.ts', { client, settings, calls, deadlineMs } satisfies LimitJob);
  return async () => {
    await server.open(apiKey, { ...policy, github });
    const result = await run();
    const tally = await server.close(apiKey);
    return {
      contender: retries === undefined ? client : `${client}, ${retries} retries`,
      ...result,
      rejected: tally.rejected,
      busiest: busiest(tally.arrivals, policy.windowMs),
      ratio: result.responded === calls ? result.wallMs / shortestMs : null,
    };
  };
}
