// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/**
 * Passes a value that the types do not allow, for when you know more than the documentation: a field or an operator of
 * a filter, a value of an enum, a field of a body. It is sent unchanged.
 *
 * @param value Value to send.
 * @example
 * client.pets.list({ filters: { ...unchecked({ ownerId: { operator: 'is', values: ['own_1'] } }) } });
 * client.pets.list({ orderBy: unchecked('updatedAt') });
 */
export function unchecked<Wanted = {}>(value: unknown): Wanted {
  return (typeof value === 'number' ? Object(value) : value) as Wanted;
}
