// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ConfigurationError } from '../errors/client-errors.js';

/**
 * Middleware of openapi-fetch. Its own type `Middleware` is assignable to this one.
 * See https://openapi-ts.dev/openapi-fetch/middleware-auth
 */
export interface Middleware {
  onRequest?: ((options: never) => unknown) | undefined;
  onResponse?: ((options: never) => unknown) | undefined;
  onError?: ((options: never) => unknown) | undefined;
}

const HOOKS: readonly string[] = ['onRequest', 'onResponse', 'onError'];

/** Checks middleware. */
export function resolveMiddleware(given: readonly unknown[] = []): Middleware[] {
  for (const one of given) {
    if (typeof one === 'object' && one !== null && HOOKS.some((hook) => hook in one)) continue;
    throw new ConfigurationError(`Middleware needs one of \`${HOOKS.join('`, `')}\`.`);
  }
  return [...given] as Middleware[];
}
