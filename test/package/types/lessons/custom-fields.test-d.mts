/** Custom fields are keys with the prefix `cf_`; every other key is known or a typo. */
import type { Contact, CustomField, CustomFieldKey, Deal, DealUpdateParams, Heffl } from 'heffl';
import type { Client, HefflV1 } from 'heffl/v1';
import { same } from './same.mjs';

export async function inputs(heffl: Heffl): Promise<void> {
  await heffl.contacts.create({ firstName: 'Ada', cf_industry: 'Computing', cf_machines: 2, cf_tags: ['a', 'b'] });
  await heffl.deals.update('dl_abc123', { cf_priority: null });

  // @ts-expect-error A custom field without its prefix is an unknown key.
  await heffl.contacts.create({ firstName: 'Ada', industry: 'Computing' });
  // @ts-expect-error So is a typo in a documented field.
  await heffl.contacts.create({ firstName: 'Ada', lastname: 'Lovelace' });
  // @ts-expect-error Tags have no custom fields.
  await heffl.tags.create({ name: 'VIP', type: 'deals', cf_colour: 'red' });
}

/** A documented field next to custom fields keeps its own type. */
export const update: DealUpdateParams = {
  // @ts-expect-error The price is a number.
  price: '100',
  cf_price: '100',
};

export function outputs(contact: Contact, deal: Deal): void {
  // The type of a custom field is for the team to know. It is JSON in any case.
  same<Json | undefined>()(contact.cf_industry);
  same<Json | undefined>()(deal['cf_priority']);
  same<string>()(deal.title);
  // @ts-expect-error Responses have no other keys than those documented and `cf_`.
  void deal.priorty;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value is JSON or a `Date`. A Promise is most often a forgotten `await`. */
export async function values(heffl: Heffl, score: Promise<number>, v1: HefflV1): Promise<void> {
  const point = { x: 1, y: [2, null], z: undefined } as const;
  await heffl.contacts.update('clt_abc123', { cf_met: new Date(), cf_place: point, cf_score: await score });
  // @ts-expect-error A forgotten `await`.
  await heffl.contacts.update('clt_abc123', { cf_score: score });
  // @ts-expect-error So it is in a list.
  await heffl.deals.update('dl_abc123', { cf_scores: [score] });
  // @ts-expect-error JSON has no maps.
  await heffl.deals.update('dl_abc123', { cf_totals: new Map([['a', 1]]) });
  // @ts-expect-error Nor sets, however deep.
  await heffl.contacts.create({ firstName: 'Ada', cf_a: { b: [{ c: new Set([1]) }] } });
  // @ts-expect-error Nor files.
  await heffl.contacts.create({ firstName: 'Ada', cf_photo: new Blob([]) });
  // @ts-expect-error Nor functions.
  await heffl.contacts.create({ firstName: 'Ada', cf_name: () => 'Ada' });
  // @ts-expect-error Nor is it so in v1.
  await v1.deals.update('dl_abc123', { cf_score: score });
}

interface Clients {
  readonly heffl: Heffl;
  readonly v1: HefflV1;
}

/** A field of a record can be sent with another record, and in lists and objects. */
export async function copies({ heffl, v1 }: Clients, contact: Contact, client: Client): Promise<void> {
  await heffl.deals.update('dl_abc123', { cf_industry: contact.cf_industry, cf_size: contact.cf_company ?? null });
  await heffl.tasks.update('tsk_abc123', {
    cf_from: { contact: contact.cf_industry, list: [contact.cf_size ?? null] },
  });
  await v1.deals.update('dl_abc123', { cf_industry: client.customFields?.['industry'], cf_old: contact.cf_old });
}

/** Fields from `customFields.list` can be used as keys. */
export function byDefinition(field: CustomField, contact: Contact): unknown {
  same<CustomFieldKey>()(field.key);
  return contact[field.key];
}
