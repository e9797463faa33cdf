// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallContext } from '../call/call.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { wrongOption } from '../errors/quote.js';
import type { ApiDefinition } from '../settings/api-definition.js';
import { isPrivate, resolveBaseUrl } from '../settings/base-url.js';
import { rootOf } from '../settings/own-server.js';
import type { TokenGrant, TokenSettings, TokenSource } from './definition.js';
import { readCredential } from './read-credential.js';
import { tokenFailure } from './token-error.js';
import type { Fault, Token, TokenAuthMethod, TokenRequest } from './token-request.js';
import { requestToken } from './token-request.js';

/** Client credentials of OAuth 2.0, as the description has them. */
export interface ClientCredentials {
  /** Token endpoint: absolute, or a path. */
  readonly url: string;
  /** Options of the client for id, secret, address, method of authentication and scopes. */
  readonly options: readonly [id: string, secret: string, url: string, method: string, scopes: string];
  /** Environment variables of id and secret. */
  readonly variables: readonly [id: string, secret: string];
  /** Method of authentication where the option says nothing. Default: `client_secret_basic`. */
  readonly method?: TokenAuthMethod | undefined;
}

/**
 * Gets tokens by the client credentials grant of OAuth 2.0.
 * See https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export function clientCredentials(definition: ClientCredentials): TokenGrant {
  const { options, variables } = definition;
  const [id, secret] = options;
  return {
    options,
    missing: `the options \`${id}\` (variable ${variables[0]}) and \`${secret}\` (variable ${variables[1]})`,
    open(given, api) {
      const values = [0, 1].map((at) => readText(options[at] ?? '', variables[at] ?? '', given));
      const [clientId, clientSecret] = values;
      const absent = values.indexOf(undefined);
      if (clientId === undefined && clientSecret === undefined) return undefined;
      if (clientId === undefined || clientSecret === undefined)
        throw new ConfigurationError(
          `The option \`${options[absent]}\` (variable ${variables[absent]}) is missing: id and secret are used together.`,
        );
      return new TokenCache(
        readRequest(definition, given, { clientId, clientSecret, api }),
        readScopes(options, given),
      );
    },
  };
}

type Given = Readonly<Record<string, unknown>>;

function readText(option: string, variable: string, given: Given): string | undefined {
  const value = readCredential(option, { header: '', variable }, given[option]);
  if (typeof value !== 'function') return value;
  throw new ConfigurationError(wrongOption(option, value, 'a string'));
}

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly api: ApiDefinition;
}

function readRequest({ options, method, url }: ClientCredentials, given: Given, client: Client): TokenRequest {
  const [id, secret, urlOption, methodOption] = options;
  const { [methodOption]: chosen = method ?? 'client_secret_basic' } = given;
  if (chosen !== 'client_secret_basic' && chosen !== 'client_secret_post')
    throw new ConfigurationError(wrongOption(methodOption, chosen, '`client_secret_basic` or `client_secret_post`'));
  const { clientId, clientSecret, api } = client;
  const advice = `Check the options \`${id}\` and \`${secret}\`.`;
  return {
    url: addressOf(url, given[urlOption], { option: urlOption, api, given }),
    clientId,
    clientSecret,
    method: chosen,
    advice,
  };
}

/** Address of the token endpoint. Below a base URL that stands for all servers of the API, it is there too. */
function addressOf(
  url: string,
  option: unknown,
  { option: name, api, given }: { readonly option: string; readonly api: ApiDefinition; readonly given: Given },
): string {
  if (option === undefined || option === '') {
    const baseUrl = resolveBaseUrl(api, given['baseUrl'] as string | undefined);
    const own = new URL(url, 'https://api.example.com');
    return rootOf(url, { api, baseUrl }) + own.pathname + own.search;
  }
  const target = typeof option === 'string' && URL.canParse(option) ? new URL(option) : undefined;
  if (target && isPrivate(target) && !target.username && !target.password && !target.hash) return target.href;
  // The address itself is not shown: it may hold a password.
  throw new ConfigurationError(`The option \`${name}\` is no https URL without credentials and fragment.`);
}

function readScopes([, , , , name]: ClientCredentials['options'], given: Given): string | undefined {
  const scopes = given[name];
  if (scopes === undefined) return undefined;
  // See https://www.rfc-editor.org/rfc/rfc6749#section-3.3
  if (Array.isArray(scopes) && scopes.every((one) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(String(one))))
    return scopes.join(' ');
  throw new ConfigurationError(wrongOption(name, scopes, 'an array of strings without spaces'));
}

/** A token request on its way, and the number of calls that wait for it. */
interface Flight {
  readonly result: Promise<Token | Fault>;
  readonly controller: AbortController;
  waiting: number;
}

/** Tokens by their scopes. Each is asked for once, however many calls need it, and again shortly before it ends. */
class TokenCache implements TokenSource {
  readonly #request: TokenRequest;
  readonly #scopes: string | undefined;
  readonly #tokens = new Map<string, Token>();
  readonly #flights = new Map<string, Flight>();
  readonly identity: string;
  readonly secrets: readonly string[];

  constructor(request: TokenRequest, scopes: string | undefined) {
    const { clientId, clientSecret, url } = request;
    this.#request = request;
    this.#scopes = scopes;
    this.identity = `${url} ${clientId}`;
    this.secrets = [clientSecret, `${clientId}:${clientSecret}`];
  }

  async get(call: CallContext, scopes: readonly string[], settings: TokenSettings): Promise<string> {
    const scope = this.#scopes ?? scopes.join(' ');
    const known = this.#tokens.get(scope);
    if (known && settings.clock.now() < known.endsAt) return known.value;
    const flight = this.#flights.get(scope) ?? this.#start(scope, call, settings);
    flight.waiting += 1;
    settings.signal.addEventListener('abort', () => this.#leave(scope, flight), { once: true });
    const result = await flight.result;
    if ('value' in result) return result.value;
    throw tokenFailure(result, this.#request, { call, redact: settings.redact });
  }

  drop(value: string): void {
    // Another call may have replaced it meanwhile.
    for (const [scope, token] of this.#tokens) if (token.value === value) this.#tokens.delete(scope);
  }

  #start(scope: string, call: CallContext, settings: TokenSettings): Flight {
    const controller = new AbortController();
    // Other calls wait for it too, so that it does not end with the first one.
    const request = { ...this.#request, scope };
    const result = requestToken(request, call, { ...settings, signal: controller.signal });
    const flight: Flight = { result, controller, waiting: 0 };
    this.#flights.set(scope, flight);
    void this.#keep(scope, flight);
    return flight;
  }

  async #keep(scope: string, flight: Flight): Promise<void> {
    const result = await flight.result;
    if (this.#flights.get(scope) === flight) this.#flights.delete(scope);
    if ('value' in result) this.#tokens.set(scope, result);
  }

  /** Cancels a request that nobody waits for any more. */
  #leave(scope: string, flight: Flight): void {
    flight.waiting -= 1;
    if (flight.waiting > 0 || this.#flights.get(scope) !== flight) return;
    this.#flights.delete(scope);
    flight.controller.abort();
  }
}
