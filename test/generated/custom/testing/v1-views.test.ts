import { unchecked } from '../../../../generated/src/v2/index.js';
import { describe, expect, test } from 'vitest';
import { connected, ids, rejectionOf } from './support/connected.js';

const date = '2026-07-01T00:00:00.000Z';

describe('API v1 shows the records of v2 in its own shapes', () => {
  test('a contact and a company as clients', async () => {
    const { heffl, v1 } = connected();
    const company = await heffl.companies.create({ name: 'Acme', cf_industry: 'Tools' });
    const contact = await heffl.contacts.create({ firstName: 'Ada', email: 'ada@example.com' });
    expect(await v1.clients.get(company.id)).toEqual({
      id: company.id,
      number: 'COM001',
      name: 'Acme',
      type: 'company',
      createdAt: company.createdAt,
      firstName: null,
      lastName: null,
      email: null,
      phone: null,
      website: null,
      customFields: { cf_industry: 'Tools' },
    });
    const { items, body } = await v1.clients.list();
    expect(items.map(({ id }) => id)).toEqual([contact.id, company.id]);
    expect(body).toMatchObject({ hasMore: false, nextCursor: null });
  });

  test('a deal with sourceId and customFields, and the ids that v2 has', async () => {
    const { heffl, v1 } = connected();
    const client = await v1.clients.create({ name: 'Acme' });
    const body = { title: 'Engine', clientId: client.id, pipelineId: ids.pipeline, stageId: ids.open };
    const sent = { ...body, sourceId: 'src_abc123', cf_region: 'EU', foo: 1 };
    const deal = await v1.deals.create(sent);
    expect(deal).toMatchObject({ sourceId: 'src_abc123', customFields: { cf_region: 'EU' }, status: 'ACTIVE' });
    expect(await heffl.deals.get(deal.id)).toMatchObject({ crmSourceId: 'src_abc123', cf_region: 'EU' });
    // The body is open, yet what it does not describe is not kept.
    expect(await heffl.deals.get(deal.id)).not.toHaveProperty('foo');
    expect(await v1.deals.update(deal.id, { stageId: ids.lost })).toMatchObject({ status: 'LOST' });
  });
});

