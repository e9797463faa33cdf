import type { Change } from '../change/change.js';
import { callOf, resourceOf } from '../compare/subject.js';
import type { ApiPair } from '../snapshot/snapshot.js';
import { placeOf, type DocumentPlace } from './redocly-place.js';
import type { DocumentChange } from './redocly.js';

/** Rules of `redocly diff` that judge the wire, where an integrator has the client. */
const CLIENT_KNOWS: Readonly<Record<string, string>> = {
  'path-removed': 'the client knows the route, and the method is still there',
  'operation-removed': 'the client knows the route, and the method is still there',
  'server-removed': 'the client knows the address',
  'security-scheme-changed': 'the client sends the key',
  'security-requirement-changed': 'the client sends the key with every request',
  'response-removed': 'errors are classes by their status, documented or not',
  'response-header-removed': 'the client reads these headers where they are',
};

/**
 * Our changes, with those of `redocly diff` that are stricter. Where our rules have checked the same place and know
 * that it breaks nobody, they prevail and say so.
 */
export function joinRedocly(pair: ApiPair, ours: readonly Change[], theirs: readonly DocumentChange[]): Change[] {
  const joined = [...ours];
  for (const change of theirs) {
    if (change.impact === 'major') joinMajor(pair, joined, change);
  }
  if (joined.length === 0 && theirs.length > 0) joined.push(somethingElse(pair, theirs));
  return joined;
}

function joinMajor(pair: ApiPair, joined: Change[], change: DocumentChange): void {
  const [verdict] = change.verdicts;
  const rule = verdict?.ruleId ?? 'unnamed';
  const at = locate(pair, change);
  const same = joined.filter((one) => isSame(one, at));
  if (same.some(({ bump }) => bump === 'major')) return;
  const reason = reasonAgainst(rule, at, same);
  const said = `redocly diff (${rule}): ${verdict?.message ?? change.path}`;
  if (reason !== undefined) {
    for (const one of same) {
      const index = joined.indexOf(one);
      joined[index] = { ...one, note: `${said} Overruled: ${reason}.` };
    }
    return;
  }
  joined.push(theirVerdict(pair, at, { rule, said, path: change.path }));
}

/** Removed places are found in the old description, all others in the new one. */
function locate(pair: ApiPair, { path, kind }: DocumentChange): DocumentPlace {
  const [first, second] = kind === 'removed' ? [pair.before, pair.after] : [pair.after, pair.before];
  const place = placeOf(path, first);
  return place.operationId === undefined ? placeOf(path, second) : place;
}

function reasonAgainst(rule: string, at: DocumentPlace, same: readonly Change[]): string | undefined {
  if (at.isPage) return 'the client reads the page and returns its items';
  return CLIENT_KNOWS[rule] ?? (same.length > 0 ? 'our rules know in which direction the value goes' : undefined);
}

function isSame(one: Change, at: DocumentPlace): boolean {
  if (at.operationId === undefined) return one.operationId === undefined;
  if (at.place === 'error') return one.place === 'error';
  if (one.operationId !== at.operationId) return false;
  if (at.place === 'method' || one.place === 'method') return at.place === one.place || one.path === '';
  const isQuery = at.place === 'query' && one.place === 'arguments';
  return (
    (one.place === at.place || isQuery) &&
    (one.path === at.path || one.path.startsWith(`${at.path}.`) || at.path === '')
  );
}

interface Verdict {
  readonly rule: string;
  readonly said: string;
  readonly path: string;
}

function theirVerdict(pair: ApiPair, at: DocumentPlace, { rule, said, path }: Verdict): Change {
  const { operationId } = at;
  const isOutput = at.place === 'response' || at.place === 'error';
  return {
    api: pair.key,
    resource: operationId === undefined ? '' : resourceOf(operationId),
    subject: operationId === undefined ? pair.after.model.client.className : callOf(pair.after.model, operationId),
    operationId,
    place: at.place ?? 'settings',
    path: at.path,
    rule: `redocly/${rule}`,
    message: said,
    audience: isOutput ? 'readers' : 'callers',
    bump: 'major',
    judge: 'redocly',
    note: `Our rules found nothing at ${path}; the stricter judge wins.`,
  };
}

/** A difference of the description that changes no call: an example, a tag's text. */
function somethingElse(pair: ApiPair, theirs: readonly DocumentChange[]): Change {
  const places = theirs.slice(0, 3).map(({ path }) => `\`${path}\``);
  const more = theirs.length > places.length ? ` and ${theirs.length - places.length} more` : '';
  return {
    api: pair.key,
    resource: '',
    subject: pair.after.model.client.className,
    place: 'settings',
    path: '',
    rule: 'text',
    message: `is described in other words or with other examples: ${places.join(', ')}${more}`,
    audience: 'nobody',
    bump: 'patch',
    judge: 'redocly',
  };
}
