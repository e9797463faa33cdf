// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { packageName } from './package-name.js';

/*
 * A program may load a package several times: as ES modules and as CommonJS, in two bundles, in two versions. State
 * that such copies share is kept under symbols that they all know.
 */

/**
 * Raise it when a copy could no longer use what another one shares: when the registry, the members of a RateLimiter
 * that a call uses, or the marks of the error classes change. Copies with different numbers share nothing.
 */
const PROTOCOL = 1;

/** Symbol that is the same in all copies of this package, and in no other package. */
export function sharedSymbol(name: string): symbol {
  return Symbol.for(`${packageName} ${PROTOCOL} ${name}`);
}

/** Returns the value that all copies of this package share under a name. The first caller creates it. */
export function shareAcrossCopies<T>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Record<symbol, T | undefined>;
  return (shared[sharedSymbol(name)] ??= make());
}

/**
 * Names an error class. The name, and a mark that is the same in all copies, are on the prototype, so that they
 * survive minification, stay out of logs, and are inherited by subclasses.
 */
export function nameErrorClass({ prototype }: { readonly prototype: Error }, name: string): void {
  Object.assign(prototype, { name, [sharedSymbol(name)]: true });
}
