import type { Plan } from '../plan/plan.js';
import type { Figures } from './figures.js';
import type { BenchServer } from '../server/start.js';
import { startServer } from '../server/start.js';
import { measureCost } from './cost.js';
import type { CostFigures } from './cost.js';
import { measureImport } from './import.js';
import { measureLimit } from './limit.js';
import type { LimitFigures } from './limit.js';
import { measureMemory } from './memory.js';
import { measureShared } from './shared.js';
import { measureSize, measureWhole } from './size.js';

/** Takes all measurements of a plan, one after the other, against one server. `say` is called before each with its name. */
export async function measureAll(
  plan: Plan,
  say: (next: string) => void,
): Promise<Pick<Figures, 'limit' | 'shared' | 'cost' | 'size' | 'parts' | 'memory' | 'import'>> {
  const server = await startServer();
  try {
    const cost: CostFigures[] = [];
    for (const one of plan.cost) {
      say(one.title);
      cost.push(await measureCost(server.origin, plan.costRounds, one));
    }
    say('import');
    const imports = await measureImport(plan.importRounds);
    say('memory');
    const memory = await measureMemory(plan.memoryItems);
    const limit: LimitFigures[] = [];
    for (const one of plan.limit) {
      say(one.title);
      limit.push(await measureLimit(server, one));
    }
    return { limit, cost, memory, import: imports, ...(await measureSteady(server, plan, say)) };
  } finally {
    server.stop();
  }
}

/** Takes measurements that a busy machine does not change: sizes, and a case that is nearly all waiting. */
export async function measureSteady(
  server: BenchServer,
  plan: Plan,
  say: (next: string) => void,
): Promise<Pick<Figures, 'size' | 'parts' | 'shared'>> {
  say('size');
  const sizes = { size: await measureSize(), parts: await measureWhole() };
  if (!plan.shared) return sizes;
  say('four processes through Redis');
  return { ...sizes, shared: await measureShared(server, plan.shared) };
}
