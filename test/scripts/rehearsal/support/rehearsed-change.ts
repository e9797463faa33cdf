import type { Edit } from './edit.js';

/**
 * A change that Heffl could make, and programs of integrators that meet it. Each is the body of an async function with
 * `client`, the namespace `H` of the package, the client's `options`, and `check(condition, what)`.
 * Whether a program breaks is never written down: it is compiled and run.
 */
export interface RehearsedChange {
  readonly name: string;
  readonly api: 'v1' | 'v2';
  readonly edits: readonly Edit[];
  /** Gives something to the client. */
  readonly callers?: string;
  /** Takes something from it. */
  readonly readers?: string;
  /** The embedded API responds with this documented response in place of the success. */
  readonly respondWith?: { readonly status: number };
}
