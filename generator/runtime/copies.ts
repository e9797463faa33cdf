// Hand-written in generator/runtime/. The copy in generated/ is replaced by `npm run generate`.
import { packageName } from './package-name.js';

/*
 * A program may load a package several times: as ES modules and as CommonJS, in two bundles, in two versions. What such
 * copies have in common is kept under symbols that they all know.
 */

/**
 * Raise it when a copy could no longer use what another one shares: when the registry, the members of a RateLimiter that
 * a call uses, or the marks of the error classes change. Copies with different numbers share nothing.
 */
const PROTOCOL = 1;

function symbolFor(name: string): symbol {
  return Symbol.for(`${packageName} ${PROTOCOL} ${name}`);
}

/** Returns the one value that all copies of this package share under a name. The first one to ask makes it. */
export function shareAcrossCopies<T>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Record<symbol, T | undefined>;
  return (shared[symbolFor(name)] ??= make());
}

/** A class of errors that has a name of its own. */
interface ErrorClass {
  readonly prototype: Error & Record<symbol, unknown>;
}

/** Names a class of errors, and marks its prototype for `isInstance`. */
export function nameErrorClass({ prototype }: { readonly prototype: Error }, name: string): void {
  // On the prototype, so that it survives minification and stays out of logs.
  Object.assign(prototype, { name, [symbolFor(name)]: true });
}

/**
 * `instanceof` for a class of errors: true for errors of other copies too. Each class leaves its mark on its prototype,
 * which subclasses inherit. A class derived from it elsewhere has no mark of its own, and is compared as usual.
 */
export function isInstance({ prototype }: ErrorClass, value: unknown): boolean {
  const mark = symbolFor(prototype.name);
  return Object.hasOwn(prototype, mark)
    ? Boolean((value as Record<symbol, unknown> | null | undefined)?.[mark])
    : Object.prototype.isPrototypeOf.call(prototype, value as object);
}
