import { resolve, type OpenApiDocument, type PathItemObject, type ResponseObject } from '../../document/document.js';
import { httpMethods } from '../../document/document.js';
import { extension } from '../../document/extension.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { ApiPlan } from '../plan.js';

/**
 * The limit that is known beforehand, and the headers that report it. Where no limit is known, responses show it, by
 * headers of any known form.
 */
export function planRateLimit(
  document: OpenApiDocument,
  settings: Pick<ApiSettings, 'rateLimit'>,
): Pick<ApiPlan, 'rateLimit' | 'otherRateHeaders'> {
  const rateLimit = settings.rateLimit ?? extension(document, 'x-rate-limit');
  return { rateLimit, otherRateHeaders: rateLimit === undefined || describesOtherHeaders(document) };
}

const OTHER = /^x-rate-?limit-/i;

/** True if a response is described with a header such as `X-RateLimit-Limit`. */
function describesOtherHeaders(document: OpenApiDocument): boolean {
  const inPlace = Object.values(document.paths ?? {}).flatMap((path) => {
    const item = resolve<PathItemObject>(document, path);
    return httpMethods.flatMap((method) => Object.values(item[method]?.responses ?? {}));
  });
  const names = inPlace.flatMap((response) => Object.keys(resolve<ResponseObject>(document, response).headers ?? {}));
  return names.some((name) => OTHER.test(name));
}
