import { beforeEach, describe, expect, test } from 'vitest';
import {
  invoiceFromQuotation,
  RecipeError,
  type InvoiceOptions,
} from '../../../../../generated/src/custom/recipes/index.js';
import type { QuotationCreateParams, QuotationId } from '../../../../../generated/src/v2/index.js';
import { errorOf, openWorkspace, withChangedResponses, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;

beforeEach(() => {
  space = openWorkspace();
});

const options = {
  currency: 'EUR',
  invoice: { date: '2026-07-01T00:00:00.000Z', dueDate: '2026-07-31T00:00:00.000Z' },
} as const satisfies InvoiceOptions;
const line = { name: 'Gear', quantity: 2, price: 30 };

async function quote(fields: Partial<QuotationCreateParams> = {}) {
  return space.heffl.quotations.create({
    clientId: 'clt_def456',
    templateId: 'tpl_abc123',
    date: '2026-06-01T00:00:00.000Z',
    quotationProducts: [{ ...line, productId: 'prd_abc123', taxRateId: 'txr_abc123', description: 'brass' }],
    ...fields,
  });
}

const invoiceOf = (id: QuotationId, more: Partial<InvoiceOptions> = {}) =>
  invoiceFromQuotation({ v1: space.v1, v2: space.heffl }, id, { ...options, ...more });

describe('an invoice', () => {
  test('carries what it can, in two requests, and costs the same', async () => {
    const { id } = await quote({
      contactId: 'clt_abc123',
      salesPersonId: 'usr_abc123',
      subject: 'Gears',
      isInclusiveTax: true,
    });
    const requests = await space.requestsOf(async () => {
      const { record, differences } = await invoiceOf(id);
      expect(record).toMatchObject({
        ...options.invoice,
        clientId: 'clt_def456',
        contactId: 'clt_abc123',
        subject: 'Gears',
        isInclusiveTax: true,
        status: 'DRAFT',
        currency: 'EUR',
        total: 60,
        lineItems: [{ ...line, description: 'brass', tax: 5 }],
      });
      expect(record.salesPersonId).toBeTypeOf('number');
      expect(differences).toEqual([]);
    });
    expect(requests).toEqual(['quotations.get', 'invoices.create']);
    const sent = JSON.parse(space.api.requests.at(-1)?.body ?? '') as Record<string, unknown>;
    expect(sent['lineItems']).toEqual([
      { ...line, productId: 'prd_abc123', taxRateId: 'txr_abc123', description: 'brass' },
    ]);
  });

  test('has other fields in place of those of the quotation', async () => {
    const { id } = await quote({ subject: 'Gears' });
    const invoice = { ...options.invoice, subject: 'Invoice', status: 'SENT', cf_cost_centre: '4711' } as const;
    const { record } = await invoiceOf(id, { invoice });
    expect(record).toMatchObject({ subject: 'Invoice', status: 'SENT', customFields: { cf_cost_centre: '4711' } });
  });

  test('has the discount whose kind is given', async () => {
    const { id } = await quote({ quotationProducts: [{ ...line, discount: 10 }] });
    const { record, differences } = await invoiceOf(id, { discountType: 'fixed' });
    expect({ discount: record.discountTotal, total: record.total, differences }).toEqual({
      discount: 10,
      total: 50,
      differences: [],
    });
  });

  test('shows in which sums it differs', async () => {
    const { id } = await quote({ quotationProducts: [{ ...line, tax: 20 }] });
    const { differences } = await invoiceOf(id, { leaveOut: ['tax'] });
    expect(differences).toEqual([
      { field: 'taxTotal', quoted: 12, invoiced: 0 },
      { field: 'total', quoted: 72, invoiced: 60 },
    ]);
  });
});

describe('nothing is invoiced', () => {
  test('where fields would be lost: all are in the error, with places and advice', async () => {
    const { id } = await quote({
      currency: 'USD',
      conversionRate: 0.9,
      dealId: 'dl_abc123',
      internalNotes: 'cheap',
      tags: ['tag_abc123'],
      cf_delivery: 'By ship',
      quotationProducts: [
        line,
        { ...line, tax: 20, scope: 'S' },
        { ...line, tax: 5, taxRateId: 'txr_abc123', discount: 3 },
        { ...line, tax: 0, taxRateId: 'txr_abc123' },
        { ...line, tax: 0, discount: 0, scope: '' },
      ],
    });
    const requests = await space.requestsOf(async () => {
      const error = await errorOf(invoiceOf(id));
      expect(error).toBeInstanceOf(RecipeError);
      const { faults } = error as RecipeError;
      const messages = Object.fromEntries(faults.map(({ field, message }) => [field, message]));
      expect(messages).toEqual({
        currency: 'It is USD; API v1 creates invoices in that of the team, EUR, alone.',
        'lineItems[1].tax':
          "It is 20; an invoice takes a `taxRateId` alone. Set that in the quotation. Or pass `leaveOut: ['tax']`.",
        'lineItems[1].scope': "An invoice has none. Or pass `leaveOut: ['scope']`.",
        'lineItems[2].tax':
          "It is 5; an invoice takes a `taxRateId` alone. If txr_abc123 is the same tax, pass `leaveOut: ['tax']`.",
        'lineItems[2].discount':
          'It is 3, of a kind that a quotation does not say. Pass `discountType`; known is "fixed".',
        'lineItems[3].tax':
          "It is 0; an invoice takes a `taxRateId` alone. If txr_abc123 is the same tax, pass `leaveOut: ['tax']`.",
        internalNotes:
          "An invoice has none; its `notes` may be read by the client. Or pass `leaveOut: ['internalNotes']`.",
        dealId: "An invoice names no deal. Or pass `leaveOut: ['dealId']`.",
        tagIds: "An invoice takes numbers of tags. Pass `invoice.tags`. Or pass `leaveOut: ['tagIds']`.",
        cf_delivery:
          "The custom fields of invoices are others. Pass `invoice.cf_delivery`. Or pass `leaveOut: ['cf_delivery']`.",
      });
    });
    expect(requests).toEqual(['quotations.get']);
  });

  test('unless they may be left out, or are given', async () => {
    const { id } = await quote({
      dealId: 'dl_abc123',
      internalNotes: 'cheap',
      tags: ['tag_abc123'],
      cf_delivery: 'By ship',
      cf_other: 1,
      quotationProducts: [{ ...line, tax: 5, taxRateId: 'txr_abc123', scope: 'S' }],
    });
    const { differences } = await invoiceOf(id, {
      invoice: { ...options.invoice, tags: [7], cf_delivery: 'By air' },
      leaveOut: ['tax', 'scope', 'dealId', 'internalNotes', 'cf_other'],
    });
    expect(differences).toEqual([]);
    const sent = space.api.requests.at(-1)?.body ?? '';
    expect(sent).toContain('By air');
    expect(sent).not.toMatch(/cheap|scope|cf_other|"tax"|dl_abc123/);
  });

  test('without a client or lines', async () => {
    const { id } = await quote();
    const clients = withChangedResponses(space, (_path, body) => ({ ...body, clientId: null, lineItems: [] }));
    const error = errorOf(invoiceFromQuotation({ v1: space.v1, v2: clients.heffl }, id, options));
    expect(await error).toMatchObject({ faults: [{ field: 'clientId' }, { field: 'lineItems' }] });
  });

  test('twice: a lost response is an error with an unknown outcome', async () => {
    const { id } = await quote();
    space.api.fault({ operation: 'invoices.create', reset: true, takesEffect: true });
    await expect(invoiceOf(id)).rejects.toMatchObject({ outcome: 'unknown' });
    expect(space.api.requests.filter(({ operationId }) => operationId === 'invoices.create').length).toBe(1);
  });

  test('after the signal is aborted', async () => {
    const reason = new Error('enough');
    expect(await errorOf(invoiceOf('qtn_abc123', { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(space.api.requests).toEqual([]);
  });
});
