// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/**
 * Declarations of your workspace. Empty by default: augment it in a file of your own, and every type of this package
 * uses it. The command `types pull` writes such a file.
 *
 * | member | effect |
 * |---|---|
 * | `customFields` | the custom fields of each entity by key. An entity that is not listed accepts any key with the prefix |
 * | `unknownCustomFields: 'allowed'` | undeclared keys with the prefix stay allowed, with any value |
 * | `ids: 'string'` | ids are plain strings, for a program that stores them so. They are still checked before sending |
 */
// An interface, and empty, so that it can be augmented.
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Workspace {}
