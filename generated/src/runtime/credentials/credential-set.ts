// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallContext } from '../call/call.js';
import { ownedHeader } from '../call/headers.js';
import { ConfigurationError, invalidArgument, TimeoutError } from '../errors/client-errors.js';
import { describeCall } from '../errors/error.js';
import { unsent } from '../errors/not-sent.js';
import { interruptible, TIME_IS_UP } from '../send/interruption.js';
import type { ApiDefinition, CredentialTarget } from '../settings/api-definition.js';
import type { PrepareLimits, PrepareSettings } from '../settings/api-key.js';
import { ApiKey, keyPattern } from '../settings/api-key.js';
import type { SharedRegistry } from '../settings/shared-registry.js';
import type { Failure } from '../send/retry.js';
import type { Credential, CredentialsDefinition, Security, TokenSettings, TokenSource } from './definition.js';
import { faultOf, readCredential } from './read-credential.js';

/** Number of results of functions that are removed from strings: the latest ones. */
const KEPT_RESULTS = 50;

/** Several credentials, of which each request carries those that its operation needs. They cannot be read. */
export class CredentialSet extends ApiKey {
  readonly #definition: CredentialsDefinition;
  readonly #given = new Map<string, Credential | TokenSource>();
  /** Pattern of each secret, by the secret. */
  readonly #patterns = new Map<string, RegExp>();
  readonly #results: string[] = [];
  /** The credentials of a call's next request. */
  readonly #ready = new WeakMap<CallContext, ReadonlyMap<string, string>>();
  /** Calls whose token was rejected once. */
  readonly #renewed = new WeakSet<CallContext>();

