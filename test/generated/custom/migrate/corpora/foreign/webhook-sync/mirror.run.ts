import type { HefflV1 } from 'heffl/v1';
import { Mirror } from './mirror.js';

/** Fills a mirror, changes things in the CRM, and brings the mirror up to date as the webhooks would. */
export async function run(heffl: HefflV1): Promise<unknown> {
  let tick = 0;
  const mirror = new Mirror(heffl, () => ++tick);
  await mirror.fill();
  const filled = { deals: mirror.deals.size, clients: mirror.clients.size };

  await heffl.deals.update('dl_abc123', { price: 64_000, priority: 'HIGH' });
  const changed = await mirror.refreshDeal('dl_abc123');

  const oldest = [...mirror.deals.values()].map(({ value }) => value).sort((a, b) => a.createdAt.localeCompare(b.createdAt))[1];
  if (oldest) await heffl.deals.delete(oldest.id);
  const gone = oldest && (await mirror.refreshDeal(oldest.id));

  const created = await heffl.clients.create({ name: 'Knuth Typesetting GmbH', website: 'https://knuth.example.com' });
  const fresh = await mirror.refreshClient(created.id);
  await heffl.clients.delete(created.id);
  const afterDelete = await mirror.refreshClient(created.id);

  return {
    filled,
    changed: [changed?.price, changed?.priority, changed && mirror.clientOf(changed)?.name],
    gone: gone === null,
    fresh: fresh?.website,
    afterDelete,
    left: { deals: mirror.deals.size, clients: mirror.clients.size },
  };
}
