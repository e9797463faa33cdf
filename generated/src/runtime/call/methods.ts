// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Methods with the same effect when sent twice. See https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2 */
const IDEMPOTENT = /^(?:put|delete)$/i;
const SAFE = /^(?:get|head|options|query)$/i;

/** True if sending a request of this method twice has the effect of sending it once. */
export function isIdempotent(method: string): boolean {
  return isSafe(method) || IDEMPOTENT.test(method);
}

/** True if a method only reads. */
export function isSafe(method: string): boolean {
  return SAFE.test(method);
}
