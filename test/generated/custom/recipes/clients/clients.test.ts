import { beforeEach, describe, expect, test } from 'vitest';
import {
  findCompany,
  findContact,
  SeveralMatchesError,
  upsertCompany,
  upsertContact,
} from '../../../../../generated/src/custom/recipes/index.js';
import { createTestHeffl, type TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { ArgumentError, Heffl, HefflError, resetRateLimits } from '../../../../../generated/src/v2/index.js';

let api: TestHeffl;
let heffl: Heffl;

beforeEach(() => {
  resetRateLimits();
  api = createTestHeffl();
  heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
});

const sent = async (work: () => Promise<unknown>) => {
  const before = api.requests.length;
  await work();
  return api.requests.slice(before).map(({ method }) => method);
};

describe.each(['contacts', 'companies'] as const)('%s', (kind) => {
  const find = (match: Parameters<typeof findContact>[1]) =>
    kind === 'contacts' ? findContact(heffl, match) : findCompany(heffl, match);
  const upsert = (by: 'email' | 'phone', { name, ...rest }: { name: string; email?: string; phone?: string }) =>
    kind === 'contacts'
      ? upsertContact(heffl, { firstName: name, ...rest }, { by })
      : upsertCompany(heffl, { name, ...rest }, { by });
  const create = ({ name, ...rest }: { name: string; email?: string; phone?: string }) =>
    kind === 'contacts'
      ? heffl.contacts.create({ firstName: name, ...rest })
      : heffl.companies.create({ name, ...rest });

  test('are found by the same address, but for case, in one request', async () => {
    await create({ name: 'Canada', email: 'canada@example.com' });
    const ada = await create({ name: 'Ada', email: 'Ada@Example.com' });
    expect((await find({ email: ' ada@example.COM ' }))?.id).toBe(ada.id);
    expect(await sent(() => find({ email: 'ada@example.com' }))).toEqual(['GET']);
    expect(await find({ email: 'nada@example.com' })).toBeUndefined();
  });

  test('are found by the same number, however it is written', async () => {
    const ada = await create({ name: 'Ada', phone: '+49301234567' });
    await create({ name: 'Bob', phone: '+493012345678' });
    for (const phone of [
      '+49301234567',
      '+49 30 123-45.67',
      '0049 (0)30 1234567',
      '+49 (0) 30/1234567'.replace('(0) ', '(0)'),
    ])
      expect({ phone, id: (await find({ phone }))?.id }).toEqual({ phone, id: ada.id });
    expect(await sent(() => find({ phone: '+49301234567' }))).toEqual(['GET']);
    expect(await sent(() => find({ phone: '+49 30 1234567' }))).toEqual(['GET', 'GET']);
  });

  test('of which two are the same: it stops at the second, and has both ids', async () => {
    const made = [];
    for (let at = 0; at < 150; at += 1) made.push(await create({ name: 'Ada', email: 'ada@example.com' }));
    const requests = api.requests.length;
    const error: unknown = await find({ email: 'ada@example.com' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SeveralMatchesError);
    expect(error).toBeInstanceOf(HefflError);
    const { ids } = error as SeveralMatchesError;
    expect(ids).toEqual([made[149]?.id, made[148]?.id]);
    for (const id of ids) expect((error as Error).message).toContain(id);
    expect(api.requests.length - requests).toBeLessThanOrEqual(2);
    await expect(upsert('email', { name: 'Ada', email: 'ada@example.com' })).rejects.toThrow(SeveralMatchesError);
    expect(api.requests.slice(requests).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('are created, updated or left as they are', async () => {
    const params = { name: 'Ada', email: 'ada@example.com', phone: '+1 555' };
    const first = await upsert('email', params);
    expect(first.outcome).toBe('created');
    expect(await upsert('email', params)).toMatchObject({ outcome: 'unchanged', record: { id: first.record.id } });
    expect(await sent(() => upsert('phone', params))).toEqual(['GET']);
    expect(await upsert('email', { ...params, phone: '+1 556' })).toMatchObject({
      outcome: 'updated',
      record: { id: first.record.id, phone: '+1 556' },
    });
    expect(await sent(() => upsert('email', { ...params, email: 'new@example.com' }))).toEqual(['GET', 'POST']);
  });

  test('are not made twice where the response of the first time is lost', async () => {
    api.fault({ operation: `${kind}.create`, reset: true, takesEffect: true });
    const params = { name: 'Ada', email: 'ada@example.com' };
    await expect(upsert('email', params)).rejects.toMatchObject({ outcome: 'unknown' });
    expect((await upsert('email', params)).outcome).toBe('unchanged');
  });

  test.each([{ email: '' }, { email: '  ' }, { phone: '---' }])(
    'are not looked for without a value: %j',
    async (match) => {
      await expect(find(match as { email: string })).rejects.toThrow(ArgumentError);
      await expect(upsert('phone', { name: 'Ada', email: 'ada@example.com' })).rejects.toThrow(ArgumentError);
      expect(api.requests).toEqual([]);
    },
  );
});

test('compares values below others, and fields that are not shown count as different', async () => {
  const params = {
    firstName: 'Ada',
    email: 'ada@example.com',
    cf_size: ['a', 'b'],
    billingAddress: { city: 'London' },
  };
  await upsertContact(heffl, params, { by: 'email' });
  const { outcome } = await upsertContact(heffl, { ...params, cf_size: ['b'] }, { by: 'email' });
  expect(outcome).toBe('updated');
  const company = { name: 'Engines', email: 'x@example.com', primaryContact: { firstName: 'Ada' } };
  await upsertCompany(heffl, company, { by: 'email' });
  expect((await upsertCompany(heffl, company, { by: 'email' })).outcome).toBe('updated');
});
