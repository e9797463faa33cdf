// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Name of the package. This file stands in, for tests of the runtime, for the one that is generated at the same path. */
export const packageName = 'client-runtime';
