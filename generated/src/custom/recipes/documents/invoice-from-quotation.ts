import type { DiscountType, Invoice, InvoiceCreateParams, InvoiceLineItemInput } from '../../../v1/index.js';
import type { Quotation, QuotationId, QuotationLineItem, RequestOptions } from '../../../v2/index.js';
import { rejectFaults } from '../errors/recipe-error.js';
import type { BothClients } from '../support/both-clients.js';
import { filled } from '../support/filled.js';
import { invoiceFaults, type LeftOut } from './invoice-faults.js';

/** Fields of the invoice: its dates, and others in place of those of the quotation. */
export type InvoiceFields = Partial<InvoiceCreateParams> &
  Pick<InvoiceCreateParams, 'date' | 'dueDate'> & { readonly lineItems?: never };

/** Facts about the invoice that no quotation has, and options of each request. */
export interface InvoiceOptions extends RequestOptions {
  /** Currency of your team, three letters. Every invoice is in it, and no operation returns it. */
  readonly currency: string;
  readonly invoice: InvoiceFields;
  /** Kind of the discounts of the quotation, which it does not say. Default: none, and a discount is rejected. */
  readonly discountType?: DiscountType | undefined;
  /** Fields of the quotation that the invoice may lack. Default: none. */
  readonly leaveOut?: readonly LeftOut[] | undefined;
}

/** A sum or setting of the invoice that is not that of the quotation. */
export interface InvoiceDifference {
  /** Member of the invoice. */
  readonly field: string;
  readonly quoted: unknown;
  readonly invoiced: unknown;
}

/** A new invoice. */
export interface Invoiced {
  /** As Heffl returned it. */
  readonly record: Invoice;
  /** Sums and settings in which it differs from the quotation; empty if it says the same. Check them before you send it. */
  readonly differences: readonly InvoiceDifference[];
}

/**
 * Creates an invoice from a quotation, through API v1: v2 has no invoices. What the quotation says and an invoice cannot is
 * rejected with all faults, and nothing is written: a line with `tax`, `scope`, or a discount of an unknown kind; another
 * currency; internal notes, deal, tags and custom fields. Each message says what to do; `leaveOut` names what may be lost.
 *
 * Carried: client, contact, sales person, subject, tax mode, and of each line name, quantity, price, product, description, tax
 * rate and discount. What belongs to the quotation as a document stays with it: number, dates, status, template, HTML,
 * conversion rate.
 *
 * Requests: 2. The write is sent once. Neither API describes a list of invoices: after a failure with `outcome: 'unknown'`, look in
 * the app before you call this again.
 *
 * @param clients Clients of both versions
 * @param options `currency`, `invoice` with its dates, `discountType`, `leaveOut`; options of each request
 * @throws {RecipeError} the invoice cannot say all that the quotation says
 * @throws {NotFoundError} there is no such quotation
 * @example
 * const { record, differences } = await invoiceFromQuotation({ v1: new HefflV1(), v2: heffl }, 'qtn_abc123', {
 *   currency: 'EUR',
 *   invoice: { date: '2026-07-01T00:00:00.000Z', dueDate: '2026-07-31T00:00:00.000Z' },
 *   leaveOut: ['dealId'],
 * });
 */
export async function invoiceFromQuotation(
  clients: BothClients,
  id: QuotationId,
  { currency, invoice, discountType, leaveOut = [], ...options }: InvoiceOptions,
): Promise<Invoiced> {
  const quotation = await clients.v2.quotations.get(id, options);
  const faults = invoiceFaults(quotation, { currency, invoice, discountType, leaveOut });
  rejectFaults(`The quotation ${id} cannot become an invoice`, faults);
  const { clientId, contactId, salesPersonId, subject, isInclusiveTax } = quotation;
  const body = {
    ...filled({ clientId, contactId, salesPersonId, subject, isInclusiveTax }),
    ...invoice,
    lineItems: (quotation.lineItems ?? []).map((line) => invoiceLine(line, discountType)),
  };
  // It has a client, or there would be a fault; and what custom fields a workspace has does not matter here.
  const record = await clients.v1.invoices.create(body as unknown as InvoiceCreateParams, options);
  return { record, differences: differencesOf(quotation, record) };
}

function invoiceLine(line: QuotationLineItem, discountType: DiscountType | undefined): InvoiceLineItemInput {
  const { name, quantity, price, productId, description, taxRateId, discount } = line;
  const optional = filled({ productId, description, taxRateId, ...(discount ? { discount, discountType } : {}) });
  return { name, quantity, price, ...optional };
}

/** Compares what the quotation shows. */
function differencesOf(quotation: Quotation, invoice: Invoice): InvoiceDifference[] {
  const quoted = {
    currency: quotation.currency,
    isInclusiveTax: quotation.isInclusiveTax,
    subTotal: quotation.subtotalAmount,
    taxTotal: quotation.totalTaxAmount,
    discountTotal: quotation.totalDiscountAmount,
    total: quotation.totalAmount,
  };
  return (Object.keys(quoted) as (keyof typeof quoted)[])
    .map((field) => ({ field, quoted: quoted[field], invoiced: invoice[field] }))
    .filter((pair) => pair.quoted !== undefined && pair.quoted !== pair.invoiced);
}
