import { beforeEach, describe, expect, test } from 'vitest';
import { copyQuotation } from '../../../../../generated/src/custom/recipes/index.js';
import { NotFoundError, type QuotationId } from '../../../../../generated/src/v2/index.js';
import { errorOf, openWorkspace, withChangedResponses, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;
let id: QuotationId;

const full = {
  clientId: 'clt_def456',
  contactId: 'clt_abc123',
  dealId: 'dl_abc123',
  templateId: 'tpl_abc123',
  salesPersonId: 'usr_abc123',
  date: '2026-05-01T00:00:00.000Z',
  expiryDate: '2026-05-31T00:00:00.000Z',
  subject: 'Gears',
  isInclusiveTax: true,
  internalNotes: 'cheap',
  currency: 'USD',
  conversionRate: 0.9,
  cf_delivery: 'By ship',
  cf_sizes: ['a', 'b'],
} as const;
const line = {
  name: 'Gear',
  quantity: 2,
  price: 3,
  description: 'brass',
  taxRateId: 'txr_abc123',
  discount: 1,
  scope: 'S',
} as const;

beforeEach(async () => {
  space = openWorkspace();
  const created = await space.heffl.quotations.create({
    ...full,
    title: 'unseen',
    status: 'ACCEPTED',
    contentHtml: '<p>No. 1</p>',
    tags: ['tag_abc123'],
    quotationProducts: [
      { ...line, productId: 'prd_abc123' },
      { name: 'Freight', quantity: 1, price: 1, tax: 0 },
    ],
  });
  id = created.id;
});

describe('a copy', () => {
  test('has all fields, custom fields and lines, and is a draft, in two requests', async () => {
    const { heffl, requestsOf } = space;
    const requests = await requestsOf(async () => {
      const copy = await copyQuotation(heffl, id);
      expect(copy).toMatchObject({ ...full, tagIds: ['tag_abc123'], status: 'DRAFT' });
      expect(copy.id).not.toBe(id);
      expect(copy.lineItems).toMatchObject([
        { ...line, productId: 'prd_abc123' },
        { name: 'Freight', quantity: 1, price: 1, tax: 0 },
      ]);
      expect(copy.markedAcceptedOn ?? null).toBeNull();
      expect(copy.contentHtml).toBe('<h1>Quotation</h1>');
    });
    expect(requests).toEqual(['quotations.get', 'quotations.create']);
  });

  test('sends no field that it knows nothing of', async () => {
    const { heffl } = withChangedResponses(space, (_path, body) => ({ ...body, viewedAt: 'today', expiryDate: null }));
    await copyQuotation(heffl, id);
    const sent = JSON.parse(space.api.requests.at(-1)?.body ?? '') as object;
    expect(Object.keys(sent).sort()).toEqual(
      [...Object.keys(full).filter((name) => name !== 'expiryDate'), 'quotationProducts', 'tags'].sort(),
    );
  });

  test('has the changes, of which undefined leaves a field out', async () => {
    const changes = { date: '2026-07-01T00:00:00.000Z', cf_delivery: 'By air', dealId: undefined, subject: 'Again' };
    const copy = await copyQuotation(space.heffl, id, { changes: changes as object });
    expect(copy).toMatchObject({ date: changes.date, cf_delivery: 'By air', subject: 'Again', internalNotes: 'cheap' });
    expect(copy.dealId ?? null).toBeNull();
  });

  test('in another currency has other lines, and no old rate', async () => {
    const quotationProducts = [{ name: 'Gear', quantity: 1, price: 2 }];
    await copyQuotation(space.heffl, id, { changes: { currency: 'GBP', quotationProducts } });
    expect(JSON.parse(space.api.requests.at(-1)?.body ?? '')).not.toHaveProperty('conversionRate');
  });
});

describe('nothing is copied', () => {
  test.each([
    {
      fields: ['clientId', 'templateId', 'quotationProducts'],
      changed: { clientId: null, templateId: null, lineItems: [] },
    },
    { fields: ['contactId', 'dealId'], changes: { clientId: 'clt_abc123' } },
    { fields: ['currency'], changes: { currency: 'GBP' } },
  ] as const)('where these do not fit: $fields', async ({ fields, ...rest }) => {
    const changed = 'changed' in rest ? rest.changed : {};
    const changes = 'changes' in rest ? rest.changes : {};
    const { heffl } = withChangedResponses(space, (_path, body) => ({ ...body, ...changed }));
    const requests = await space.requestsOf(async () => {
      await expect(copyQuotation(heffl, id, { changes })).rejects.toMatchObject({
        faults: fields.map((field) => ({ field })),
      });
    });
    expect(requests).toEqual(['quotations.get']);
  });

  test('where there is no such quotation', async () => {
    await expect(copyQuotation(space.heffl, 'qtn_none')).rejects.toThrow(NotFoundError);
  });

  test('twice: a lost response is an error with an unknown outcome', async () => {
    const { api, heffl } = space;
    api.fault({ operation: 'quotations.create', reset: true, takesEffect: true });
    const before = api.requests.length;
    await expect(copyQuotation(heffl, id)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(api.requests.slice(before).map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  test('after the signal is aborted', async () => {
    const reason = new Error('enough');
    expect(await errorOf(copyQuotation(space.heffl, id, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  });
});
