import type { Deal, HefflV1, Pipeline } from 'heffl/v1';

class Board {
  private columns = new Map<string, Deal[]>();

  static async load(heffl: HefflV1, pipelineId: string): Promise<Board> {
    const [pipeline, deals] = await Promise.all([
      heffl.pipelines.get(pipelineId),
      heffl.deals.list({ limit: 100 }).toArray({ limit: 1000 }),
    ]);
    return new Board(pipeline, deals.filter((deal) => deal.pipelineId === pipelineId));
  }

  private constructor(readonly pipeline: Pipeline, deals: readonly Deal[]) {
    for (const stage of pipeline.stages ?? []) this.columns.set(stage.id, []);
    deals.forEach((deal) => this.columns.get(deal.stageId ?? '')?.push(deal));
  }

  column(name: string): Deal[] {
    const stage = this.pipeline.stages?.find((s) => s.name === name);
    return stage ? (this.columns.get(stage.id) ?? []) : [];
  }

  render(): string[] {
    return (this.pipeline.stages ?? []).map((stage) => {
      const deals = this.columns.get(stage.id) ?? [];
      const value = deals.reduce((sum, d) => sum + (d.price ?? 0), 0);
      return `${stage.name ?? stage.label}: ${deals.length} / ${value.toLocaleString('en-US')}`;
    });
  }
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const pipelines = (await heffl.pipelines.list()).items;
  const sales = pipelines.find(({ name }) => name === 'Sales')!;
  const before = await Board.load(heffl, sales.id);

  // The two biggest negotiations were signed today.
  const signed = before.column('Negotiation').sort((a, b) => (b.price ?? 0) - (a.price ?? 0)).slice(0, 2);
  const won = sales.stages?.find(({ name }) => name === 'Won')?.id ?? '';
  await Promise.all(signed.map((deal) => heffl.deals.update(deal.id, { stageId: won })));

  const after = await Board.load(heffl, sales.id);
  return {
    before: before.render(),
    after: after.render(),
    signed: await Promise.all(signed.map(async ({ id }) => (await heffl.deals.get(id)).status)),
  };
}
