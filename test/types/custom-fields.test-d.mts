/** Custom fields are keys with the prefix `cf_`; every other key is known or a slip. */
import type { Contact, CustomField, CustomFieldKey, Deal, DealUpdateParams, Heffl } from 'heffl';
import { same } from './same.mjs';

export async function inputs(heffl: Heffl): Promise<void> {
  await heffl.contacts.create({ firstName: 'Ada', cf_industry: 'Computing', cf_machines: 2, cf_tags: ['a', 'b'] });
  await heffl.deals.update('dl_abc123', { cf_priority: null });

  // @ts-expect-error A custom field without its prefix is an unknown key.
  await heffl.contacts.create({ firstName: 'Ada', industry: 'Computing' });
  // @ts-expect-error So is a slip in a documented field.
  await heffl.contacts.create({ firstName: 'Ada', lastname: 'Lovelace' });
  // @ts-expect-error Tags have no custom fields.
  await heffl.tags.create({ name: 'VIP', type: 'deals', cf_colour: 'red' });
}

/** A documented field beside custom fields keeps its own type. */
export const update: DealUpdateParams = {
  // @ts-expect-error The price is a number.
  price: '100',
  cf_price: '100',
};

export function outputs(contact: Contact, deal: Deal): void {
  // What a custom field holds is for the team to know.
  same<unknown>()(contact.cf_industry);
  same<unknown>()(deal['cf_priority']);
  same<string>()(deal.title);
  // @ts-expect-error Answers have no other keys than those documented and `cf_`.
  void deal.priorty;
}

/** Fields as `customFields.list` tells them can be used as keys. */
export function byDefinition(field: CustomField, contact: Contact): unknown {
  same<CustomFieldKey>()(field.key);
  return contact[field.key];
}
