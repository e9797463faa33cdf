import type { DealUpdateParams, HefflV1, LeadUpdateParams } from "heffl/v1";

const regionNames = { EU: "Europe", GCC: "Gulf", US: "Americas" } as const;
type Region = keyof typeof regionNames;
const isRegion = (x: unknown): x is Region => typeof x === "string" && x in regionNames;

/** Moves values of an old custom field to a new one; leaves a trace. */
async function renameRegions(heffl: HefflV1) {
  const moved: Record<string, number> = {};
  for await (const deal of heffl.deals.list({ limit: 40 })) {
    const { cf_region: old, cf_territory: current } = deal.customFields ?? {};
    if (current || !isRegion(old)) continue;
    const update: DealUpdateParams = { cf_territory: regionNames[old], cf_region: null };
    const { customFields } = await heffl.deals.update(deal.id, update);
    const key = String(customFields?.cf_territory);
    moved[key] = (moved[key] ?? 0) + 1;
  }
  return moved;
}

async function scoreLeads(heffl: HefflV1) {
  const scores: number[] = [];
  const leads = await heffl.leads.list({ limit: 100 });
  for (const { id, value, mobile, email } of leads.items) {
    const score = (value ?? 0) / 1000 + (mobile ? 2 : 0) + (email ? 1 : 0);
    const body = { cf_score: score, cf_scored_at: new Date("2026-07-01T02:00:00.000Z") } satisfies LeadUpdateParams;
    await heffl.leads.update(id, body);
    scores.push(score);
  }
  return scores;
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const [moved, scores] = [await renameRegions(heffl), await scoreLeads(heffl)];
  const lead = await heffl.leads.get("ld_abc123");
  const deal = await heffl.deals.get("dl_abc123");
  return {
    moved,
    leads: scores.length,
    best: Math.max(...scores),
    first: { score: lead.customFields?.cf_score, at: lead.customFields?.cf_scored_at },
    territory: typeof deal.customFields?.cf_territory,
  };
}
