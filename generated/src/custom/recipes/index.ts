export { findCompany, findContact, type ClientMatch } from './clients/find-client.js';
export { type MatchKey } from './clients/same-value.js';
export { upsertCompany, upsertContact, type Upserted, type UpsertOptions } from './clients/upsert-client.js';
export {
  closeDeal,
  type ClosedDeal,
  type CloseDealOptions,
  type ClosingChanges,
  type DealEnd,
} from './deals/close-deal.js';
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
