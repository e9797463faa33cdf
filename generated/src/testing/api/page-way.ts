// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { follow } from '../../validate/check.js';
import { typesOf } from '../../validate/json-type.js';
import type { DescribedApi, DescribedOperation, DescribedPaging } from '../world/described.js';

/** How the position of a page is written: as a parameter of the operation, or of the URL of the next page. */
export interface PageWay {
  readonly kind: 'cursor' | 'cursorId' | 'page' | 'offset';
  readonly parameter: string;
  /** Number of the first page, or of the first item. */
  readonly first: number;
}

/** Parameter of the URL of a next page, if the operation has none for a position. */
const OWN_PARAMETER = 'page_token';

/** How the pages of an operation are paged. */
export function pagingOf({ paging }: DescribedApi, operation: DescribedOperation): DescribedPaging | undefined {
  return paging[operation.paging ?? ''];
}

/** How the position of a page is written; `undefined` for an operation without pages. */
export function wayOf(api: DescribedApi, operation: DescribedOperation): PageWay | undefined {
  const paging = pagingOf(api, operation);
  if (!paging) return undefined;
  const { kind = 'cursor', cursorParameter: parameter = '', first } = paging;
  if (kind === 'link' || kind === 'nextUrl') return wayInUrl(api, operation);
  return { kind, parameter, first: first ?? (kind === 'page' ? 1 : 0) };
}

function wayInUrl({ schemas }: DescribedApi, { query }: DescribedOperation): PageWay {
  const numbers = query.filter(({ schema }) =>
    typesOf(follow(schema, schemas)).some((type) => type === 'integer' || type === 'number'),
  );
  const page = numbers.find(({ name }) => /^page(?:_?number)?$/i.test(name));
  if (page) return { kind: 'page', parameter: page.name, first: follow(page.schema, schemas).default === 0 ? 0 : 1 };
  const offset = numbers.find(({ name }) => /^(?:offset|skip)$/i.test(name));
  if (offset) return { kind: 'offset', parameter: offset.name, first: 0 };
  return { kind: 'cursor', parameter: OWN_PARAMETER, first: 0 };
}

/** The parameter of an operation that only URLs of next pages have. */
export function ownParameter(api: DescribedApi, operation: DescribedOperation): string | undefined {
  return wayOf(api, operation)?.parameter === OWN_PARAMETER ? OWN_PARAMETER : undefined;
}
