export { findCompany, findContact, type ClientMatch } from './find-client.js';
export { type MatchKey } from './same-value.js';
export { SeveralMatchesError } from './several-matches-error.js';
export { upsertCompany, upsertContact, type Upserted, type UpsertOptions } from './upsert-client.js';
