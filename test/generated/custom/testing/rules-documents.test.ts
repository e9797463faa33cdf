import { describe, expect, test } from 'vitest';
import { connected, ids, rejectionOf } from './support/connected.js';

const date = '2026-07-01T00:00:00.000Z';
const line = { name: 'Engine', quantity: 2, price: 2500, taxRateId: ids.taxRate } as const;

async function withQuotation(fields: object = {}) {
  const all = connected();
  const { id: clientId } = await all.heffl.companies.create({ name: 'Acme' });
  const quotation = await all.heffl.quotations.create({
    clientId,
    templateId: ids.template,
    date,
    quotationProducts: [line],
    ...fields,
  });
  return { ...all, clientId, quotation };
}

describe('a contact or company that is deleted', () => {
  test.each(['contacts', 'companies'] as const)('of %s with a deal cannot be deleted', async (kind) => {
    const { heffl, v1 } = connected();
    const body = { firstName: 'Ada', name: 'Acme' };
    const { id } =
      kind === 'contacts'
        ? await heffl.contacts.create({ firstName: body.firstName })
        : await heffl.companies.create({ name: body.name });
    const deal = await heffl.deals.create({ title: 'Engine', clientId: id, pipelineId: ids.pipeline });
    const rejection = await rejectionOf(heffl[kind].delete(id));
    expect(rejection).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(rejection.said).toContain('linked deals');
    expect(await rejectionOf(v1.clients.delete(id))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    await heffl.deals.delete(deal.id);
    await heffl[kind].delete(id);
    expect(await rejectionOf(v1.clients.get(id))).toMatchObject({ status: 404 });
  });

  test('with a quotation or an invoice cannot be deleted either', async () => {
    const { heffl, v1, clientId, quotation } = await withQuotation();
    expect((await rejectionOf(heffl.companies.delete(clientId))).said).toContain('linked quotations');
    await heffl.quotations.delete(quotation.id);
    await v1.invoices.create({ clientId, date, dueDate: date, lineItems: [line] });
    expect((await rejectionOf(heffl.companies.delete(clientId))).said).toContain('linked invoices');
  });
});

describe('a contact or company', () => {
  test('is of one resource only', async () => {
    const { heffl } = connected();
    const company = await heffl.companies.create({ name: 'Acme' });
    expect(await rejectionOf(heffl.contacts.update(company.id, { firstName: 'x' }))).toMatchObject({ status: 404 });
    expect((await heffl.contacts.list()).items).toEqual([]);
    expect((await heffl.companies.list()).items).toEqual([company]);
    expect(company).toMatchObject({ type: 'company', number: 'COM001', openingBalance: 0 });
  });

  test('names a contact by its parts, and its company and source by their names', async () => {
    const { heffl } = connected();
    const company = await heffl.companies.create({ name: 'Acme' });
    const contact = await heffl.contacts.create({ firstName: 'Ada', lastName: 'Lovelace', companyId: company.id });
    expect(contact).toMatchObject({ name: 'Ada Lovelace', companyName: 'Acme', parentClientId: company.id });
    const changed = await heffl.contacts.update(contact.id, {
      lastName: 'King',
      companyId: null,
      sourceId: 'src_abc123',
    });
    expect(changed).toMatchObject({ name: 'Ada King', companyId: null, companyName: null, parentClientId: null });
    expect(changed).toMatchObject({ crmSourceId: 'src_abc123', sourceName: 'Website' });
    expect(await rejectionOf(heffl.contacts.update(contact.id, { companyId: contact.id }))).toMatchObject({
      said: 'companyId: must be the id of a company',
    });
  });

  test('has a primary contact that is made, and then changed', async () => {
    const { heffl } = connected();
    const company = await heffl.companies.create({ name: 'Acme', primaryContact: { firstName: 'Ada' } });
    await heffl.companies.update(company.id, { primaryContact: { lastName: 'Lovelace' } });
    const { items } = await heffl.contacts.list();
    expect(items).toMatchObject([{ name: 'Ada Lovelace', companyId: company.id, firstName: 'Ada' }]);
    expect(company).not.toHaveProperty('primaryContact');
  });

  test('rejects a wrong e-mail address with the documented message', async () => {
    const { heffl } = connected();
    expect(await rejectionOf(heffl.contacts.create({ firstName: 'Ada', email: 'ada' }))).toMatchObject({
      said: 'email: Please enter a valid email address.',
    });
  });
});

describe('the lines of a quotation', () => {
  test('has totals, and lines under the name that responses use', async () => {
    const { quotation } = await withQuotation({ tags: [] });
    expect(quotation).toMatchObject({
      status: 'DRAFT',
      subtotalAmount: 5000,
      totalTaxAmount: 250,
      totalDiscountAmount: 0,
      totalAmount: 5250,
      lineItems: [{ name: 'Engine', quantity: 2, price: 2500 }],
      tagIds: [],
      currency: 'EUR',
      conversionRate: 1,
      contentHtml: '<h1>Quotation</h1>',
    });
    expect(quotation).not.toHaveProperty('quotationProducts');
  });

  test.each([
    { lines: [{ quantity: 1, price: 100, tax: 10 }], inclusive: false, totals: [100, 10, 0, 110] },
    { lines: [{ quantity: 1, price: 110, tax: 10 }], inclusive: true, totals: [100, 10, 0, 110] },
    { lines: [{ quantity: 2, price: 50, tax: 10, discount: 20 }], inclusive: false, totals: [100, 8, 20, 88] },
    { lines: [{ quantity: 3, price: 0.1 }], inclusive: false, totals: [0.3, 0, 0, 0.3] },
    {
      lines: [
        { quantity: 1, price: 10 },
        { quantity: 1, price: 20, taxRateId: ids.taxRate },
      ],
      inclusive: false,
      totals: [30, 1, 0, 31],
    },
  ])('of $lines (tax included: $inclusive) comes to $totals', async ({ lines, inclusive, totals }) => {
    const quotationProducts = lines.map((item) => ({ name: 'Line', ...item }));
    const { quotation } = await withQuotation({ quotationProducts, isInclusiveTax: inclusive });
    const { subtotalAmount, totalTaxAmount, totalDiscountAmount, totalAmount } = quotation;
    expect([subtotalAmount, totalTaxAmount, totalDiscountAmount, totalAmount]).toEqual(totals);
  });
});

describe('a quotation', () => {
  test('has no lines in a list, but keeps its totals', async () => {
    const { heffl, quotation } = await withQuotation();
    const { items } = await heffl.quotations.list();
    expect(items).toMatchObject([{ id: quotation.id, lineItems: [], totalAmount: 5250 }]);
    expect((await heffl.quotations.get(quotation.id)).lineItems).toHaveLength(1);
  });

  test('needs a template for quotations, lines whose products are there, and at least one', async () => {
    const { heffl, clientId } = await withQuotation();
    const templates = (await heffl.documentTemplates.list({ type: 'invoices' })).items;
    const create = (fields: object) =>
      heffl.quotations.create({
        clientId,
        templateId: ids.template,
        date,
        quotationProducts: [line],
        ...fields,
      });
    expect(await rejectionOf(create({ templateId: templates[0]!.id }))).toMatchObject({
      said: 'templateId: must be a template of type quotations',
    });
    expect((await rejectionOf(create({ quotationProducts: [{ ...line, productId: 'prd_none' }] }))).said).toContain(
      'quotationProducts.0.productId: There is no such record',
    );
    expect((await rejectionOf(create({ quotationProducts: [] }))).said).toContain('must have at least 1 item');
    expect((await rejectionOf(create({ templateId: 'tpl_none' }))).said).toContain('templateId: There is no such');
  });
});

describe('the rules of a quotation', () => {
  test('replaces its lines, and keeps its template for good', async () => {
    const { heffl, quotation } = await withQuotation();
    const quotationProducts = [{ name: 'Loom', quantity: 1, price: 10 }];
    const changed = await heffl.quotations.update(quotation.id, { quotationProducts });
    expect(changed).toMatchObject({ lineItems: [{ name: 'Loom' }], totalAmount: 10 });
    const body: Record<string, string> = { templateId: ids.template };
    expect((await rejectionOf(heffl.quotations.update(quotation.id, body))).said).toContain(
      'Unknown field: templateId',
    );
  });

  test('keeps to the rules of currencies', async () => {
    const { heffl, quotation } = await withQuotation({ currency: 'USD', conversionRate: 0.9 });
    expect(quotation).toMatchObject({ currency: 'USD', conversionRate: 0.9 });
    expect((await rejectionOf(heffl.quotations.update(quotation.id, { currency: 'usd' }))).said).toContain(
      'currency: ',
    );
    const back = await heffl.quotations.update(quotation.id, { currency: 'EUR' });
    expect(back).toMatchObject({ currency: 'EUR', conversionRate: 1 });
    expect(await rejectionOf(heffl.quotations.update(quotation.id, { conversionRate: 2 }))).toMatchObject({
      status: 400,
    });
  });

  test('stores when it was accepted or rejected', async () => {
    const { heffl, clock, quotation } = await withQuotation();
    clock.advance(3_600_000);
    expect(quotation.markedAcceptedOn).toBeNull();
    const accepted = await heffl.quotations.update(quotation.id, { status: 'ACCEPTED' });
    expect(accepted.markedAcceptedOn).toBe('2026-06-30T10:00:00.000Z');
    const rejected = await heffl.quotations.update(quotation.id, { status: 'REJECTED' });
    expect(rejected.markedRejectedOn).toBe('2026-06-30T10:00:00.000Z');
  });
});

describe('the contact person of a document', () => {
  test.each(['quotations', 'invoices'] as const)(
    'of %s is a contact of the company that is the client',
    async (kind) => {
      const { heffl, v1 } = connected();
      const company = await heffl.companies.create({ name: 'Acme' });
      const other = await heffl.companies.create({ name: 'Other' });
      const own = await heffl.contacts.create({ firstName: 'Ada', companyId: company.id });
      const create = async (clientId: typeof own.id, contactId: typeof own.id) => {
        const common = { clientId, contactId, date };
        return kind === 'quotations'
          ? heffl.quotations.create({ ...common, templateId: ids.template, quotationProducts: [line] })
          : v1.invoices.create({ ...common, dueDate: date, lineItems: [line] });
      };
      expect(await create(company.id, own.id)).toMatchObject({ contactId: own.id });
      expect((await rejectionOf(create(other.id, own.id))).said).toContain(
        'contactId: must be a contact of the client',
      );
      expect((await rejectionOf(create(company.id, other.id))).said).toContain(
        'contactId: must be a contact of the client',
      );
      expect((await rejectionOf(create(own.id, own.id))).said).toContain(
        'contactId: must be left out: the client is a contact',
      );
    },
  );
});

describe('a currency', () => {
  test('is a code of three capital letters', async () => {
    const { heffl } = connected();
    const company = await heffl.companies.create({ name: 'Acme', currency: 'EUR' });
    expect((await rejectionOf(heffl.companies.create({ name: 'Acme', currency: 'euro' }))).said).toContain(
      'currency: ',
    );
    expect((await rejectionOf(heffl.companies.update(company.id, { currency: 'eur' }))).said).toContain('currency: ');
    const deal = { title: 'Engine', clientId: company.id, pipelineId: ids.pipeline };
    expect((await rejectionOf(heffl.deals.create({ ...deal, currency: 'euro' }))).said).toContain('currency: ');
  });
});

describe('a task', () => {
  test('is linked by entity and entityId, which go together', async () => {
    const { heffl, v1 } = connected();
    const { id: clientId } = await heffl.companies.create({ name: 'Acme' });
    const deal = await heffl.deals.create({ title: 'Engine', clientId, pipelineId: ids.pipeline });
    const task = await heffl.tasks.create({ title: 'Call', entity: 'deals', entityId: deal.id });
    expect(task).toMatchObject({ dealId: deal.id, leadId: null, projectId: null, clientId });
    expect(task).toMatchObject({ status: 'OPEN', type: 'todo', showTime: false, createdByName: 'Ada Lovelace' });
    // @ts-expect-error -- without entityId
    expect(await rejectionOf(heffl.tasks.create({ title: 'Call', entity: 'deals' }))).toMatchObject({
      said: 'entityId: Required',
    });
    // @ts-expect-error -- without entity
    expect((await rejectionOf(v1.tasks.create({ title: 'Call', entityId: deal.id }))).said).toContain(
      'entity: Required',
    );
    // @ts-expect-error -- the id of a deal
    const wrongKind = heffl.tasks.create({ title: 'Call', entity: 'leads', entityId: deal.id });
    expect((await rejectionOf(wrongKind)).said).toBe('entityId: must begin with ld_');
    const missing = heffl.tasks.create({ title: 'Call', entity: 'leads', entityId: 'ld_nope' });
    expect((await rejectionOf(missing)).said).toContain('There is no such record.');
    const freed = await heffl.tasks.update(task.id, { entity: 'deals', entityId: null });
    expect(freed).toMatchObject({ entity: null, entityId: null, dealId: null });
  });

  test('remembers when it was completed, as long as it is', async () => {
    const { heffl, clock } = connected();
    const { id } = await heffl.tasks.create({ title: 'Call' });
    clock.advance(60_000);
    const done = await heffl.tasks.update(id, { status: 'COMPLETED' });
    expect(done).toMatchObject({ completedOn: '2026-06-30T09:01:00.000Z', updatedAt: '2026-06-30T09:01:00.000Z' });
    expect(done.createdAt).toBe('2026-06-30T09:00:00.000Z');
    clock.advance(60_000);
    expect((await heffl.tasks.update(id, { title: 'Called' })).completedOn).toBe('2026-06-30T09:01:00.000Z');
    expect((await heffl.tasks.update(id, { status: 'OPEN' })).completedOn).toBeNull();
  });
});
