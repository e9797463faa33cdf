import type { DiscountType } from '../../../v1/index.js';
import type { Quotation, QuotationLineItem } from '../../../v2/index.js';
import type { RecipeFault } from '../errors/recipe-error.js';
import { customFieldsOf } from './quotation-parts.js';

/** A field of a quotation, or of its lines, that an invoice may lack. */
export type LeftOut = 'tax' | 'scope' | 'internalNotes' | 'dealId' | 'tagIds' | `cf_${string}`;

/** Facts about the invoice that no quotation has. */
export interface Invoicing {
  readonly currency: string;
  readonly invoice: object;
  readonly discountType?: DiscountType | undefined;
  readonly leaveOut: readonly LeftOut[];
}

/** All that the quotation says and an invoice cannot, with places and advice. */
export function invoiceFaults(quotation: Quotation, invoicing: Invoicing): RecipeFault[] {
  const { currency, invoice, leaveOut } = invoicing;
  const { lineItems = [], tagIds = [] } = quotation;
  const faults: RecipeFault[] = [];
  const add = (field: string, message: string) => faults.push({ field, message });
  const isLost = (field: LeftOut) => !leaveOut.includes(field);
  if (quotation.currency !== currency)
    add('currency', `It is ${quotation.currency}; API v1 creates invoices in that of the team, ${currency}, alone.`);
  if (!quotation.clientId && !('clientId' in invoice)) add('clientId', 'It has none. Pass `invoice.clientId`.');
  if (lineItems.length === 0) add('lineItems', 'It has none. An invoice has at least one.');
  lineItems.forEach((line, at) => faults.push(...lineFaults(line, `lineItems[${at}]`, invoicing)));
  if (quotation.internalNotes && isLost('internalNotes'))
    add('internalNotes', `An invoice has none; its \`notes\` may be read by the client. ${leave('internalNotes')}`);
  if (quotation.dealId && isLost('dealId')) add('dealId', `An invoice names no deal. ${leave('dealId')}`);
  if (tagIds.length > 0 && !('tags' in invoice) && isLost('tagIds'))
    add('tagIds', `An invoice takes numbers of tags. Pass \`invoice.tags\`. ${leave('tagIds')}`);
  for (const key of Object.keys(customFieldsOf(quotation)) as `cf_${string}`[])
    if (!(key in invoice) && isLost(key))
      add(key, `The custom fields of invoices are others. Pass \`invoice.${key}\`. ${leave(key)}`);
  return faults;
}

function lineFaults(line: QuotationLineItem, place: string, { discountType, leaveOut }: Invoicing): RecipeFault[] {
  const faults: RecipeFault[] = [];
  const { tax, taxRateId, scope, discount } = line;
  // A tax of 0 next to a rate says that the rate does not hold.
  if ((tax || (tax === 0 && taxRateId)) && !leaveOut.includes('tax'))
    faults.push({ field: `${place}.tax`, message: taxMessage(tax, taxRateId) });
  if (scope && !leaveOut.includes('scope'))
    faults.push({ field: `${place}.scope`, message: `An invoice has none. ${leave('scope')}` });
  if (discount && discountType === undefined)
    faults.push({
      field: `${place}.discount`,
      message: `It is ${discount}, of a kind that a quotation does not say. Pass \`discountType\`; known is "fixed".`,
    });
  return faults;
}

function taxMessage(tax: number, taxRateId: string | null | undefined): string {
  const start = `It is ${tax}; an invoice takes a \`taxRateId\` alone.`;
  if (!taxRateId) return `${start} Set that in the quotation. ${leave('tax')}`;
  return `${start} If ${taxRateId} is the same tax, ${leave('tax', 'pass')}`;
}

function leave(field: LeftOut, pass = 'Or pass'): string {
  return `${pass} \`leaveOut: ['${field}']\`.`;
}
