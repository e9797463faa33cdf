// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ApiDefinition } from './api-definition.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { readVariable } from './environment.js';
import type { CallState } from '../errors/error.js';
import { finishError, PackageError } from '../errors/error.js';
import { excerptOf } from '../errors/excerpt.js';
import type { SharedRegistry } from './shared-registry.js';

/** Characters of an error's message. */
const LONGEST_MESSAGE = 2000;

/** The API key. It can be put on a request and taken out of a text, and never be read. */
export class ApiKey {
  readonly #value: string;
  /** Made when a text first comes back that must be free of the key. */
  #pattern: RegExp | undefined;
  /** Name of the request header. */
  readonly header: string;

  constructor(api: ApiDefinition, option: string | undefined) {
    this.#value = resolveKey(api, option);
    this.header = api.apiKey.header;
  }

  /** Headers with the key among them. */
  addTo(headers: Readonly<Record<string, string>>): Record<string, string> {
    return { ...headers, [this.header]: this.#value };
  }

  /** Takes the key out of a text. A function of its own, without `this`. */
  readonly redact = (text: string): string => {
    this.#pattern ??= keyPattern(this.#value);
    return text.replace(this.#pattern, '[API key]');
  };

  /** What is kept for this key and an origin. */
  shared<T extends object>(registry: SharedRegistry<T>, origin: string, make: () => T): T {
    return registry.get(`${origin} ${this.#value}`, make);
  }

  /** Runs something, with the key taken out of the error that it may throw. */
  guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.finish(error);
    }
  }

  /**
   * What the caller gets for an error. One of our own is without the key, in case that was passed where it does not belong,
   * has a message of bounded length, and shows what is known of the effect of its call.
   */
  finish(error: unknown, call?: CallState): unknown {
    // Cut only now: a piece of the key would not be found.
    if (error instanceof PackageError) finishError(error, excerptOf(this.redact(error.message), LONGEST_MESSAGE), call);
    return error;
  }
}

function resolveKey({ title, apiKey }: ApiDefinition, option: unknown): string {
  const fromOption = option !== undefined && option !== '';
  const value = fromOption ? option : readVariable(apiKey.variable);
  const { help = '' } = apiKey;
  if (value === undefined || value === '') {
    const what = `${title} needs an API key (option \`apiKey\` or variable ${apiKey.variable}).`;
    throw new ConfigurationError(`${what} ${help}`.trim());
  }
  const source = fromOption ? 'option `apiKey`' : `variable ${apiKey.variable}`;
  // The key itself is never shown, not even a wrong one.
  const refuse = (fault: string) => new ConfigurationError(`The API key of the ${source} ${fault}. ${help}`.trim());
  if (typeof value !== 'string') throw refuse(`is not a string but of type ${typeof value}`);
  if (!/^[\x21-\x7e]+$/.test(value))
    throw refuse('contains white space, or a character that a header cannot hold. Copy it again');
  return value;
}

/**
 * Matches the key as it may come back: each character bare, or as JSON, URLs and HTML escape it, under up to five layers
 * of JSON. What stands before a character is bounded and can be read in one way only, so the search is linear in the text
 * that it searches. The first character is found without the backslashes before it: a search would begin at each of them.
 */
export function keyPattern(key: string): RegExp {
  let pattern = '';
  for (const character of key) {
    const code = character.charCodeAt(0);
    const hex = code.toString(16);
    const escaped = `u00${hex}|%${hex}|&#0{0,9}${code};|&#x0{0,9}${hex};`;
    const slashes = pattern && '\\\\{0,31}';
    const named = /[a-z0-9]/i.test(character) ? '' : '|&[a-z]{1,31};';
    // A backslash of the key itself is one more before the next character.
    if (code !== 92) pattern += `${slashes}(?:\\x${hex}|${escaped}${named})`;
    else if (pattern) pattern += `(?:${slashes}(?:${escaped}${named}))?`;
  }
  return new RegExp(pattern, 'gi');
}
