import type { HefflV1 } from 'heffl/v1';
import { countOf, firstWhere, maybe, newest } from './generic.js';

export async function run(heffl: HefflV1): Promise<unknown> {
  const acme = await firstWhere(heffl.clients, (client) => client.type === 'company' && client.name.startsWith('Acme'));
  return {
    clients: await countOf(heffl.clients),
    companies: await countOf(heffl.clients, ({ type }) => type === 'company'),
    lost: await countOf(heffl.deals, (deal) => deal.status === 'LOST'),
    calls: await countOf(heffl.tasks, (task) => task.type === 'call'),
    pipelines: await countOf(heffl.pipelines),
    sources: await countOf(heffl.leads.sources),
    acme: acme?.name,
    missing: await maybe(heffl.deals, 'dl_doesnotexist'),
    lead: (await maybe(heffl.leads, 'ld_abc123'))?.email,
    newest: [(await newest(heffl, 'deals'))?.title, (await newest(heffl, 'leads'))?.name, (await newest(heffl, 'tasks'))?.title],
  };
}
