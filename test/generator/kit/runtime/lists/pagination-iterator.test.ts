import { describe, expect, it } from 'vitest';
import { failureOf, json } from '../support/client.js';
import { settle, watch } from '../support/fake-clock.js';
import { range, serveList, take } from '../support/long-list.js';

const size = { pageSize: 3 };

describe('an iterator that is asked in parallel', () => {
  it('gives every item once and in order', async () => {
    const server = serveList(10);
    const items = server.list({}, size)[Symbol.asyncIterator]();
    const steps = await Promise.all(range(0, 13).map(() => items.next()));
    expect(steps.map(({ value }) => value)).toEqual([...range(0, 10), undefined, undefined, undefined]);
    expect(steps.map(({ done }) => done)).toEqual([...range(0, 10).map(() => false), true, true, true]);
    expect(server.asked).toEqual(['start 3', 'at-3 3', 'at-6 3', 'at-9 3']);
  });

  it('gives every page once and in order', async () => {
    const pages = serveList(7).list({}, size).pages();
    const steps = await Promise.all(range(0, 4).map(() => pages.next()));
    expect(steps.map(({ value }) => value?.items)).toEqual([[0, 1, 2], [3, 4, 5], [6], undefined]);
  });

  it('rejects one of them when a page fails, and is over then', async () => {
    const server = serveList(10);
    server.instead.set(1, () => json({}, { status: 500 }));
    const list = server.list({}, size);
    const items = list[Symbol.asyncIterator]();
    const steps = await Promise.allSettled(range(0, 6).map(() => items.next()));
    expect(steps).toMatchObject([
      ...range(0, 3).map((value) => ({ status: 'fulfilled', value: { value, done: false } })),
      { status: 'rejected', reason: { name: 'ServerError' } },
      { status: 'fulfilled', value: over },
      { status: 'fulfilled', value: over },
    ]);
    expect(await take(server.list({ resume: list.resumeToken() }, size))).toEqual(range(3, 10));
  });

  it('ends after the steps that were asked for before', async () => {
    const server = serveList(10);
    const items = server.list({}, size)[Symbol.asyncIterator]();
    const steps = await Promise.all([items.next(), items.return(), items.next()]);
    expect(steps).toEqual([{ value: 0, done: false }, over, over]);
    expect(server.asked).toEqual(['start 3']);
  });

  const over = { value: undefined, done: true };
});

describe('two iterations of one list', () => {
  it('do not disturb each other, and the token is that of the one that began last', async () => {
    const server = serveList(10);
    const list = server.list({}, size);
    const [a, b] = [list[Symbol.asyncIterator](), list[Symbol.asyncIterator]()];
    const values: (number | undefined)[] = [];
    for (const items of [a, a, b, a, a, b]) values.push((await items.next()).value);
    expect(values).toEqual([0, 1, 0, 2, 3, 1]);
    expect(await take(server.list({ resume: list.resumeToken() }, size))).toEqual(range(2, 10));
  });

  it('can be left in the middle of a request', async () => {
    const server = serveList(10);
    server.instead.set(0, () => new Promise(() => undefined));
    const controller = new AbortController();
    const items = server.list({ signal: controller.signal }, size)[Symbol.asyncIterator]();
    const [step, end] = [watch(items.next()), watch(items.return())];
    await settle();
    expect([step.state, end.state]).toEqual(['pending', 'pending']);
    controller.abort('enough');
    await settle();
    expect([step.error, end.value]).toEqual(['enough', { value: undefined, done: true }]);
  });
});

it('an iteration that was never started has no effect', async () => {
  const server = serveList(10);
  const items = server.list({}, size)[Symbol.asyncIterator]();
  expect(await items.return()).toEqual({ value: undefined, done: true });
  expect(await items.next()).toEqual({ value: undefined, done: true });
  expect(await failureOf(take(server.list({ maxItems: -1 })))).toMatchObject({ name: 'ArgumentError' });
  expect(server.asked).toEqual([]);
});
