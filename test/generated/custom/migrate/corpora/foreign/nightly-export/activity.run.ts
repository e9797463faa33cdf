import type { Deal, HefflV1, Lead, Task } from 'heffl/v1';

interface Activity {
  readonly at: string;
  readonly kind: 'deal' | 'lead' | 'task';
  readonly what: string;
}

async function* merged(...sources: AsyncIterable<Activity>[]): AsyncGenerator<Activity> {
  const heads = await Promise.all(
    sources.map(async (source) => {
      const iterator = source[Symbol.asyncIterator]();
      return { iterator, step: await iterator.next() };
    }),
  );
  for (;;) {
    const live = heads.filter((head) => !head.step.done);
    if (live.length === 0) return;
    const next = live.reduce((a, b) => ((a.step.value as Activity).at >= (b.step.value as Activity).at ? a : b));
    yield next.step.value as Activity;
    next.step = await next.iterator.next();
  }
}

async function* mapped<T>(list: AsyncIterable<T>, toActivity: (item: T) => Activity): AsyncGenerator<Activity> {
  for await (const item of list) yield toActivity(item);
}

const ofDeal = (deal: Deal): Activity => ({ at: deal.createdAt, kind: 'deal', what: deal.title });
const ofLead = ({ createdAt, name, source }: Lead): Activity => ({ at: createdAt, kind: 'lead', what: `${name} from ${source ?? 'nowhere'}` });
const ofTask = (task: Task): Activity => ({ at: task.createdAt ?? '', kind: 'task', what: task.title ?? '' });

/** Activities since Monday, newest first, over all kinds of records. */
export async function run(heffl: HefflV1): Promise<unknown> {
  const feed = merged(
    mapped(heffl.deals.list({ limit: 10 }), ofDeal),
    mapped(heffl.leads.list({ limit: 10 }), ofLead),
    mapped(heffl.tasks.list({ limit: 10 }), ofTask),
  );
  const perDay = new Map<string, string[]>();
  for await (const { at, kind, what } of feed) {
    if (at < '2026-06-27') break;
    const day = at.slice(0, 10);
    perDay.set(day, [...(perDay.get(day) ?? []), `${kind}: ${what}`]);
  }
  return Object.fromEntries([...perDay].map(([day, lines]) => [day, lines.sort()]));
}
