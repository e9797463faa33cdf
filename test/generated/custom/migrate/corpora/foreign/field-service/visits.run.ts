import type { HefflV1, Task, TaskStatus } from 'heffl/v1'

const count = <K extends string>(keys: readonly K[]) =>
  keys.reduce<Partial<Record<K, number>>>((all, key) => ({ ...all, [key]: (all[key] ?? 0) + 1 }), {})

/** Walks from tasks over deals to the clients that get a visit. */
export async function run({ tasks, deals, clients }: HefflV1): Promise<unknown> {
  const all = await tasks.list().toArray({ limit: 200 })
  const statuses = count(all.map((t) => (t.status ?? 'OPEN') as TaskStatus & string))
  const visits = all.filter((t): t is Task & { dealId: NonNullable<Task['dealId']> } => !!t.title?.startsWith('Visit') && t.dealId != null)

  const stops = await Promise.all(
    visits.map(async (visit) => {
      const deal = await deals.get(visit.dealId)
      const client = deal.clientId ? await clients.get(deal.clientId) : null
      return { visit, deal, where: client?.name ?? 'unknown' }
    }),
  )

  for (const { visit, deal } of stops)
    await tasks.update(visit.id, {
      description: `Deal ${deal.number}: ${deal.title}`,
      status: 'IN_PROGRESS',
      startDate: '2026-07-20T06:00:00.000Z',
    })

  const [first] = stops
  const changed = first && (await tasks.get(first.visit.id))
  return {
    statuses,
    stops: stops.map(({ visit: { title }, where }) => `${title} @ ${where}`).sort(),
    changed: changed && { status: changed.status, start: changed.startDate, text: changed.description },
  }
}
