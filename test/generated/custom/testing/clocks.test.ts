import { expect, it, onTestFinished, vi } from 'vitest';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { createTestHeffl, manualClock } from '../../../../generated/src/custom/testing/index.js';

const titles = Array.from({ length: 130 }, (_, index) => `Task ${index}`);

it('the clock of the double is one for the client too: 130 creates take two minutes of it', async () => {
  const clock = manualClock();
  const api = createTestHeffl({ rateLimit: true, clock });
  const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch, clock });
  const start = clock.now();
  const tasks = await clock.run(Promise.all(titles.map((title) => heffl.tasks.create({ title }))));
  expect(tasks).toHaveLength(130);
  expect(clock.now() - start).toBeGreaterThanOrEqual(120_000);
  expect(clock.now() - start).toBeLessThanOrEqual(125_000);
  expect(api.requests.filter(({ status }) => status === 429)).toEqual([]);
});

it('fake timers do the same', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const api = createTestHeffl({ rateLimit: true });
  const heffl = new Heffl({ apiKey: 'fake-timers', fetch: api.fetch });
  let done = 0;
  const tasks = Promise.all(titles.map((title) => heffl.tasks.create({ title }).then(() => (done += 1))));
  await vi.advanceTimersByTimeAsync(100_000);
  expect(done).toBe(120);
  await vi.advanceTimersByTimeAsync(80_000);
  expect(await tasks).toHaveLength(130);
});
