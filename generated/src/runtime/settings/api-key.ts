// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { AddCredential, ApiDefinition, ApiKeyDefinition, CredentialTarget } from './api-definition.js';
import type { CallContext } from '../call/call.js';
import { ownedHeader } from '../call/headers.js';
import { ConfigurationError, invalidArgument } from '../errors/client-errors.js';
import { readVariable } from './environment.js';
import type { CallState } from '../errors/error.js';
import { finishError, HefflError } from '../errors/error.js';
import { excerptOf } from '../errors/excerpt.js';
import type { SharedRegistry } from './shared-registry.js';
import type { Clock } from '../time/clock.js';

/** Longest message of an error, in characters. */
const LONGEST_MESSAGE = 2000;

/** The time that a credential may take. */
export interface PrepareLimits {
  /** Milliseconds for one attempt of the call. */
  readonly timeout: number;
  readonly deadlineAt: number;
}

/** Settings for preparing a credential. */
export interface PrepareSettings {
  readonly clock: Clock;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** The API key. It can be added to a request and removed from a string, but not read. */
export class ApiKey {
  readonly #value: string;
  /** Created for the first string that the key is removed from. */
  #pattern: RegExp | undefined;
  readonly #add: AddCredential | undefined;
  /** Name of the request header; empty if the key is not in a header of its own. */
  readonly header: string;

  constructor(api: ApiDefinition, option: string | undefined) {
    const definition = api.apiKey;
    // An API without authentication gets none, even if there is a key.
    this.#value = definition ? resolveKey(api.title, definition, option) : '';
    this.#add = definition?.add;
    this.header = definition?.header ?? '';
  }

  /** Rejects a request in which the caller has set the header of the key. */
  check({ headers }: CredentialTarget, call: CallContext): void {
    if (this.header in headers) throw invalidArgument(ownedHeader(this.header), call);
  }

  /** Gets what has to be asked for before a request is sent, such as a token. Here that is nothing. */
  prepare?(call: CallContext, limits: PrepareLimits, settings: PrepareSettings): Promise<void> | undefined;

  /** Returns the milliseconds to wait before a request is repeated with a new credential; `undefined` if it is not. */
  renew?(call: CallContext, failure: { readonly status?: number | undefined }): number | undefined;

  /** Returns the request with the key added, if there is one. */
  addTo<Request extends CredentialTarget>(request: Request, _call?: CallContext): Request {
    const key = this.#value;
    if (!key) return request;
    const add = this.#add;
    return { ...request, ...(add ? add(request, key) : { headers: { ...request.headers, [this.header]: key } }) };
  }

  /** Removes the key from a string. Bound, so that it can be passed on. */
  readonly redact = (text: string): string => {
    this.#pattern ??= keyPattern(this.#value);
    return text.replace(this.#pattern, '[API key]');
  };

  /** Returns the value that is shared by all clients with this key and origin. */
  shared<T extends object>(registry: SharedRegistry<T>, origin: string, make: () => T): T {
    return registry.get(`${origin} ${this.#value}`, make);
  }

  /** Runs a function, and removes the key from the error that it may throw. */
  guard<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.finish(error);
    }
  }

  /**
   * Prepares an error for the caller. One of this package loses the key, in case that was passed in a wrong place, gets
   * a message of bounded length, and the known effect of its call.
   */
  finish(error: unknown, call?: CallState): unknown {
    // Cut last: a part of the key would not be found.
    if (error instanceof HefflError) finishError(error, excerptOf(this.redact(error.message), LONGEST_MESSAGE), call);
    return error;
  }
}

/** Matches visible characters of ASCII; not the words for nothing, nor a key in quotes. */
export const SENDABLE_KEY = /^(?!undefined$|null$|["'`])[\x21-\x7e]+$/;

function resolveKey(title: string, { variable, help = '', isOptional }: ApiKeyDefinition, option: unknown): string {
  const given = option === '' ? undefined : option;
  const value = given === undefined ? readVariable(variable) : given;
  // The key itself is never shown, not even a wrong one.
  const invalid = (what: string) => new ConfigurationError(`${what}. ${help}`.trim());
  if (value === undefined || value === '') {
    if (isOptional) return '';
    throw invalid(`${title} needs an API key (option \`apiKey\` or variable ${variable})`);
  }
  if (typeof value === 'string' && SENDABLE_KEY.test(value)) return value;
  const source = given === undefined ? `variable ${variable}` : 'option `apiKey`';
  const fault =
    typeof value === 'string'
      ? 'is `undefined` or `null`, quoted, or has white space or an invalid character'
      : `is a ${typeof value}`;
  throw invalid(`The API key of the ${source} ${fault}. Copy it again`);
}

/** A shorter key is not removed from strings: it may be a word, such as `test`, that many of them contain. */
const SHORTEST_KEY = 12;

/** Start of a word. The end of an escape, such as `\n`, `%20` or the code of a colour, is no part of a word. */
const TOKEN_START = '(?<=^|[^a-z0-9]|[\\\\%&=[][\\w;]{1,9})';

/**
 * Matches the key as a response may contain it: each character plain, or escaped as in JSON, URLs or HTML, under up to
 * five layers of JSON. The part before each character is bounded and unambiguous, so the search is linear in the length
 * of the string. The first character is matched without the backslashes before it: a search would begin at each of
 * them.
 */
export function keyPattern(key: string): RegExp {
  let pattern = '';
  for (const character of key) {
    const code = character.charCodeAt(0);
    const hex = code.toString(16);
    const escaped = `u00${hex}|%${hex}|&#0{0,9}${code};|&#x0{0,9}${hex};`;
    const slashes = pattern && '\\\\{0,31}';
    const named = /[a-z0-9]/i.test(character) ? '' : '|&[a-z]{1,31};';
    // A backslash of the key itself is one more backslash before the next character.
    if (code !== 92) pattern += `${slashes}(?:\\x${hex}|${escaped}${named})`;
    else if (pattern) pattern += `(?:${slashes}(?:${escaped}${named}))?`;
  }
  return new RegExp(key.length < SHORTEST_KEY ? '(?!)' : `${TOKEN_START}${pattern}(?![a-z0-9])`, 'gi');
}
