import type { Deal, HefflV1, PipelineStageId } from 'heffl/v1'

const odds: Record<string, number> = { Negotiation: 0.4, Won: 1, Lost: 0 }

type Month = `${number}-${string}`
interface Bucket { count: number; open: number; weighted: number }

async function stageOdds(heffl: HefflV1): Promise<ReadonlyMap<PipelineStageId, number>> {
  const result = new Map<PipelineStageId, number>()
  const pipelines = await heffl.pipelines.list().toArray({ limit: 50 })
  const detailed = await Promise.all(pipelines.map((p) => heffl.pipelines.get(p.id)))
  for (const { stages } of detailed)
    for (const stage of stages ?? []) result.set(stage.id, odds[stage.name ?? stage.label ?? ''] ?? 0)
  return result
}

const monthOf = (deal: Pick<Deal, 'expectedCloseDate' | 'createdAt'>): Month =>
  (deal.expectedCloseDate ?? deal.createdAt).slice(0, 7) as Month

export async function run(heffl: HefflV1): Promise<unknown> {
  const weights = await stageOdds(heffl)
  const months: Partial<Record<Month, Bucket>> = {}
  for await (const deal of heffl.deals.list({ limit: 100 }, { maxItems: 10_000, lookAhead: false })) {
    const bucket = (months[monthOf(deal)] ??= { count: 0, open: 0, weighted: 0 })
    const price = deal.price ?? 0
    bucket.count += 1
    if (deal.status === 'ACTIVE') bucket.open += price
    bucket.weighted += price * (deal.stageId ? (weights.get(deal.stageId) ?? 0) : 0)
  }
  return Object.fromEntries(
    (Object.entries(months) as [Month, Bucket][])
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([month, bucket]) => [month, { ...bucket, weighted: Math.round(bucket.weighted) }]),
  )
}
