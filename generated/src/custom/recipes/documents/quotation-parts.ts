import { filled } from '../support/filled.js';
import type { JsonInput, Quotation, QuotationLineItem, QuotationLineItemInput } from '../../../v2/index.js';

/** The custom fields of a quotation that have a value. */
export function customFieldsOf(quotation: Quotation): Record<`cf_${string}`, JsonInput> {
  const entries = Object.entries<unknown>(filled(quotation)).filter(([name]) => name.startsWith('cf_'));
  return Object.fromEntries(entries) as Record<string, JsonInput>;
}

/** A line of a quotation as it is written. */
export function lineInput(line: QuotationLineItem): QuotationLineItemInput {
  const { name, quantity, price, productId, description, tax, taxRateId, discount, scope } = line;
  return { name, quantity, price, ...filled({ productId, description, tax, taxRateId, discount, scope }) };
}
