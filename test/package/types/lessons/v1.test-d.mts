/** API v1 takes custom fields as `cf_` keys and gives them back in `customFields`, with the prefix or without. */
import type { Client as Person, HefflV1, Lead } from 'heffl/v1';
import type { Heffl } from 'heffl';
import { same } from './same.mjs';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export async function customFields(v1: HefflV1): Promise<void> {
  const client = await v1.clients.create({ type: 'contact', firstName: 'Ada', cf_industry: 'Computing' });
  same<Person>()(client);
  same<Json | undefined>()(client.customFields?.['industry']);
  // @ts-expect-error Not next to the other fields.
  void client.cf_industry;
  // @ts-expect-error And not in an object when they are sent.
  await v1.clients.create({ firstName: 'Ada', customFields: { industry: 'Computing' } });
}

export async function leads(v1: HefflV1): Promise<void> {
  for await (const lead of v1.leads.list()) same<Lead>()(lead);
  const page = await v1.leads.stages.list();
  same<boolean>()(page.hasMore);
}

/** The two clients are distinct types. */
export function apart(v1: HefflV1): Heffl {
  // @ts-expect-error API v1 has other resources.
  return v1;
}
