import { HefflV1, ConflictError, type Client, type ClientId, type DealId } from 'heffl/v1';

export interface MergePlan {
  keep: Client;
  drop: Client[];
  /** v1 cannot move a deal to another client, so it is made anew. */
  deals: DealId[];
}

const key = (c: Client) => `${c.type}|${(c.name || `${c.firstName} ${c.lastName}`).toLowerCase().replace(/\W+/g, '')}`;

export async function plan(heffl: HefflV1): Promise<MergePlan[]> {
  const groups = new Map<string, Client[]>();
  for (const client of await heffl.clients.list({ limit: 100 }).toArray({ limit: 20_000 })) {
    const group = groups.get(key(client));
    if (group) group.push(client);
    else groups.set(key(client), [client]);
  }
  const plans: MergePlan[] = [];
  for (const [, [keep, ...drop]] of groups) {
    if (!keep || drop.length === 0) continue;
    plans.push({ keep, drop, deals: await dealsOf(heffl, drop.map(({ id }) => id)) });
  }
  return plans;
}

async function dealsOf(heffl: HefflV1, ids: readonly ClientId[]) {
  const deals: DealId[] = [];
  for await (const page of heffl.deals.list().pages())
    deals.push(...page.items.filter((deal) => deal.clientId && ids.includes(deal.clientId)).map((deal) => deal.id));
  return deals;
}

async function moveDeal(heffl: HefflV1, id: DealId, to: ClientId) {
  const { id: _id, createdAt: _createdAt, number: _number, customFields, ...deal } = await heffl.deals.get(id);
  if (!deal.pipelineId || !deal.stageId) return;
  await heffl.deals.create({
    title: deal.title,
    clientId: to,
    pipelineId: deal.pipelineId,
    stageId: deal.stageId,
    ...(deal.price != null && { price: deal.price }),
    ...(deal.sourceId && { sourceId: deal.sourceId }),
    ...(deal.expectedCloseDate && { expectedCloseDate: deal.expectedCloseDate }),
    ...customFields,
  });
  await heffl.deals.delete(id);
}

export async function apply(heffl: HefflV1, { keep, drop, deals }: MergePlan) {
  for (const id of deals) await moveDeal(heffl, id, keep.id);
  const merged = drop.reduce((all, client) => ({ ...client, ...all }), keep);
  await heffl.clients.update(keep.id, {
    ...(merged.email && { email: merged.email }),
    ...(merged.phone && { phone: merged.phone }),
    website: merged.website,
  });
  for (const { id } of drop) {
    try {
      await heffl.clients.delete(id);
    } catch (error) {
      if (error instanceof ConflictError) console.warn(`${id} is still in use`);
      else throw error;
    }
  }
}
