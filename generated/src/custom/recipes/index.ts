export { findCompany, findContact, type ClientMatch } from './clients/find-client.js';
export { type MatchKey } from './clients/same-value.js';
export { upsertCompany, upsertContact, type Upserted, type UpsertOptions } from './clients/upsert-client.js';
export { convertLead, type ConvertedDeal, type ConvertedLead, type ConvertLeadOptions } from './deals/convert-lead.js';
export {
  closeDeal,
  type ClosedDeal,
  type CloseDealOptions,
  type ClosingChanges,
  type DealEnd,
} from './deals/close-deal.js';
export { copyQuotation, type CopyQuotationOptions } from './documents/copy-quotation.js';
export type { LeftOut } from './documents/invoice-faults.js';
export {
  invoiceFromQuotation,
  type Invoiced,
  type InvoiceDifference,
  type InvoiceFields,
  type InvoiceOptions,
} from './documents/invoice-from-quotation.js';
export {
  quoteFor,
  type ProductLine,
  type QuoteLine,
  type QuoteOptions,
  type QuoteParams,
} from './documents/quote-for.js';
export { NoMatchError } from './errors/no-match-error.js';
export { RecipeError, type RecipeFault } from './errors/recipe-error.js';
export { SeveralMatchesError } from './errors/several-matches-error.js';
export { lookup, type Lookup } from './lookup/lookup.js';
export type {
  FindOptions,
  FindStageOptions,
  FindTagOptions,
  FindTemplateOptions,
  LookupOptions,
  LookupTexts,
} from './lookup/lookup-options.js';
export type { BothClients } from './support/both-clients.js';
export { syncChanges, type SyncOptions } from './sync/sync-changes.js';
export type { SyncKind, SyncMode, SyncPass, SyncRecords, SyncState } from './sync/sync-state.js';
export type { Sync } from './sync/synchronization.js';
