import { startWorker } from './start-worker.js';
import type { MemoryJob, MemoryResult } from '../workers/memory.js';

/** Memory of one iteration over a list. */
export interface MemoryRow extends MemoryResult {
  readonly client: MemoryJob['client'];
}

/** Iterates over a long list, with our client and by hand. */
export async function measureMemory(items: number): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = [];
  for (const reader of ['plain fetch', 'heffl'] as const) {
    const run = await startWorker<MemoryResult>('memory.ts', { client: reader, items } satisfies MemoryJob, [
      '--expose-gc',
    ]);
    rows.push({ client: reader, ...(await run()) });
  }
  return rows;
}
