import { HefflV1 as Heffl, type Deal, type TaskCreateParams } from 'heffl/v1';

const TODAY = Date.parse('2026-07-01T00:00:00.000Z');
const age = (deal: Deal) => Math.floor((TODAY - Date.parse(deal.createdAt)) / 86_400_000);

async function openTasks(heffl: Heffl): Promise<Set<string>> {
  const busy = new Set<string>();
  for await (const task of heffl.tasks.list({ limit: 100 })) {
    if (task.entity === 'deals' && task.entityId && task.status !== 'COMPLETED') busy.add(task.entityId);
  }
  return busy;
}

function followUp(deal: Deal): TaskCreateParams {
  return {
    title: `Follow up: ${deal.title}`,
    type: 'call',
    priority: age(deal) > 30 ? 'HIGH' : 'MEDIUM',
    dueDate: '2026-07-03T08:00:00.000Z',
    durationMinutes: 15,
    entity: 'deals',
    entityId: deal.id,
  };
}

export async function run(heffl: Heffl): Promise<unknown> {
  const { deals, tasks } = heffl;
  const busy = await openTasks(heffl);
  const all = await deals.list().toArray({ limit: 2_000 });
  const stale = all.filter((deal) => deal.status === 'ACTIVE' && age(deal) > 20 && !busy.has(deal.id));

  const created = await Promise.all(stale.map(followUp).map((body) => tasks.create(body)));
  for (const deal of stale) if (age(deal) > 35) await deals.update(deal.id, { priority: 'LOW', cf_priority: 'Normal' });

  const check = await Promise.all(created.map((task) => tasks.get(task.id)));
  return {
    open: all.filter((deal) => deal.status === 'ACTIVE').length,
    stale: stale.length,
    high: check.filter((task) => task.priority === 'HIGH').length,
    minutes: check.reduce((sum, task) => sum + (task.durationMinutes ?? 0), 0),
    titles: check.map((task) => task.title).sort().slice(0, 3),
  };
}
