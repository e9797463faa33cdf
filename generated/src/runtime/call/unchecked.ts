// Hand-written in generator/kit/runtime/. The copy in generated/ is replaced by `npm run generate`.
/**
 * Lets a value pass for whatever is wanted in its place, where you know more than the documentation: a field or an
 * operator of a filter, a value of a closed list, a field of a body. It is sent as it is.
 *
 * @param value What to send.
 * @example
 * client.deals.list({ filters: { ...unchecked({ ownerUserId: { operator: 'is', values: ['usr_1'] } }) } });
 * client.deals.list({ orderBy: unchecked('updatedAt') });
 */
export function unchecked<Wanted = {}>(value: unknown): Wanted {
  return value as Wanted;
}
