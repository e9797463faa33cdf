import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientSettings } from '../clients/client.js';
import { loadClient } from '../clients/load.js';
import type { ClientName } from '../clients/load.js';
import { serveJob } from './serve-job.js';

/** Many calls at once under a rate limit. */
export interface LimitJob {
  readonly client: ClientName;
  readonly settings: ClientSettings;
  readonly calls: number;
  readonly deadlineMs: number;
}

/** Outcomes of the calls. */
export interface LimitResult {
  readonly responded: number;
  /** Calls that ended in an error. */
  readonly failed: number;
  /** Until the last call was settled, or the deadline. */
  readonly wallMs: number;
}

await serveJob<LimitJob>(async ({ client: name, settings, calls, deadlineMs }) => {
  const make = await loadClient(name);
  // Under another key, which has no limit.
  await make({ ...settings, apiKey: 'warm_up' }).get('dl_abc123');
  const client = make(settings);
  return async () => {
    const result = { responded: 0, failed: 0, wallMs: 0 };
    const start = performance.now();
    const all = Array.from({ length: calls }, async (_, index) => {
      try {
        await client.get(`dl_${index}`);
        result.responded += 1;
      } catch {
        result.failed += 1;
      }
    });
    await Promise.race([Promise.all(all), sleep(deadlineMs)]);
    return { ...result, wallMs: performance.now() - start } satisfies LimitResult;
  };
});
