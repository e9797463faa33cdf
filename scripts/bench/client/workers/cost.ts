import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BenchClient, ClientSettings } from '../clients/client.js';
import { loadClient } from '../clients/load.js';
import type { ClientName } from '../clients/load.js';
import { makePlainFetch } from '../clients/plain-fetch.js';
import { stubFetch } from '../api/stub.js';
import { serveJob } from './serve-job.js';

/** Many requests without a limit, compared with the same requests with plain fetch. */
export interface CostJob {
  readonly client: ClientName;
  readonly origin: string;
  /** Responses come from inside the process. */
  readonly stub: boolean;
  readonly operation: keyof BenchClient;
  readonly concurrency: number;
  /** Maximal number of requests in one round. */
  readonly requests: number;
  readonly rounds: number;
}

/** Microseconds per request. */
export interface CostRound {
  readonly plain: number;
  readonly client: number;
}

/** All rounds of a job. */
export interface CostResult {
  readonly rounds: readonly CostRound[];
}

// A slow client makes fewer requests, so that none takes the time of the others.
const longestMs = 150;

await serveJob<CostJob>(async (job) => {
  const settings: ClientSettings = {
    origin: job.origin,
    apiKey: 'bench_cost',
    ...(job.stub ? { fetch: stubFetch as typeof globalThis.fetch } : {}),
  };
  const make = await loadClient(job.client);
  const plain = makePlainFetch(settings);
  const client = make(settings);
  await check(plain, client, job.operation);
  for (const subject of [plain, client, plain, client]) await time(subject, job);
  return async () => {
    const rounds: CostRound[] = [];
    for (let round = 0; round < job.rounds; round += 1) rounds.push(await measureRound({ plain, client }, job, round));
    return { rounds } satisfies CostResult;
  };
});

/** Alternates the first client, so that neither always has the cleaner heap. */
async function measureRound(
  both: Record<keyof CostRound, BenchClient>,
  job: CostJob,
  round: number,
): Promise<CostRound> {
  const plainFirst = round % 2 === 0;
  const first = await time(plainFirst ? both.plain : both.client, job);
  const second = await time(plainFirst ? both.client : both.plain, job);
  return plainFirst ? { plain: first, client: second } : { plain: second, client: first };
}

async function time(client: BenchClient, { operation, concurrency, requests }: CostJob): Promise<number> {
  let begun = 0;
  const start = performance.now();
  async function work(): Promise<void> {
    while (begun < requests && performance.now() - start < longestMs) {
      begun += 1;
      await client[operation]('dl_abc123');
      // The stub resolves in microtasks only, and without a new task the engine keeps every object that a weak reference has led to.
      if (begun % 50 === 0) await nextTurn();
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  return ((performance.now() - start) * 1000) / begun;
}

/** A client that returns something else is not measured: it may not have parsed the response. */
async function check(plain: BenchClient, client: BenchClient, operation: keyof BenchClient): Promise<void> {
  const [want, got] = await Promise.all([plain[operation]('dl_abc123'), client[operation]('dl_abc123')]);
  if (JSON.stringify(want) !== JSON.stringify(got))
    throw new Error(`The response to ${operation} is not the parsed body.`);
}
