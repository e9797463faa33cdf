// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { invalidArgument } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import type { IdKinds, IdRules } from './ids.js';
import { findIdFault } from './ids.js';
import { quote } from '../errors/quote.js';

/** Values for a path template. */
export interface PathValues extends IdRules {
  readonly values: object;
}

/** Fills a path template. Rejects every value that would lead to another route than the template's. */
export function expandPath(template: string, { values, prefixes, kinds }: PathValues, call: CallName): string {
  return template.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    // A plain read would find `constructor` on the prototype.
    const given = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined;
    const value = isPlain(given) ? String(given) : given;
    const fault = findFault(value, prefixes?.[name], kinds);
    if (fault !== undefined) throw invalidArgument(`\`${name}\` ${fault}`, call);
    return encodePart(value as string, `\`${name}\``, call);
  });
}

/** Encodes a part of a URL. `what` names it in the error for a string that cannot be encoded. */
export function encodePart(text: string, what: string, call: CallName): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw invalidArgument(`${what} contains a lone surrogate.`, call);
  }
}

/** True for a boolean and for a finite number, which are sent as their text. */
function isPlain(value: unknown): boolean {
  return typeof value === 'boolean' || Number.isFinite(value);
}

function findFault(value: unknown, prefix: string | undefined, kinds: IdKinds | undefined): string | undefined {
  if (prefix !== undefined) return findIdFault(value, prefix, kinds);
  if (typeof value !== 'string' || value === '' || value !== value.trim()) {
    return `must be text without white space around it, but is ${quote(value)}.`;
  }
  // Some servers decode twice, so the encoded dots count as well.
  if (/^(?:\.|%2e){1,2}$/i.test(value)) return `must not be ${quote(value)}, which changes the path.`;
  return undefined;
}
