// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ArgumentError, refuseArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import { quote } from '../errors/quote.js';

/** What ids are, by the prefix that they begin with: `{ pet_: 'a pet' }`. */
export type IdKinds = Readonly<Record<string, string>>;

/** What the ids among some values must begin with, by name, and the kinds that are known. */
export interface IdRules {
  readonly prefixes?: Readonly<Record<string, string>> | undefined;
  readonly kinds?: IdKinds | undefined;
}

/** Whether a value is a text with this prefix and something behind it. */
export function isId(value: unknown, prefix: string): boolean {
  return typeof value === 'string' && value.startsWith(prefix) && value.slice(prefix.length).trim() !== '';
}

/**
 * Gives a value back that is an id.
 *
 * @throws {ArgumentError} it is none, or one of another kind
 */
export function asId(value: unknown, prefix: string, kinds: IdKinds): string {
  if (isId(value, prefix)) return value as string;
  const kind = kindOf(value, kinds);
  // What is no id at all may be a secret, and nothing here could take it out of the message.
  const shown = kind === undefined && typeof value === 'string' && value !== '' ? 'another string' : quote(value);
  throw new ArgumentError(`The value ${faultOf(shown, prefix, kind)}`);
}

/** What is wrong with a value that should be an id; `undefined` for nothing. */
export function findIdFault(value: unknown, prefix: string, kinds: IdKinds | undefined): string | undefined {
  return isId(value, prefix) ? undefined : faultOf(quote(value), prefix, kindOf(value, kinds ?? {}));
}

/** Refuses an id of the wrong kind among the parameters of a query. */
export function checkIds(query: object | undefined, { prefixes = {}, kinds }: IdRules, call: CallName): void {
  for (const name of Object.keys(prefixes)) {
    const value = (query as Record<string, unknown> | undefined)?.[name];
    const fault = value === undefined || value === null ? undefined : findIdFault(value, prefixes[name] ?? '', kinds);
    if (fault !== undefined) throw refuseArgument(`query parameter \`${name}\` ${fault}`, call);
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