  constructor(api: ApiDefinition, definition: CredentialsDefinition, options: Readonly<Record<string, unknown>>) {
    super(api, undefined);
    this.#definition = definition;
    for (const [option, scheme] of Object.entries(definition.schemes)) {
      // What a program passes takes precedence, then tokens that are renewed, then a variable.
      const tokens = options[option] ? undefined : scheme.tokens?.open(options, api);
      const credential = tokens ?? readCredential(option, scheme, options[option]);
      if (credential === undefined) continue;
      this.#given.set(option, credential);
      if (typeof credential === 'string') this.#hide(credential);
      for (const secret of tokens?.secrets ?? []) this.#hide(secret);
    }
    if (this.#given.size === 0 && !definition.isOptional)
      throw new ConfigurationError(`${api.title} needs ${this.#missing(definition.security)}.`);
  }

  /** Rejects a call without the credentials of its operation, and a header that is set by the client. */
  override check({ headers }: CredentialTarget, call: CallContext): void {
    const { schemes } = this.#definition;
    const given = Object.keys(headers).map((name) => name.toLowerCase());
    const owned = Object.keys(schemes).find((option) => given.includes((schemes[option]?.header || '-').toLowerCase()));
    if (owned !== undefined)
      throw invalidArgument(ownedHeader(schemes[owned]?.header ?? '').replace('`apiKey`', `\`${owned}\``), call);
    if (call.anonymous || this.#choose(call)) return;
    throw new ConfigurationError(`${describeCall(call)} needs ${this.#missing(this.#securityOf(call))}.`, call);
  }

  /** Gets the credentials of a call's next request. */
  override async prepare(
    call: CallContext,
    { timeout, deadlineAt }: PrepareLimits,
    { clock, fetch }: PrepareSettings,
  ): Promise<void> {
    const limit = Math.min(timeout, deadlineAt - clock.now());
    const chosen = call.anonymous ? [] : (this.#choose(call) ?? []);
    try {
      const start = (signal: AbortSignal) =>
        this.#secretsOf(chosen, call, { clock, fetch, signal, redact: this.redact });
      this.#ready.set(call, await interruptible(start, { signal: call.signal, limit }, clock));
    } catch (error) {
      if (error !== TIME_IS_UP) throw error;
      const what = `got no credential within ${Math.round(limit)} ms, and was not sent.`;
      throw new TimeoutError(`${describeCall(call)} ${what}`, { ...unsent(call), timeout: call.timeout });
    }
  }

  /**
   * Forgets the tokens of a request that was rejected with 401, so that it is repeated at once with others; once in a
   * call. A write may be repeated too: a server that does not know who sends a request does not carry it out.
   */
  override renew(call: CallContext, { status }: Failure): number | undefined {
    if (status !== 401 || call.retries === 0 || this.#renewed.has(call)) return undefined;
    for (const [option, secret] of this.#ready.get(call) ?? []) {
      const credential = this.#given.get(option);
      if (typeof credential !== 'object') continue;
      credential.drop(secret);
      this.#renewed.add(call);
    }
    return this.#renewed.has(call) ? 0 : undefined;
  }

  override addTo<Request extends CredentialTarget>(request: Request, call: CallContext): Request {
    let target: CredentialTarget = request;
    for (const [option, secret] of this.#ready.get(call) ?? []) {
      const { add = inHeader, header = '' } = this.#definition.schemes[option] ?? {};
      target = add(target, secret, header);
    }
    return { ...request, url: target.url, headers: target.headers };
  }

  override readonly redact = (text: string): string => {
    let clean = text;
    for (const pattern of this.#patterns.values()) clean = clean.replace(pattern, '[API key]');
    return clean;
  };

  override shared<T extends object>(registry: SharedRegistry<T>, origin: string, make: () => T): T {
    const parts = [...this.#given].map(([option, value]) => `${option}${identityOf(value)}`);
    return registry.get(`${origin} ${parts.join(' ')}`, make);
  }

  async #secretsOf(
    chosen: readonly string[],
    call: CallContext,
    settings: TokenSettings,
  ): Promise<ReadonlyMap<string, string>> {
    const secrets = new Map<string, string>();
    for (const option of chosen) {
      const credential = this.#given.get(option);
      const value: unknown =
        typeof credential === 'object'
          ? await credential.get(call, call.scopes?.[option] ?? [], settings)
          : typeof credential === 'function'
            ? await credential()
            : credential;
      const fault = faultOf(value);
      if (fault !== undefined)
        throw new ConfigurationError(
          `${describeCall(call)}: the result of the option \`${option}\` ${fault}.`,
          unsent(call),
        );
      if (credential !== value) this.#hideResult(value as string);
      secrets.set(option, value as string);
    }
    return secrets;
  }

  #securityOf({ security }: CallContext): Security {
    return security ?? this.#definition.security;
  }

  /** The first combination that the client has all credentials of. A raw call may be sent with those that there are. */
  #choose(call: CallContext): readonly string[] | undefined {
    const found = this.#securityOf(call).find((one) => one.every((option) => this.#given.has(option)));
    return found ?? (call.operationId === undefined ? [...this.#given.keys()].slice(0, 1) : undefined);
  }

  /** `the option \`a\` (variable A) and the option \`b\` (variable B), or …` */
  #missing(security: Security): string {
    const { schemes } = this.#definition;
    const combinations = security.map((one) =>
      one
        .filter((option) => !this.#given.has(option))
        .map((option) => {
          const { variable, tokens } = schemes[option] ?? {};
          const others = tokens ? `, or ${tokens.missing}` : '';
          return `the option \`${option}\` (variable ${variable})${others}`;
        })
        .join(' and '),
    );
    return [...new Set(combinations)].filter(Boolean).join(', or ');
  }

  /** Remembers the result of a function, and forgets the oldest: that of an expired token. */
  #hideResult(secret: string): void {
    if (this.#patterns.has(secret)) return;
    this.#hide(secret);
    this.#results.push(secret);
    if (this.#results.length > KEPT_RESULTS)
      for (const form of formsOf(this.#results.shift() ?? '')) this.#patterns.delete(form);
  }

  #hide(secret: string): void {
    for (const form of formsOf(secret)) this.#patterns.set(form, keyPattern(form));
  }
}

function inHeader({ url, headers }: CredentialTarget, secret: string, header: string): CredentialTarget {
  return { url, headers: { ...headers, [header]: secret } };
}

/** A secret as strings may hold it: plain, encoded, and of a user name with a password the latter alone. */
function formsOf(secret: string): string[] {
  return [secret, btoa(secret), secret.slice(secret.indexOf(':') + 1)];
}

/** A string that is equal for clients with the same credential. */
function identityOf(credential: Credential | TokenSource): string {
  if (typeof credential === 'string') return `=${credential}`;
  return typeof credential === 'object' ? `@${credential.identity}` : `#${numberOf(credential)}`;
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for a function, so that clients with the same one share a rate limit. */
function numberOf(credential: object): number {
  const known = numbers.get(credential);
  if (known !== undefined) return known;
  numbers.set(credential, (last += 1));
  return last;
}