describe('API v1 shows in its own shapes too', () => {
  test('leads, which only it can write and both can list', async () => {
    const { heffl, v1 } = connected();
    const lead = await v1.leads.create({ name: 'Grace', source: 'Fair', mobile: '+1', cf_services: 'x' });
    expect(lead).toMatchObject({ name: 'Grace', stage: 'New', mobile: '+1' });
    expect(await v1.leads.get(lead.id)).toMatchObject({
      archived: false,
      source: 'Fair',
      customFields: { cf_services: 'x' },
    });
    expect((await v1.leads.sources.list()).items.map(({ name }) => name)).toEqual(['Fair', 'Website']);
    await v1.leads.create({ name: 'Edsger', source: 'Fair' });
    expect((await v1.leads.sources.list()).items).toHaveLength(2);
    expect((await v1.leads.stages.list()).items).toHaveLength(5);
    expect((await heffl.leads.list({ search: '+1' })).items.map(({ id }) => id)).toEqual([lead.id]);
    const { said } = await rejectionOf(v1.leads.create({ name: 'Ada', sourceId: 'src_none', stageId: 'none' }));
    expect(said).toContain('sourceId: There is no such record.; stageId: There is no such record.');
    await v1.leads.delete(lead.id);
    expect(await rejectionOf(v1.leads.get(lead.id))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  test('pipelines with names', async () => {
    const { v1 } = connected();
    expect(await v1.pipelines.get(ids.pipeline)).toMatchObject({
      name: 'Sales',
      stages: [{ name: 'Negotiation' }, {}, {}],
    });
  });
});

describe('API v1 shows the invoices of v2', () => {
  test('an invoice with its totals, and numbers where it has them', async () => {
    const { heffl, v1 } = connected();
    const client = await v1.clients.create({ name: 'Acme' });
    const product = await heffl.products.create({ name: 'Engine', price: 500 });
    const line = { name: 'Hours', quantity: 2, price: 500, productId: product.id, taxRateId: ids.taxRate };
    const invoice = await v1.invoices.create({
      clientId: client.id,
      date,
      dueDate: date,
      lineItems: [line],
      salesPersonId: 'usr_abc123',
      tags: [7],
      cf_cost_centre: '4711',
    });
    expect(invoice).toMatchObject({
      number: 'INV-0001',
      status: 'DRAFT',
      isInclusiveTax: false,
      subTotal: 1000,
      taxTotal: 50,
      discountTotal: 0,
      total: 1050,
      pendingTotal: 1050,
      paidTotal: 0,
      currency: 'EUR',
      customFields: { cf_cost_centre: '4711' },
    });
    expect(invoice.lineItems).toEqual([
      {
        name: 'Hours',
        quantity: 2,
        price: 500,
        tax: 5,
        discount: 0,
        discountType: 'fixed',
        buyPrice: 0,
        viewType: 'LINE_ITEM',
        amount: 1000,
        taxAmount: 50,
        discountAmount: 0,
        description: null,
        productId: expect.any(Number),
      },
    ]);
    expect(invoice.salesPersonId).toEqual(expect.any(Number));
  });
});

describe('API v1 creates', () => {
  test('an invoice of the template of the team for invoices, unless one is named', async () => {
    const { api, v1 } = connected();
    const client = await v1.clients.create({ name: 'Acme' });
    const lineItems = [{ name: 'Hours', quantity: 1, price: 1 }];
    const body = { clientId: client.id, date, dueDate: date, lineItems };
    const templates = api.snapshot().collections['documentTemplates'] ?? [];
    const own = templates.find(({ type }) => type === 'invoices')?.id;
    expect(own).toMatch(/^tpl_/);
    await v1.invoices.create(body);
    await v1.invoices.create({ ...body, templateId: unchecked(own) });
    const kept = api.snapshot().collections['invoices'] ?? [];
    expect(kept.map(({ templateId }) => templateId)).toEqual([own, own]);
    expect((await rejectionOf(v1.invoices.create({ ...body, templateId: ids.template }))).said).toContain(
      'templateId: must be a template of type invoices',
    );
  });
});

describe('errors of API v1', () => {
  test('are flat, and say all that is wrong in the message', async () => {
    const { api } = connected();
    const response = await api.fetch('https://api.heffl.com/api/v1/leads', {
      method: 'POST',
      headers: { 'x-api-key': api.apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'x', value: 'y' }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      code: 'BAD_REQUEST',
      message: 'name: Required; email: Please enter a valid email address.; value: must be a number',
    });
  });

  test.each([
    [{ type: 'company' }, 'name: Required'],
    [{}, 'name: Required'],
    [{ type: 'contact', name: 'x' }, 'firstName: Required'],
    [{ name: 'Acme', firstName: 'Ada' }, 'firstName: is not allowed'],
    [{ name: 'Acme', lastName: 'King' }, 'lastName: is not allowed'],
    [{ name: 'Acme', salutation: 'Mrs.' }, 'salutation: is not allowed'],
    [{ name: 'Acme', phone: '+1' }, 'phone: is not allowed'],
    [{ name: 'Acme', email: 'ada@example.com' }, 'email: is not allowed'],
    [{ name: 'Acme', jobTitle: 'Analyst' }, 'jobTitle: is not allowed'],
    [{ type: 'contact', firstName: 'Ada', website: 'https://x.example.com' }, 'website: is not allowed'],
    [{ type: 'contact', firstName: 'Ada', primaryContact: {} }, 'primaryContact: is not allowed'],
  ])('a client %j has the members of its kind only', async (body, message) => {
    const { v1 } = connected();
    expect((await rejectionOf(v1.clients.create(unchecked(body)))).said).toContain(`BAD_REQUEST: ${message}.`);
  });

  test.each([
    [{ type: 'company' }, 'name: Required'],
    [{ type: 'contact' }, 'firstName: Required'],
    [{ type: 'contact', firstName: 'Ada', primaryContact: {} }, 'primaryContact: is not allowed'],
    [{ primaryContact: { firstName: 'Ada' } }, 'primaryContact: is for companies only'],
  ])('an update %j of a contact has the members of its kind only', async (body, message) => {
    const { v1 } = connected();
    const { id } = await v1.clients.create({ type: 'contact', firstName: 'Ada' });
    expect((await rejectionOf(v1.clients.update(id, unchecked(body)))).said).toContain(`BAD_REQUEST: ${message}.`);
  });

  test('a record of v1 carries no custom fields it was not given', async () => {
    const { v1 } = connected();
    expect((await v1.clients.create({ type: 'contact', firstName: 'Ada' })).customFields).toEqual({});
  });
});
