// @ts-check

/**
 * Grammars of the names that appear in emitted files, packages and HTTP headers. Shared by generator and lint.
 */
export const GRAMMAR = {
  /** `PetKind` */
  typeName: /^[A-Z][A-Za-z0-9]*$/,
  /** `pets.visits.create` */
  operationId: /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/,
  /** `@example/client`. */
  packageName: /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/,
  /** `.`, `./v1` */
  entryPoint: /^\.(?:\/[a-z0-9-]+)?$/,
  /** `webhooks/index` */
  modulePath: /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/,
  /** `EXAMPLE_API_KEY` */
  environmentVariable: /^[A-Z][A-Z0-9_]*$/,
  /** `meta.nextCursor` */
  dottedPath: /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/,
  /** `pageSize` */
  parameterName: /^[A-Za-z][\w-]*$/,
  /** Name of a component, by the OpenAPI specification. */
  componentName: /^[A-Za-z0-9._-]+$/,
  /** Field name of RFC 9110, section 5.1. */
  headerName: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
};

/**
 * True for a host name of this computer: `localhost`, `pets.localhost`, `127.0.0.1`, `[::1]`.
 *
 * @param {string} hostname
 * @returns {boolean}
 */
export function isLocal(hostname) {
  return /^(?:(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/**
 * Fault of a server URL, as the end of a sentence; `undefined` if it is valid: https, or http on localhost.
 *
 * @param {unknown} address
 * @returns {string | undefined}
 */
export function serverFault(address) {
  if (typeof address !== 'string' || !/^https?:\/\/[^\s\p{Cc}\\{}]+$/u.test(address) || !URL.canParse(address))
    return 'is not an absolute URL';
  const { protocol, hostname, username, password, search, hash } = new URL(address);
  if (protocol === 'http:' && !isLocal(hostname))
    return 'would get the API key unencrypted; http is allowed for localhost only';
  if (username !== '' || password !== '') return 'has a user name or a password in it';
  return search === '' && hash === '' ? undefined : 'has a query or a fragment';
}
