import { HefflV1 } from 'heffl/v1';
import type { Client, Deal, Task } from 'heffl/v1';

// Written before we knew about `for await`. It works, so it stays.
async function allDeals(heffl: HefflV1): Promise<Deal[]> {
  const result: Deal[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await heffl.deals.list({ limit: 15, ...(cursor ? { cursor } : {}) });
    result.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return result;
}

async function allTasks(heffl: HefflV1): Promise<Task[]> {
  let page = await heffl.tasks.list({ limit: 8 });
  let tasks = [...page.items];
  while (page.hasMore && page.nextCursor !== null) {
    page = await heffl.tasks.list({ limit: 8, cursor: page.nextCursor });
    tasks = tasks.concat(page.items);
  }
  return tasks;
}

async function clientsByPage(heffl: HefflV1): Promise<Client[][]> {
  const pages: Client[][] = [];
  for await (const { items } of heffl.clients.list({ limit: 25 }).pages()) pages.push([...items]);
  return pages;
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const deals = await allDeals(heffl);
  const tasks = await allTasks(heffl);
  const clients = await clientsByPage(heffl);
  const dealIds = new Set<string>(deals.map((deal) => deal.id));
  const byId = new Map(clients.flat().map((client) => [client.id, client] as const));
  return {
    deals: deals.length,
    tasks: tasks.length,
    pages: clients.map((page) => page.length),
    orphans: tasks.filter((task) => task.dealId && !dealIds.has(task.dealId)).length,
    withoutClient: deals.filter(({ clientId }) => !clientId || !byId.has(clientId)).length,
    biggest: deals.reduce((best, deal) => ((deal.price ?? 0) > (best.price ?? 0) ? deal : best)).title,
  };
}
