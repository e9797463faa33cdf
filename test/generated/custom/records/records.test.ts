import { beforeEach, expect, test } from 'vitest';
import { createTestHeffl, manualClock } from '../../../../generated/src/custom/testing/index.js';
import { ArgumentError, Heffl, NotFoundError, resetRateLimits } from '../../../../generated/src/v2/index.js';

const options = { customObjects: ['/my-objects', '/assets'] };

beforeEach(() => resetRateLimits());

function connect() {
  const api = createTestHeffl(options);
  return { api, heffl: new Heffl({ apiKey: api.apiKey, fetch: api.fetch }) };
}

test('records of a custom object are created, read, changed, listed and deleted', async () => {
  const { api, heffl } = connect();
  const objects = heffl.records('/my-objects');
  const made = await objects.create({ cf_serial: 'A-1', cf_sizes: [1, 2] });
  expect(made).toMatchObject({ id: expect.any(String), cf_serial: 'A-1', cf_sizes: [1, 2] });
  const id = String(made['id']);
  expect(await objects.update(id, { cf_serial: null })).toMatchObject({ cf_serial: null, cf_sizes: [1, 2] });
  expect(await objects.get(id)).toMatchObject({ cf_serial: null });
  expect((await objects.list()).items).toHaveLength(1);
  expect((await heffl.records('/assets').list()).items).toEqual([]);
  await objects.delete(id);
  await expect(objects.get(id)).rejects.toThrow(NotFoundError);
  expect(api.requests.map(({ method, url }) => `${method} ${url.pathname}`).slice(0, 2)).toEqual([
    'POST /api/v2/my-objects',
    `PATCH /api/v2/my-objects/${id}`,
  ]);
});

test('a list has all pages, and goes on from a token', async () => {
  const { heffl } = connect();
  const objects = heffl.records('/my-objects');
  for (let at = 0; at < 25; at += 1) await objects.create({ cf_number: at });
  const list = objects.list({ pageSize: 10 });
  let count = 0;
  for await (const _one of list) if ((count += 1) === 12) break;
  const rest = await objects.list({}, { resume: list.resumeToken() }).toArray({ limit: 100 });
  expect(rest).toHaveLength(13);
});

test('they are paced, and errors are those of other calls', async () => {
  const clock = manualClock();
  const api = createTestHeffl({ ...options, rateLimit: true, clock });
  const objects = new Heffl({ apiKey: api.apiKey, fetch: api.fetch, clock }).records('/my-objects');
  await clock.run(Promise.all(Array.from({ length: 130 }, () => objects.create({}))));
  expect(api.requests.filter(({ status }) => status === 429)).toEqual([]);
  await expect(clock.run(objects.create({ name: 'x' }))).rejects.toMatchObject({ status: 400 });
  await expect(clock.run(objects.get('..'))).rejects.toThrow(ArgumentError);
  await expect(clock.run(objects.get('none'))).rejects.toThrow('GET /my-objects/{id} (records.get)');
});

test.each(['my-objects', '/', '/a/b', '/../users', '/a?b'])('the path %j is none of an object', (path) => {
  const { heffl } = connect();
  expect(() => heffl.records(path)).toThrow(ArgumentError);
});

test('the double has an object only if its options declare it', async () => {
  const api = createTestHeffl();
  const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
  await expect(heffl.records('/my-objects').list()).rejects.toThrow(NotFoundError);
  expect(() => createTestHeffl({ customObjects: ['/deals'] })).toThrow(/path of Heffl itself/);
  expect(() => createTestHeffl({ customObjects: ['my'] })).toThrow(TypeError);
});
