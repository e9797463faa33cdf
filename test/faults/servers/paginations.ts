import type { ApiResponse } from './messages.js';
import type { PageFault } from './faults.js';

/** Ways of paging besides the cursor of the descriptions. */
export const PAGINATIONS = ['cursorId', 'page', 'offset', 'nextUrl', 'link'] as const;
/** One of them. */
export type Pagination = (typeof PAGINATIONS)[number];

/** A list, and the query of a request for one of its pages. */
export interface PageQuery {
  readonly by: Pagination;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly fault: PageFault | undefined;
}

/** Faults that only positions of the server's own can show: for another list, they would be a lie that nobody can notice. */
const OF_POSITIONS: readonly PageFault[] = ['cycle', 'empty page', 'no cursor'];
/** Faults of what a page reports about the next one. */
const OF_MARKS: readonly PageFault[] = ['no meta', 'null meta', 'no hasMore'];
/** A page without a URL is the last one. */
const OF_THE_END: readonly PageFault[] = [...OF_MARKS, 'no cursor'];

/** A page in one of the five ways. `from` is the position in a URL of the server's own. */
export function pageBy(page: PageQuery): Pick<ApiResponse, 'status' | 'body' | 'headers'> {
  const { by, ids, query } = page;
  const isByUrl = by === 'nextUrl' || by === 'link';
  const fault = page.fault && (isByUrl ? OF_THE_END : OF_POSITIONS).includes(page.fault) ? undefined : page.fault;
  const size = Number(query.get('pageSize') ?? 50);
  const first = startOf(page, size);
  const start = fault === 'page twice' ? Math.max(0, first - size) : first;
  const end = fault === 'empty page' ? start : Math.min(ids.length, start + size);
  const data = ids.slice(start, end).map((id) => ({ id, title: `Record ${id}` }));
  const isCycle = fault === 'cycle' && query.has('from');
  const empties = Number(query.get('empties') ?? 0) + (fault === 'empty page' ? 1 : 0);
  const position = isCycle
    ? `from=${query.get('from')}&empties=${query.get('empties')}`
    : `from=${end}&empties=${empties}`;
  const isMore = fault !== 'no cursor' && (isCycle || end < ids.length);
  const next = isMore ? `?by=${by}&pageSize=${size}&${position}` : null;
  if (by === 'link') {
    return { status: 200, headers: next === null ? {} : { link: `<${next}>; rel="next"` }, body: JSON.stringify(data) };
  }
  const isSilent = fault !== undefined && OF_MARKS.includes(fault);
  const marks = {
    nextUrl: { next },
    cursorId: { hasMore: end < ids.length },
    page: { total: ids.length },
    offset: { total: ids.length },
  }[by];
  return { status: 200, headers: {}, body: JSON.stringify({ data, ...(isSilent ? {} : marks) }) };
}

/** Number of the items before a page. */
function startOf({ by, ids, query }: PageQuery, size: number): number {
  switch (by) {
    case 'cursorId':
      return ids.indexOf(query.get('after') ?? '') + 1;
    case 'page':
      return (Number(query.get('page') ?? 1) - 1) * size;
    case 'offset':
      return Number(query.get('offset') ?? 0);
    case 'nextUrl':
    case 'link':
      return Number(query.get('from') ?? 0);
  }
}
