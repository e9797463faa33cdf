import * as api from 'heffl/v1';
import type { Deals, Deal as CrmDeal, Task } from 'heffl/v1';
import { heffl as shared, makeClient } from './lib.js';

export class DealService {
  private readonly client: api.HefflV1;
  readonly #deals: Deals;
  constructor(client: api.HefflV1 = makeClient()) {
    this.client = client;
    this.#deals = client.deals;
  }
  async won(): Promise<CrmDeal[]> {
    const all = await this.#deals.list().toArray({ limit: 500 });
    return all.filter((deal) => deal.status === 'WON');
  }
  get tasks() { return this.client.tasks; }
  async task(id: string): Promise<Task | undefined> {
    try { return await this.tasks.get(id); } catch (error) { if (error instanceof api.NotFoundError) return undefined; throw error; }
  }
  async *everyDeal(): AsyncGenerator<CrmDeal> { yield* this.client.deals.list({ limit: 100 }); }
}

interface Deps { readonly heffl: api.HefflV1; readonly log: (text: string) => void }

export async function sync({ heffl, log }: Deps, ids: readonly string[]): Promise<void> {
  const { deals, tasks } = heffl;
  for (const id of ids) {
    const task = await tasks.get(id);
    log(task.title ?? '');
    if (task.dealId) log((await deals.get(task.dealId)).title);
  }
  const page = await deals.list({ limit: 5 });
  let cursor = page.nextCursor;
  while (cursor) { const next = await heffl.deals.list({ limit: 5, cursor }); cursor = next.nextCursor; }
}

export async function withClient<T>(act: (client: api.HefflV1) => Promise<T>): Promise<T> {
  return act(shared);
}

export const titles = await withClient(async (client) => {
  const { items } = await client.deals.list();
  return items.map(({ title, sourceId = 'none', createdAt }) => `${title} ${sourceId} ${createdAt.slice(0, 10)}`);
});

await sync({ heffl: shared, log: console.log }, ['tsk_1']);
export const pool = new Map<string, api.HefflV1>([['a', shared]]);
for (const [, client] of pool) await client.tasks.create({ title: 'x', assigneeIds: ['usr_1'] });
export type Row = Pick<CrmDeal, 'id' | 'title' | 'price'>;
export const toRow = ({ id, title, price = null }: CrmDeal): Row => ({ id, title, price });
