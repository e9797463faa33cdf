import * as fc from 'fast-check';
import { syncChanges, type SyncMode, type SyncState } from '../../../../../generated/src/custom/recipes/index.js';
import { createTestHeffl, manualClock } from '../../../../../generated/src/custom/testing/index.js';
import { Heffl, resetRateLimits, type Task, type TaskId } from '../../../../../generated/src/v2/index.js';

/** Something that happens to the workspace just before or after a page is read. */
export type Change =
  | { readonly what: 'create' | 'delete' | 'update'; readonly which: number; readonly wait: number }
  | { readonly what: 'nothing' };

/** Changes for each request of a synchronization, and records after which its program dies. */
export interface Story {
  /** Records at first. */
  readonly size: number;
  readonly beforeRequests: readonly (readonly Change[])[];
  readonly afterRequests: readonly (readonly Change[])[];
  readonly deaths: readonly number[];
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    what: fc.constantFrom('create', 'update', 'update', 'delete'),
    which: fc.nat(30),
    // Often at the same time as another change.
    wait: fc.constantFrom(0, 0, 1, 7),
  }) as fc.Arbitrary<Change>,
  fc.constant({ what: 'nothing' } as const),
);
const moments = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 20 });

export const stories: fc.Arbitrary<Story> = fc.record({
  size: fc.nat(14),
  beforeRequests: moments,
  afterRequests: moments,
  deaths: fc.array(fc.nat(12), { maxLength: 4 }),
});

/** Plays a story, and returns all tasks, and what a program knows of them that follows the list. */
export async function play(story: Story, mode: SyncMode): Promise<{ actual: Task[]; known: Map<TaskId, Task> }> {
  resetRateLimits();
  const time = manualClock(Date.parse('2026-07-01T09:00:00.000Z'));
  const api = createTestHeffl({ clock: time });
  const own = new Heffl({ apiKey: api.apiKey, fetch: api.fetch, rateLimiter: false });
  const ids: TaskId[] = [];
  const apply = async (changes: readonly Change[] = []) => {
    for (const one of changes) await act(one);
  };
  const act = async (one: Change) => {
    if (one.what === 'nothing') return;
    await time.advance(one.wait);
    const at = one.which % Math.max(1, ids.length);
    const id = ids[at];
    if (one.what === 'create' || !id) ids.push((await own.tasks.create({ title: `Task ${ids.length}` })).id);
    else if (one.what === 'update') await own.tasks.update(id, { title: `Changed at ${api.requests.length}` });
    else await own.tasks.delete(ids.splice(at, 1)[0] ?? id);
  };
  for (let at = 0; at < story.size; at += 1) await act({ what: 'create', which: 0, wait: at % 2 });
  const sent = { requests: 0 };
  const followed = new Heffl({
    apiKey: api.apiKey,
    rateLimiter: false,
    async fetch(input, init) {
      const at = sent.requests;
      sent.requests += 1;
      await apply(story.beforeRequests[at]);
      // Small pages, so that a few records are many pages.
      const response = await api.fetch(String(input).replace('pageSize=100', 'pageSize=3'), init);
      const body = await response.text();
      await apply(story.afterRequests[at]);
      return new Response(body, response);
    },
  });
  const known = new Map<TaskId, Task>();
  const deaths = [...story.deaths];
  let state: SyncState | undefined;
  const run = async (isMortal: boolean) => {
    // What is stored is JSON.
    const stored = state && (JSON.parse(JSON.stringify(state)) as SyncState);
    const changes = syncChanges(followed, 'tasks', { state: stored, mode, overlap: 0 });
    const death = isMortal ? deaths.shift() : undefined;
    let count = 0;
    for await (const task of changes) {
      // A program that dies has neither stored this record nor a state.
      if (count === death) return;
      known.set(task.id, task);
      state = changes.state();
      count += 1;
    }
    state = changes.state();
  };
  const planned = Math.max(story.beforeRequests.length, story.afterRequests.length);
  while (deaths.length > 0 || sent.requests < planned) await run(true);
  // The pass that was begun may have missed a change; the one after it has not.
  await run(false);
  await run(false);
  const actual = await own.tasks.list().toArray({ limit: 1_000 });
  return { actual, known };
}
