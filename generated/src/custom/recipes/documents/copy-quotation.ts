import type { Heffl, Quotation, QuotationCreateParams, QuotationId, RequestOptions } from '../../../v2/index.js';
import { rejectFaults, type RecipeFault } from '../errors/recipe-error.js';
import { filled } from '../support/filled.js';
import { customFieldsOf, lineInput } from './quotation-parts.js';

/** Changes of the copy, and options of each request. */
export interface CopyQuotationOptions extends RequestOptions {
  /** Fields that the copy has in place of those of the quotation. `undefined` leaves a field out. Default: none. */
  readonly changes?: Partial<QuotationCreateParams> | undefined;
}

/**
 * Creates a quotation with the fields, custom fields and lines of another one. Date and expiry date are copied, too: pass
 * `changes` for others.
 *
 * Not copied: number, status and its dates (the copy is a DRAFT), totals, which Heffl computes, `contentHtml`, which Heffl makes
 * from the template and which may show the number of the original, and `title`, which no response has.
 *
 * Requests: 2. The write is sent once. Heffl has no key by which a quotation is recognized: after a failure with
 * `outcome: 'unknown'`, look at the newest quotations of the client before you call this again.
 *
 * @param options `changes`; options of each request
 * @throws {RecipeError} the quotation has no client, template or lines, and `changes` neither; or `changes` have a client, but
 * not the contact and the deal, or a currency, but no lines
 * @throws {NotFoundError} there is no such quotation
 * @example
 * const copy = await copyQuotation(heffl, 'qtn_abc123', { changes: { date: new Date(), subject: 'Second offer' } });
 */
export async function copyQuotation(
  heffl: Heffl,
  id: QuotationId,
  { changes = {}, ...options }: CopyQuotationOptions = {},
): Promise<Quotation> {
  const original = await heffl.quotations.get(id, options);
  const { clientId, templateId, contactId, dealId, salesPersonId, date, expiryDate, subject } = original;
  const { internalNotes, isInclusiveTax, currency, conversionRate, tagIds } = original;
  const isSameCurrency = (changes.currency ?? currency) === currency;
  const body = {
    ...customFieldsOf(original),
    ...filled({ clientId, templateId, contactId, dealId, salesPersonId, date, expiryDate, subject }),
    ...filled({ internalNotes, isInclusiveTax, currency, tags: tagIds }),
    ...(isSameCurrency ? filled({ conversionRate }) : {}),
    quotationProducts: (original.lineItems ?? []).map(lineInput),
    ...changes,
  };
  rejectFaults(`The quotation ${id} cannot be copied`, [...missing(body), ...mismatches(original, changes)]);
  // It is complete; and what custom fields a workspace has does not matter here.
  return heffl.quotations.create(body as QuotationCreateParams, options);
}

function missing(body: Partial<QuotationCreateParams>): RecipeFault[] {
  const absent = (['clientId', 'templateId', 'date'] as const).filter((field) => !body[field]);
  if (!body.quotationProducts?.length) return [...absent, 'quotationProducts' as const].map(neither);
  return absent.map(neither);
}

function neither(field: string): RecipeFault {
  return { field, message: `The quotation has none. Pass \`changes.${field}\`.` };
}

/** Fields of the original that do not fit the changes. */
function mismatches(original: Quotation, changes: Partial<QuotationCreateParams>): RecipeFault[] {
  const faults: RecipeFault[] = [];
  const isOtherClient = (changes.clientId ?? original.clientId) !== original.clientId;
  for (const field of ['contactId', 'dealId'] as const)
    if (isOtherClient && original[field] && !(field in changes))
      faults.push({ field, message: `It belongs to the other client. Pass \`changes.${field}\`, or undefined.` });
  const isOtherCurrency = (changes.currency ?? original.currency) !== original.currency;
  if (isOtherCurrency && !changes.quotationProducts)
    faults.push({
      field: 'currency',
      message: `The prices are in ${original.currency}. Pass \`changes.quotationProducts\` with others.`,
    });
  return faults;
}
