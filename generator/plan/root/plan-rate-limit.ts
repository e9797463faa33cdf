import type { OpenApiDocument } from '../../document/document.js';
import { extension } from '../../document/extension.js';
import type { OperationReading } from '../../document/operation-reading.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { ApiPlan } from '../plan.js';

/**
 * The limit that is known beforehand, and the headers that report it. Where no limit is known, responses show it, by
 * headers of any known form.
 */
export function planRateLimit(
  document: OpenApiDocument,
  operations: readonly OperationReading[],
  settings: Pick<ApiSettings, 'rateLimit'>,
): Pick<ApiPlan, 'rateLimit' | 'otherRateHeaders'> {
  const rateLimit = settings.rateLimit ?? extension(document, 'x-rate-limit');
  return { rateLimit, otherRateHeaders: rateLimit === undefined || operations.some(describesOtherHeaders) };
}

const OTHER = /^x-rate-?limit-/i;

/** True if a response is described with a header such as `X-RateLimit-Limit`. */
function describesOtherHeaders({ responses }: OperationReading): boolean {
  return responses.some(({ headers }) => headers.some((name) => OTHER.test(name)));
}
