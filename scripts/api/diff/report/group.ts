import { bumps, type Change } from '../change/change.js';

/** The same change of several methods, printed as one. */
export interface Row extends Omit<Change, 'subject' | 'operationId'> {
  readonly subjects: readonly string[];
}

/** The rows of one resource. */
export interface ResourceSection {
  /** Empty for what concerns the whole client. */
  readonly resource: string;
  readonly rows: readonly Row[];
}

/** Changes by API and resource, the worst first. */
export function groupChanges(changes: readonly Change[], api: string): ResourceSection[] {
  const own = changes.filter((change) => change.api === api);
  const resources = [...new Set(own.map(({ resource }) => resource))].toSorted();
  return resources.map((resource) => ({
    resource,
    rows: rowsOf(own.filter((change) => change.resource === resource)),
  }));
}

/** The keys of all APIs that changed, sorted. */
export function changedApis(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ api }) => api))].toSorted();
}

/** "API v2", and changes that belong to no API. */
export function titleOf(api: string): string {
  return api === 'package' ? 'The package itself' : `API ${api}`;
}

function rowsOf(changes: readonly Change[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { subject, operationId: _id, ...change } of changes) {
    const { place, path, rule, message, audience, note } = change;
    const key = JSON.stringify([place, path, rule, message, audience, note]);
    const known = rows.get(key);
    const subjects = [...(known?.subjects ?? []), ...(known?.subjects.includes(subject) ? [] : [subject])];
    rows.set(key, { ...change, subjects });
  }
  const joined = joinMembers([...rows.values()]);
  const order = ['callers', 'readers', 'nobody'];
  const rank = ({ audience, bump }: Row) => order.indexOf(audience) * 10 - bumps.indexOf(bump);
  return joined.toSorted((a, b) => rank(a) - rank(b));
}

/** Members of one place that share their fate are reported in one sentence: "`email`, `phone` are new". */
function joinMembers(rows: readonly Row[]): Row[] {
  const joined = new Map<string, Row>();
  for (const row of rows) {
    const [, head, tail] = /^(`[^`]+`) (is .*)$/.exec(row.message) ?? [];
    const { rule, place, audience, bump, note, subjects } = row;
    const key = JSON.stringify(head === undefined ? row : [subjects, rule, place, audience, bump, note, tail]);
    const known = joined.get(key);
    const message = known && head !== undefined ? `${headOf(known.message)}, ${head} ${tail}` : row.message;
    joined.set(key, known ? { ...known, message } : row);
  }
  return [...joined.values()];
}

function headOf(message: string): string {
  return /^(?:`[^`]+`(?:, )?)+/.exec(message)?.[0] ?? '';
}
