import type {
  Heffl,
  Quotation,
  QuotationCreateParams,
  QuotationLineItemInput,
  RequestOptions,
  TemplateId,
} from '../../../v2/index.js';
import { NoMatchError } from '../errors/no-match-error.js';
import { rejectFaults, type RecipeFault } from '../errors/recipe-error.js';
import { SeveralMatchesError } from '../errors/several-matches-error.js';
import { lookup, type Lookup } from '../lookup/lookup.js';

/** A line with a product of Heffl by name, or one without a product. */
export type QuoteLine = ProductLine | (QuotationLineItemInput & { readonly product?: undefined });

/** A line whose name and price are those of the product, unless it has others. */
export type ProductLine = Omit<QuotationLineItemInput, 'name' | 'price' | 'productId'> & {
  /** Name of the product. Case and spaces do not count. */
  readonly product: string;
  /** Text of the line. Default: name of the product. */
  readonly name?: string | undefined;
  /** Price of one. Default: price of the product; there is none if the quotation has a `currency`. */
  readonly price?: number | undefined;
  readonly productId?: undefined;
};

/** Fields of a new quotation. Its lines name products, its template may be named. */
export type QuoteParams = Omit<QuotationCreateParams, 'quotationProducts' | 'templateId'> & {
  readonly lines: readonly QuoteLine[];
} & (
    | { readonly templateId: TemplateId; readonly template?: undefined }
    | {
        /** Name of a template of type `quotations`. */
        readonly template: string;
        readonly templateId?: undefined;
      }
  );

/** A lookup, and options of each request. */
export interface QuoteOptions extends RequestOptions {
  /** Finds products and templates, with its cache. Default: a new one for this call. */
  readonly lookup?: Lookup | undefined;
}

/**
 * Creates a quotation whose lines name products. All names are looked up first: if one is not found, nothing is written,
 * and the error has every fault.
 *
 * The price of a product has no currency. A quotation with a `currency` needs the `price` of each line, lest a number
 * is taken for another currency.
 *
 * Requests: 1, and those of the lookup: 1 for the products, 1 for the templates if the template is named, 1 for each further
 * page; none if it has the lists. The write is sent once. Heffl has no key by which a quotation is recognized: after a
 * failure with `outcome: 'unknown'`, look at the newest quotations of the client before you call this again.
 *
 * @param params Fields of the quotation, with `lines` for `quotationProducts`
 * @param options `lookup`; options of each request
 * @throws {RecipeError} there are no lines, a line has no price, or a name is not found, or found twice
 * @example
 * const quotation = await quoteFor(heffl, {
 *   clientId: 'clt_def456',
 *   template: 'Standard quotation',
 *   date: new Date(),
 *   lines: [{ product: 'Difference engine', quantity: 2 }],
 * });
 */
export async function quoteFor(
  heffl: Heffl,
  params: QuoteParams,
  { lookup: given, ...options }: QuoteOptions = {},
): Promise<Quotation> {
  const { lines, template, templateId, ...fields } = params;
  const subject = 'The quotation cannot be created';
  rejectFaults(subject, faultsOf(params));
  const { signal, ...request } = options;
  const find = given ?? lookup(heffl, request);
  const faults: RecipeFault[] = [];
  const chosen = template === undefined ? { id: templateId } : find.template(template, { type: 'quotations', signal });
  const [found, ...quotationProducts] = await Promise.all([
    orFault(chosen, 'template', faults),
    ...lines.map((line, at) => orFault(lineOf(line, find, signal), `lines[${at}].product`, faults)),
  ]);
  rejectFaults(subject, faults);
  // Without faults, both are complete. Which custom fields a workspace has does not matter here.
  const body = { ...fields, templateId: found?.id, quotationProducts } as unknown as QuotationCreateParams;
  return heffl.quotations.create(body, options);
}

function faultsOf({ lines, currency }: QuoteParams): RecipeFault[] {
  if (lines.length === 0) return [{ field: 'lines', message: 'There are none. A quotation has at least one.' }];
  return lines.flatMap(({ price }, at) =>
    currency === undefined || price !== undefined
      ? []
      : [{ field: `lines[${at}].price`, message: `The price of a product has no currency. Write one in ${currency}.` }],
  );
}

/** The value; `undefined` if nothing has the name, or two have it, which is added to the faults. */
async function orFault<Found>(
  search: Found | Promise<Found>,
  field: string,
  faults: RecipeFault[],
): Promise<Found | undefined> {
  try {
    return await search;
  } catch (error) {
    if (!(error instanceof NoMatchError || error instanceof SeveralMatchesError)) throw error;
    faults.push({ field, message: error.message });
    return undefined;
  }
}

async function lineOf(line: QuoteLine, find: Lookup, signal: AbortSignal | undefined): Promise<QuotationLineItemInput> {
  if (line.product === undefined) {
    const { product: _none, ...own } = line;
    return own;
  }
  const { product: name, ...own } = line;
  const product = await find.product(name, { signal });
  return { ...own, name: own.name ?? product.name, price: own.price ?? product.price, productId: product.id };
}
