import type { HefflV1 } from 'heffl/v1';

type Api = HefflV1;
type DealInput = Parameters<Api['deals']['create']>[0];
type DealOutput = Awaited<ReturnType<Api['deals']['get']>>;
type Query = NonNullable<Parameters<Api['deals']['list']>[0]>;

const firstPage: Query = { limit: 30 };

let api: Api;
const getDeal = (id: DealOutput['id']) => api.deals.get(id);

/** The partner team takes over: every open deal below 10,000 is made anew in their pipeline, and lost in ours. */
export async function run(heffl: HefflV1): Promise<unknown> {
  api = heffl;
  const getPipeline = heffl.pipelines.get.bind(heffl.pipelines);
  const pipelines: Api['pipelines'] = heffl.pipelines;

  const partners = (await pipelines.list({ limit: 10 })).items.find((p) => (p.name ?? p.label ?? p.title) === 'Partners');
  if (!partners) return null;
  const stage = (await getPipeline(partners.id)).stages?.at(0);
  if (!stage) return null;

  const page = await heffl['deals'].list(firstPage);
  const small = page.items.filter(({ status, price }) => status === 'ACTIVE' && price! < 10_000);
  const moved: DealOutput['id'][] = [];
  for (const { id, title, clientId, price, priority } of small) {
    if (!clientId) continue;
    const input: DealInput = { title, clientId, price: price!, pipelineId: partners.id, stageId: stage.id };
    if (priority === 'LOW' || priority === 'MEDIUM' || priority === 'HIGH') input.priority = priority;
    const created = await heffl.deals.create(input);
    moved.push(created.id);
    await heffl.deals.update(id, { status: 'LOST', title: `${title} (see ${created.number})` });
  }

  const [now, client] = await Promise.all([
    Promise.all(moved.map(getDeal)),
    moved[0] ? getDeal(moved[0]).then((deal) => heffl.clients.get(deal.clientId!)) : undefined,
  ]);
  const { items, hasMore } = await heffl.deals.list({ ...firstPage, limit: 100 });
  return {
    moved: now.length,
    value: now.reduce((sum, { price }) => sum + (price ?? 0), 0),
    priorities: now.map(({ priority }) => priority),
    client: client?.name,
    leftOpen: items.filter((d) => d.status === 'ACTIVE' && d.pipelineId !== partners.id).length,
    renamed: items.filter((d) => d.title.includes('(see DL-')).length,
    hasMore,
  };
}
