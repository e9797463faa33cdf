import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connected } from './support/connected.js';

/** Hermes, the engine of React Native, has neither; jsdom under Jest has no `structuredClone`. */
const { throwIfAborted } = AbortSignal.prototype;

beforeEach(() => {
  vi.stubGlobal('structuredClone', undefined);
  Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
});

afterEach(() => {
  vi.unstubAllGlobals();
  Object.assign(AbortSignal.prototype, { throwIfAborted });
});

test('calls with a signal, lists and the double work where signals have no `throwIfAborted`', async () => {
  const { heffl, api } = connected();
  const { signal } = new AbortController();
  const saved = api.snapshot();
  const { id } = await heffl.companies.create({ name: 'Acme' }, { signal });
  await heffl.companies.create({ name: 'Loom' }, { signal });
  const found: unknown[] = [];
  for await (const company of heffl.companies.list({ pageSize: 1 }, { signal })) found.push(company.id);
  expect(found).toContain(id);
  expect(found.length).toBeGreaterThan(1);
  api.restore(saved);
});

test('an aborted signal rejects with its reason there, too', async () => {
  const { heffl } = connected();
  const reason = new Error('closed');
  const controller = new AbortController();
  controller.abort(reason);
  await expect(heffl.deals.get('dl_abc123', { signal: controller.signal })).rejects.toBe(reason);
  await expect(heffl.deals.list({}, { signal: controller.signal }).toArray({ limit: 5 })).rejects.toBe(reason);
});
