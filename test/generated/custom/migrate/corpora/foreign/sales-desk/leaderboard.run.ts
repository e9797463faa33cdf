import type { ClientId, HefflV1 } from 'heffl/v1';

interface Standing {
  client: string;
  won: number;
  deals: number;
  share: string;
}

/** Best customers by won business, for the monthly meeting. */
export async function run(heffl: HefflV1): Promise<unknown> {
  const totals = new Map<ClientId, { won: number; deals: number }>();
  const regions: Record<string, number> = {};
  for await (const { status, clientId, price, customFields } of heffl.deals.list()) {
    if (status !== 'WON' || !clientId || !price) continue;
    const entry = totals.get(clientId) ?? { won: 0, deals: 0 };
    totals.set(clientId, { won: entry.won + price, deals: entry.deals + 1 });
    const region = String(customFields?.cf_region ?? 'none');
    regions[region] = (regions[region] ?? 0) + price;
  }
  const sum = [...totals.values()].reduce((all, { won }) => all + won, 0);
  const best = [...totals].sort(([, a], [, b]) => b.won - a.won).slice(0, 5);
  const standings: Standing[] = await Promise.all(
    best.map(async ([id, entry]) => ({
      client: (await heffl.clients.get(id)).name,
      ...entry,
      share: `${((100 * entry.won) / sum).toFixed(1)} %`,
    })),
  );
  return { sum, regions, standings };
}
