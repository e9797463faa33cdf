// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import { checkOptions } from '../runtime/errors/check-options.js';

/**
 * Rejects options that do not exist.
 *
 * @param names The existing ones, separated by spaces.
 * @param of Function that they were passed to, for the message.
 * @throws {TypeError} an option does not exist
 */
export function rejectUnknown(options: object, names: string, of: string): void {
  checkOptions(options, names, (fault) => new TypeError(`${of}: ${fault}`));
}
