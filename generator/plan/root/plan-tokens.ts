import type { SecuritySchemeObject } from '../../document/document.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { serverFault } from '../../guard/grammar.js';
import type { ApiSettings } from '../../load/settings/load-settings.js';
import type { ClientCredentialsGrant } from '../../model/credentials.js';
import { capitalized } from '../derive/words/identifiers.js';
import type { NameSpace } from '../names/name-space.js';
import type { Scopes } from '../plan.js';
import { encrypted, withScheme } from './plan-server.js';

/** Facts that the options of a grant are named by. */
export interface GrantScope extends Pick<ApiSettings, 'tokenAuthMethod'> {
  /** Option of the security scheme. */
  readonly option: string;
  /** Names of the client's options. */
  readonly names: NameSpace;
  /** Environment variable of an option. */
  readonly variableFor: (option: string) => string;
}

/** Client credentials of a scheme. `undefined` where it has no such flow, or its token endpoint is no address. */
export function planTokens(
  { type, flows }: SecuritySchemeObject,
  scope: GrantScope,
): ClientCredentialsGrant | undefined {
  const url = type === 'oauth2' ? tokenAddress(flows?.['clientCredentials']?.tokenUrl) : undefined;
  if (url === undefined) return undefined;
  const { option, names, variableFor, tokenAuthMethod } = scope;
  const take = (name: string) => names.take(name, option + capitalized(name));
  const id = take('clientId');
  const secret = take('clientSecret');
  return {
    url,
    options: [id, secret, take('tokenUrl'), take('tokenAuthMethod'), take('scopes')],
    variables: [variableFor(id), variableFor(secret)],
    method: tokenAuthMethod === 'client_secret_post' ? tokenAuthMethod : undefined,
  };
}

/** An address that id and secret may be sent to: https, this machine, or a path of the API's own server. */
function tokenAddress(url: string | undefined): string | undefined {
  if (url === undefined || url === '' || /[{}\\\s#]/.test(url)) return undefined;
  const base = 'https://localhost';
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    if (!URL.canParse(url, base)) return undefined;
    const { pathname, search } = new URL(url, base);
    return pathname + search;
  }
  const absolute = withScheme(url);
  if (!URL.canParse(absolute)) return undefined;
  const safe = encrypted(absolute, new URL(absolute).hostname);
  return serverFault(safe.replace(/\?.*/s, '')) === undefined ? safe : undefined;
}

/** Scopes that an operation names, by the options of the schemes that tokens are asked for. */
export function scopesOf({ security }: OperationReading, options: ReadonlyMap<string, string>): Scopes | undefined {
  const found = new Map<string, readonly string[]>();
  for (const [schemeName, scopes] of security.flatMap((one) => Object.entries(one))) {
    const option = options.get(schemeName);
    // Of alternatives with other scopes of the same scheme, the first.
    if (option !== undefined && scopes.length > 0 && !found.has(option)) found.set(option, scopes);
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}
