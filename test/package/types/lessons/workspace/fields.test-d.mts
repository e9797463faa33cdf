/** With a file that `types pull` has written, the custom fields of your workspace are as exact as any other. */
import type { Deal, DealCreateParams, DealUpdateParams, Heffl } from 'heffl';
import { same } from '../same.mjs';

const deal = { title: 'Engine', clientId: 'clt_abc123', pipelineId: 'dpl_abc123' } as const;

/** Fields of a new deal: required fields must be there, and options must be options. */
export async function create(heffl: Heffl): Promise<void> {
  await heffl.deals.create({ ...deal, cf_priority: 'High', cf_tags: ['new'], cf_region: 'North' });
  // @ts-expect-error The priority is required.
  await heffl.deals.create({ ...deal });
  // @ts-expect-error And has a value.
  await heffl.deals.create({ ...deal, cf_priority: null });
  // @ts-expect-error No such option.
  await heffl.deals.create({ ...deal, cf_priority: 'Urgent' });
  // @ts-expect-error No such option in the list.
  await heffl.deals.create({ ...deal, cf_priority: 'Low', cf_tags: ['new', 'older'] });
  // @ts-expect-error No such field.
  await heffl.deals.create({ ...deal, cf_priority: 'Low', cf_regoin: 'North' });
  // @ts-expect-error A number.
  await heffl.deals.create({ ...deal, cf_priority: 'Low', cf_amount_lost: '100' });
  // Fields that the file does not list hold any value.
  await heffl.deals.create({ ...deal, cf_priority: 'Low', cf_odd: { any: 'thing' } });
}

/** A change may leave out anything. Whether null empties a field is not documented, so it is let through. */
export async function update(heffl: Heffl): Promise<void> {
  await heffl.deals.update('dl_abc123', { cf_region: 'South' });
  await heffl.deals.update('dl_abc123', { cf_priority: null, cf_tags: null });
  // @ts-expect-error No such option.
  await heffl.deals.update('dl_abc123', { cf_priority: 'Urgent' });
  // @ts-expect-error No such field.
  await heffl.deals.update('dl_abc123', { cf_priorty: 'High' });
  // @ts-expect-error Leave it out instead.
  await heffl.deals.update('dl_abc123', { cf_region: undefined });
}

/** In a response every field may be absent and may be null: a field that is not set comes as either. */
export function read(response: Deal): string {
  same<'High' | 'Low' | null | undefined>()(response.cf_priority);
  same<('new' | 'old')[] | null | undefined>()(response.cf_tags);
  same<number | null | undefined>()(response.cf_amount_lost);
  same<unknown>()(response.cf_odd);
  // @ts-expect-error No such field.
  void response.cf_regoin;
  // @ts-expect-error Not every deal has a region.
  void response.cf_region.length;
  return response.title;
}

/** The fields of an entity are its own. */
export async function others(heffl: Heffl): Promise<void> {
  await heffl.contacts.create({ firstName: 'Ada', cf_industry: 'Tech', cf_size: 12 });
  // @ts-expect-error A field of deals.
  await heffl.contacts.create({ firstName: 'Ada', cf_priority: 'High' });
  // @ts-expect-error An option of companies.
  await heffl.contacts.create({ firstName: 'Ada', cf_industry: 'Farming' });
  // @ts-expect-error Tasks have been pulled, and have no fields.
  await heffl.tasks.create({ title: 'Call back', cf_anything: 1 });
  // The fields of products are not listed, so any key with the prefix may be one.
  await heffl.products.create({ name: 'Engine', cf_anything: 1 });
  // The file has no quotations.
  await heffl.quotations.update('qtn_abc123', { cf_anything: 1 });
}

/** The types have the names they have without the file. */
export const made: DealCreateParams = { ...deal, cf_priority: 'High' };
export const changed: DealUpdateParams = { cf_priority: 'High' };
