import type { Plan } from '../plan.js';
import type { Figures } from '../report/figures.js';
import { startServer } from '../server/start.js';
import { measureCost } from './cost.js';
import type { CostFigures } from './cost.js';
import { measureImport } from './import.js';
import { measureLimit } from './limit.js';
import type { LimitFigures } from './limit.js';
import { measureMemory } from './memory.js';
import type { SharedFigures } from './shared.js';
import { measureShared } from './shared.js';
import { measureSize } from './size.js';

/** Takes all measurements of a plan, one after the other, against one server. `say` is told what comes next. */
export async function measureAll(
  plan: Plan,
  say: (next: string) => void,
): Promise<Pick<Figures, 'limit' | 'shared' | 'cost' | 'size' | 'memory' | 'import'>> {
  const server = await startServer();
  try {
    const cost: CostFigures[] = [];
    for (const one of plan.cost) {
      say(one.title);
      cost.push(await measureCost(server.origin, plan.costRounds, one));
    }
    say('import');
    const imports = measureImport(plan.importRounds);
    say('memory');
    const memory = await measureMemory(plan.memoryItems);
    say('size');
    const size = await measureSize();
    const limit: LimitFigures[] = [];
    for (const one of plan.limit) {
      say(one.title);
      limit.push(await measureLimit(server, one));
    }
    let shared: SharedFigures | undefined;
    if (plan.shared) {
      say('four processes through Redis');
      shared = await measureShared(server, plan.shared);
    }
    return { limit, ...(shared && { shared }), cost, size, memory, import: imports };
  } finally {
    server.stop();
  }
}
