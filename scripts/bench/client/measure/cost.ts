import { clientNames } from '../clients/load.js';
import type { CostCase } from '../plan/plan.js';
import { median } from '../../support/statistics.js';
import type { CostJob, CostResult } from '../workers/cost.js';
import { startWorker } from './start-worker.js';

/** One client in one case. Times are microseconds per request. */
export interface CostRow {
  readonly client: string;
  readonly plainMicroseconds: number;
  readonly microseconds: number;
  /** Ratio to plain fetch in the same process and round; the median of the rounds. */
  readonly ratio: number;
}

/** All clients in one case. */
export interface CostFigures {
  readonly title: string;
  readonly rows: readonly CostRow[];
}

/** Times requests with every client, including plain fetch: the distance of its ratio from 1 is the noise. */
export async function measureCost(origin: string, rounds: number, plan: CostCase): Promise<CostFigures> {
  const rows: CostRow[] = [];
  const { title, without = [], ...job } = plan;
  for (const client of clientNames) {
    if (without.includes(client)) continue;
    const run = await startWorker<CostResult>('cost.ts', { ...job, client, origin, rounds } satisfies CostJob);
    const result = await run();
    rows.push({
      client,
      plainMicroseconds: median(result.rounds.map((round) => round.plain)),
      microseconds: median(result.rounds.map((round) => round.client)),
      ratio: median(result.rounds.map((round) => round.client / round.plain)),
    });
  }
  return { title, rows };
}
