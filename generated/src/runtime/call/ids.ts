// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ArgumentError, invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { nameParameter, quote } from '../errors/quote.js';

/** Kinds of ids by prefix: `{ pet_: 'a pet' }`. */
export type IdKinds = Readonly<Record<string, string>>;

/** Required prefixes of ids by parameter name, and the known kinds. */
export interface IdRules {
  readonly prefixes?: Readonly<Record<string, string>> | undefined;
  readonly kinds?: IdKinds | undefined;
}

/** True if a value is a string with this prefix and more after it, and no white space around it. */
export function isId(value: unknown, prefix: string): boolean {
  return typeof value === 'string' && value.startsWith(prefix) && value !== prefix && value === value.trim();
}

/**
 * Returns the value if it is an id.
 *
 * @throws {ArgumentError} the value is no id, or one of another kind
 */
export function asId(value: unknown, prefix: string, kinds: IdKinds): string {
  if (isId(value, prefix)) return value as string;
  const kind = kindOf(value, kinds);
  // A string of an unknown kind may be a secret, and could not be removed from the message later.
  const shown = kind === undefined && typeof value === 'string' && value !== '' ? 'another string' : quote(value);
  throw new ArgumentError(`The value ${faultOf(shown, prefix, kind)}`);
}

/** Describes the fault of a value that should be an id; `undefined` if it is one. */
export function findIdFault(value: unknown, prefix: string, kinds: IdKinds | undefined): string | undefined {
  return isId(value, prefix) ? undefined : faultOf(quote(value), prefix, kindOf(value, kinds ?? {}));
}

/** Rejects an id of the wrong kind among the parameters of a query. */
export function checkIds(query: object | undefined, { prefixes = {}, kinds }: IdRules, call: CallName): void {
  for (const name of Object.keys(prefixes)) {
    const value = (query as Record<string, unknown> | undefined)?.[name];
    const fault = value === undefined || value === null ? undefined : findIdFault(value, prefixes[name] ?? '', kinds);
    if (fault !== undefined) throw invalidArgument(`${nameParameter(name)} ${fault}`, call);
  }
}

function faultOf(shown: string, prefix: string, kind: string | undefined): string {
  const looks = kind === undefined ? '' : `, which looks like ${kind} id`;
  return `must be an id that begins with "${prefix}", but is ${shown}${looks}.`;
}

function kindOf(value: unknown, kinds: IdKinds): string | undefined {
  const prefix = typeof value === 'string' ? value.slice(0, value.indexOf('_') + 1) : '';
  return Object.hasOwn(kinds, prefix) ? kinds[prefix] : undefined;
}
