/** API v1 reads the same file: custom fields are sent next to the others, and returned in `customFields`. */
import type { Client, Deal, HefflV1 } from 'heffl/v1';
import { same } from '../same.mjs';

export async function requests(v1: HefflV1): Promise<void> {
  const deal = { title: 'Engine', clientId: 'clt_abc123', pipelineId: '1', stageId: '2' } as const;
  await v1.deals.create({ ...deal, cf_priority: 'High' });
  // @ts-expect-error Required.
  await v1.deals.create(deal);
  // @ts-expect-error No such option.
  await v1.deals.update('dl_abc123', { cf_priority: 'Urgent' });
  // @ts-expect-error No such field.
  await v1.deals.update('dl_abc123', { cf_priorty: 'High' });
}

/** It is unknown whether keys keep their prefix in `customFields`: look under both. */
export function responses(deal: Deal): void {
  same<'High' | 'Low' | null | undefined>()(deal.customFields?.cf_priority);
  same<'High' | 'Low' | null | undefined>()(deal.customFields?.priority);
  // @ts-expect-error No such field.
  void deal.customFields?.priorty;
}

/** A client of v1 is a contact or a company, so it has the fields of both, and what is required depends on which. */
export async function clients(v1: HefflV1, client: Client): Promise<void> {
  await v1.clients.create({ type: 'contact', firstName: 'Ada', cf_size: 12 });
  await v1.clients.create({ type: 'company', name: 'Engines', cf_founded: '1842-01-01', cf_industry: 'Farming' });
  // @ts-expect-error An option of neither.
  await v1.clients.create({ type: 'company', name: 'Engines', cf_industry: 'Mining' });
  same<'Farming' | 'Retail' | 'Tech' | null | undefined>()(client.customFields?.industry);
  same<string | null | undefined>()(client.customFields?.cf_founded);
}
