// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/**
 * What is known of the workspace that a program works with. Nothing at first: a file of your own augments it, and every
 * type of this package reads it. The command `types pull` writes such a file.
 *
 * | member | what it does |
 * |---|---|
 * | `customFields` | the custom fields of each entity by key. An entity that is not there takes any key with the prefix |
 * | `unknownCustomFields: 'allowed'` | keys with the prefix that are not declared stay legal, and hold anything |
 * | `ids: 'string'` | ids are plain strings, for a program that keeps them so. What is sent is still checked |
 */
// An interface, and empty, so that it can be augmented.
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Workspace {}
