import type { HefflV1 } from 'heffl/v1';
import { HefflJobRepository, type Job, type JobRepository } from './repository.js';

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

async function planWeek(repository: JobRepository, monday: Date): Promise<Job[]> {
  const sunday = new Date(monday.getTime() + 7 * 86_400_000);
  const jobs = await collect(repository.all());
  return jobs
    .filter((job) => !job.done && job.due !== null && job.due >= monday && job.due < sunday)
    .sort((a, b) => a.due!.getTime() - b.due!.getTime());
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const repository = new HefflJobRepository(heffl, { timeout: 15_000 });
  const monday = new Date('2026-07-06T00:00:00.000Z');
  const before = await planWeek(repository, monday);

  const inspection = await repository.add({
    title: 'Inspect relay rack, Pier 4',
    due: new Date('2026-07-08T07:30:00.000Z'),
    technician: 'usr_abc123',
    minutes: 90,
  });
  const extra = await repository.add({ title: 'Order spare belts', due: null, technician: null, minutes: 10 });
  await repository.change(inspection.id, { title: 'Inspect relay racks, Pier 4 and 5' });
  await repository.remove(extra.id);
  for (const job of before.slice(0, 2)) await repository.change(job.id, { done: true, technician: null });

  const after = await planWeek(repository, monday);
  const { title, minutes, technician } = await repository.byId(inspection.id);
  const gone = await repository.byId(extra.id).then(() => false, () => true);
  return { before: before.map((job) => job.title), after: after.map((job) => job.title), inspection: { title, minutes, technician }, gone };
}
