import { startWorker } from './start-worker.js';
import type { MemoryJob, MemoryResult } from '../workers/memory.js';

/** Memory of one walk. */
export interface MemoryRow extends MemoryResult {
  readonly walker: MemoryJob['walker'];
}

/** Walks over a long list, with our client and by hand. */
export async function measureMemory(items: number): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = [];
  for (const walker of ['plain fetch', 'heffl'] as const) {
    const run = await startWorker<MemoryResult>('memory.ts', { walker, items } satisfies MemoryJob, ['--expose-gc']);
    rows.push({ walker, ...(await run()) });
  }
  return rows;
}
