// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { refuseArgument } from './client-errors.js';
import type { CallName } from './error.js';
import { quote } from './quote.js';

/** What a path template is filled with. */
export interface PathValues {
  readonly values: object;
  /** What a value must begin with, by its name. */
  readonly prefixes?: Readonly<Record<string, string>> | undefined;
}

/** Fills a path template. Refuses every value that would lead to another route than the template's. */
export function expandPath(template: string, { values, prefixes }: PathValues, call: CallName): string {
  return template.replace(/\{([^{}]+)\}/g, (_match, name: string) => {
    // A plain read would find `constructor` on the prototype.
    const value = Object.hasOwn(values, name) ? (values as Record<string, unknown>)[name] : undefined;
    const fault = findFault(value, prefixes?.[name]);
    if (fault !== undefined) throw refuseArgument(`\`${name}\` ${fault}`, call);
    try {
      return encodeURIComponent(value as string);
    } catch {
      throw refuseArgument(`\`${name}\` contains half a character (a lone surrogate).`, call);
    }
  });
}

function findFault(value: unknown, prefix: string | undefined): string | undefined {
  const begin = prefix ?? '';
  if (typeof value !== 'string' || !value.startsWith(begin) || value.slice(begin.length).trim() === '') {
    const expected = prefix === undefined ? 'a string that is not empty' : `an id that begins with "${prefix}"`;
    return `must be ${expected}, but is ${quote(value)}.`;
  }
  // Some servers decode twice, so the encoded dots count as well.
  if (/^(?:\.|%2e){1,2}$/i.test(value)) return `must not be ${quote(value)}, which means another address.`;
  return undefined;
}
