// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Name of the package. In a package, this file is replaced by a generated one with the real name. */
export const packageName = 'client-runtime';
