// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** A place in a list: before an item of a page. */
export interface Place {
  /** Cursor of the page; undefined for the first. */
  readonly cursor: unknown;
  /** Number of the item within the page, from 0. */
  readonly index: number;
}

/** Position of an iteration. */
export interface Position {
  /** `undefined` at the end of the list. */
  readonly place: Place | undefined;
  /** The page size that the place was counted with. */
  readonly size: unknown;
}

/** The list that a token belongs to. */
export interface TokenOwner {
  readonly operationId: string;
  readonly path: string;
  /** The query without cursor and size. */
  readonly search: string;
  /** Parameters in headers. */
  readonly ownHeaders?: object | undefined;
}

const VERSION = 1;

const NO_TOKEN = 'is not a resume token of this version';

/** Encodes a position in URL-safe characters. */
export function writeToken({ place, size }: Position, owner: TokenOwner): string {
  const parts: unknown[] = [VERSION, owner.operationId, fingerprint(owner)];
  if (place) parts.push(size ?? null, place.cursor ?? null, place.index);
  // `btoa` accepts only Latin-1.
  return btoa(encodeURI(JSON.stringify(parts)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a token of the same list. `invalid` creates the error. */
export function readToken(token: unknown, owner: TokenOwner, invalid: (fault: string) => Error): Position {
  const fault = (what: string) => invalid(`The option \`resume\` ${what}.`);
  const parts = decode(token);
  const [version, operationId, query, size, cursor, index] = parts;
  if (version !== VERSION) throw fault(NO_TOKEN);
  if (operationId !== owner.operationId || query !== fingerprint(owner)) {
    throw fault('is a token of another list or query');
  }
  if (parts.length === 3) return { place: undefined, size: undefined };
  const isWhole =
    parts.length === 6 && isScalar(size) && isScalar(cursor) && Number.isSafeInteger(index) && (index as number) >= 0;
  if (!isWhole) throw fault(NO_TOKEN);
  return { place: { cursor: cursor ?? undefined, index: index as number }, size: size ?? undefined };
}

/** Decodes a token; an empty array if it is none. */
function decode(token: unknown): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(decodeURI(atob(String(token).replaceAll('-', '+').replaceAll('_', '/'))));
    if (Array.isArray(parts)) return parts as readonly unknown[];
  } catch {
    // Not a token.
  }
  return [];
}

function isScalar(value: unknown): boolean {
  return value === null || /^[sn]/.test(typeof value);
}

/** A hash of 32 bits. The order of the parameters does not matter. */
function fingerprint({ path, search, ownHeaders = {} }: TokenOwner): number {
  let hash = 0;
  for (const letter of `${path}?${[...search.split('&'), ...Object.entries(ownHeaders)].sort().join('&')}`)
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash;
}
