import { getProxyForUrl } from 'proxy-from-env';
import { ConfigurationError } from '../../../v2/index.js';

/** Proxy of a request, and the variable that names it. */
export interface Proxy {
  readonly url: URL;
  readonly variable: string;
}

/**
 * Finds the proxy of a request; `undefined` for a host in NO_PROXY, or without a variable for its protocol.
 *
 * @throws {ConfigurationError} the variable is not the URL of a proxy. It may hold a password, so it is not quoted
 */
export function findProxy(target: URL): Proxy | undefined {
  const name = `${target.protocol.slice(0, -1)}_proxy`;
  const variable = [name, name.toUpperCase()].find((one) => process.env[one]);
  if (variable === undefined || getProxyForUrl(target.href) === '') return undefined;
  const value = process.env[variable] ?? '';
  const address = value.includes('://') ? value : `http://${value}`;
  if (URL.canParse(address) && /^https?:/i.test(address)) return { url: new URL(address), variable };
  throw new ConfigurationError(`The variable ${variable} is no URL of a proxy. Write http://host:port.`);
}
