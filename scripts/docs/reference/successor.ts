import type { SiteApi, SiteOperation } from '../source/site-source.js';
import { code, link, plain } from './markdown.js';

/** An API of the site and all of them. */
export interface Surroundings {
  readonly api: SiteApi;
  readonly apis: readonly SiteApi[];
}

/** Address of an operation of an API; `undefined` where that has none of this name. */
export type HrefOf = (api: SiteApi, operationId: string) => string | undefined;

/** Link to the operation that replaces this one, in the same API or another; `undefined` for one that nothing replaces. */
export function successorLink(around: Surroundings, described: SiteOperation, hrefOf: HrefOf): string | undefined {
  const { replacedBy } = described.operation.docs;
  const api = successorApi(around, described);
  const target = replacedBy && api && hrefOf(api, replacedBy.operationId);
  return replacedBy && target && link(code(replacedBy.operationId), target);
}

/**
 * A paragraph that names the operation that replaces this one, and marks this one as deprecated, where it is.
 *
 * @param guide Link to a guide about moving to another API; default: none.
 * @returns `undefined` for an operation that stays.
 */
export function successorNote(
  around: Surroundings,
  described: SiteOperation,
  { hrefOf, guide }: { readonly hrefOf: HrefOf; readonly guide?: string },
): string | undefined {
  const api = successorApi(around, described);
  const target = successorLink(around, described, hrefOf);
  const sentences = [
    described.operation.docs.deprecated && '**Deprecated.**',
    target && api === around.api && `Use ${target} instead.`,
    target && api && api !== around.api && `In ${plain(api.model.title)}: ${target}.`,
    target && api !== around.api && guide && `${guide}.`,
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function successorApi({ apis }: Surroundings, { operation }: SiteOperation): SiteApi | undefined {
  return apis.find(({ key }) => key === operation.docs.replacedBy?.apiKey);
}
