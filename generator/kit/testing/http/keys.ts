// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { decode } from './routes.js';
import type { DescribedApi, KeyPlace } from '../world/described.js';

/** A request, as far as it may hold a credential. */
export interface Credentialed {
  readonly request: Pick<Request, 'headers'>;
  readonly url: URL;
}

/** The credentials of a request, in the order of the places of the API. */
export function keysIn({ keys }: Pick<DescribedApi, 'keys'>, received: Credentialed): string[] {
  return keys.flatMap((place) => keyAt(place, received) ?? []).filter((key) => key !== '');
}

/** The credentials of the first combination that a request has all of; `undefined` if it has none whole. */
export function combinedKeys(
  { keys, combinations = {} }: Pick<DescribedApi, 'keys' | 'combinations'>,
  received: Credentialed,
  operationId: string,
): string[] | undefined {
  for (const positions of combinations[operationId] ?? combinations[''] ?? []) {
    const given = positions.flatMap((at) => keys[at] ?? []).flatMap((place) => keyAt(place, received) || []);
    if (given.length === positions.length) return given;
  }
  return undefined;
}

function keyAt({ in: where, name, scheme }: KeyPlace, { request: { headers }, url }: Credentialed): string | undefined {
  if (where === 'query') return url.searchParams.get(name) ?? undefined;
  if (where === 'cookie') return cookieIn(headers.get('cookie') ?? '', name);
  const value = headers.get(name) ?? undefined;
  return scheme === undefined || value === undefined ? value : withoutScheme(value, scheme);
}

/** `Bearer abc` → `abc`; `Basic dXNlcjpwYXNz` → `user:pass`; `undefined` for another scheme. */
function withoutScheme(value: string, scheme: string): string | undefined {
  const [word = '', ...rest] = value.trim().split(/\s+/);
  if (word.toLowerCase() !== scheme) return undefined;
  const credential = rest.join(' ');
  if (scheme !== 'basic') return credential;
  try {
    return atob(credential);
  } catch {
    return undefined;
  }
}

/** A cookie, decoded as clients encode it, unless `read` reads it. */
export function cookieIn(
  cookies: string,
  name: string,
  read: (text: string) => string | undefined = decode,
): string | undefined {
  const found = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1);
  return value === undefined ? undefined : (read(value) ?? value);
}
