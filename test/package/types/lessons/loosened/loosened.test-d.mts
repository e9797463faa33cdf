/** One line each in the `Workspace` interface loosens what would otherwise be exact. */
import type { ClientId, Deal, DealUpdateParams, Heffl } from 'heffl';
import type { HefflV1 } from 'heffl/v1';
import { same } from '../same.mjs';

/** `ids: 'string'`: a program that keeps ids as strings needs no casts. What is sent is still checked. */
export async function ids(heffl: Heffl, v1: HefflV1, id: string): Promise<void> {
  same<string>()(id as ClientId);
  const deal = await heffl.deals.get(id);
  same<string>()(deal.id);
  await heffl.deals.create({ title: 'Engine', clientId: id, pipelineId: id, cf_priority: 'Low' });
  await v1.deals.get(id);
  // @ts-expect-error An id is still no number.
  await heffl.deals.get(123);
}

/** `unknownCustomFields: 'allowed'`: keys that are not declared hold anything; those that are stay exact. */
export function fields(deal: Deal): DealUpdateParams {
  same<'High' | 'Low' | null | undefined>()(deal.cf_priority);
  same<unknown>()(deal.cf_new);
  // @ts-expect-error Without the prefix it is a typo.
  void deal.new;
  return {
    cf_new: 1,
    // @ts-expect-error No such option.
    cf_priority: 'Urgent',
  };
}
