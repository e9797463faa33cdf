import { securityScheme, type Operation } from '../base/specification.js';
import type { Sent } from './sent.js';

/** The value of each credential of a client, by the names of their security schemes. */
export type Secrets = Readonly<Record<string, string>>;

/** The operation of a request, and the credentials of the client. */
export interface Needs {
  readonly document: object;
  readonly operation: Operation;
  readonly secrets: Secrets;
}

/**
 * The fault of the credentials of a request: it carries those of one alternative of its operation, each in the place of its
 * scheme, and no other one anywhere.
 */
export function credentialFault(sent: Sent, { document, operation, secrets }: Needs): string | undefined {
  const found = new Set(
    Object.keys(secrets).filter((name) => placeOf(document, name, sent) === expectedText(document, name, secrets)),
  );
  const carried = Object.values(secrets).filter((secret) =>
    sent.everything().some((text) => text.includes(secret) || text.includes(btoa(secret))),
  );
  if (operation.security.length === 0)
    return carried.length > 0 && operation.saysSecurity
      ? 'a credential is sent, although the operation needs none'
      : undefined;
  const met = operation.security.filter((one) => Object.keys(one).every((name) => found.has(name)));
  if (met.length === 0) return `no credential of ${JSON.stringify(operation.security)} is in its place`;
  const also = requiredOf(operation, { document, secrets });
  const missing = also.find((name) => !found.has(name));
  if (missing !== undefined) return `the credential ${missing} is a required parameter, but is not sent`;
  const isExact = met.some((one) => {
    const values = new Set([...Object.keys(one), ...also].map((name) => secrets[name]));
    return carried.every((secret) => values.has(secret));
  });
  return isExact ? undefined : 'a credential is sent that the operation does not name';
}

/** Schemes whose credential the operation requires as a parameter, too. */
function requiredOf({ parameters }: Operation, { document, secrets }: Omit<Needs, 'operation'>): string[] {
  return Object.keys(secrets).filter((name) => {
    const { type, in: place, name: key } = securityScheme(document, name);
    return type === 'apiKey' && parameters.some((one) => one.required && one.in === place && one.name === key);
  });
}

/** Text in the place of a scheme. */
function placeOf(document: object, name: string, sent: Sent): string | undefined {
  const { type, in: place, name: parameter = '' } = securityScheme(document, name);
  if (type !== 'apiKey') return sent.header('authorization');
  if (place === 'query') return sent.query.raw(parameter).map((raw) => sent.query.decode(raw))[0];
  return place === 'cookie' ? sent.cookies.get(parameter) : sent.header(parameter);
}

function expectedText(document: object, name: string, secrets: Secrets): string {
  const { type, scheme = '' } = securityScheme(document, name);
  const secret = secrets[name] ?? '';
  if (type === 'apiKey') return secret;
  return scheme.toLowerCase() === 'basic' ? `Basic ${btoa(secret)}` : `Bearer ${secret}`;
}

/** Names of the headers that credentials are sent in. */
export function credentialHeaders(document: object, secrets: Secrets): string[] {
  return Object.keys(secrets).flatMap((name) => {
    const { type, in: place, name: header = '' } = securityScheme(document, name);
    return type === 'apiKey' ? (place === 'header' ? [header.toLowerCase()] : []) : ['authorization'];
  });
}

/** Names of the cookies that credentials are sent in. */
export function credentialCookies(document: object, secrets: Secrets): string[] {
  return Object.keys(secrets).flatMap((name) => {
    const { in: place, name: cookie } = securityScheme(document, name);
    return place === 'cookie' && cookie !== undefined ? [cookie] : [];
  });
}
