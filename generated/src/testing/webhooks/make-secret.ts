// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { toBase64 } from '../store/base64.js';

/**
 * Secret of the `count`th subscription: the same each time, so that tests are repeatable. Not secure.
 */
export function makeSecret(count: number): string {
  const bytes = new Uint8Array(24);
  let state = Math.imul(count + 1, 0x9e3779b1) >>> 0;
  for (let index = 0; index < bytes.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return `whsec_${toBase64(bytes)}`;
}
