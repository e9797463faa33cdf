import { HefflV1, type Client, type ClientCreateParams, type ClientUpdateParams, type DealCreateParams } from 'heffl/v1';
const v1 = new HefflV1();
const { clients } = v1;

export async function find(email: string): Promise<Client | undefined> {
  for await (const client of v1.clients.list({ limit: 100 })) {
    if (client.email === email) return client;
  }
  return undefined;
}
export async function addCompany(input: { name: string; taxNumber?: string }): Promise<Client> {
  return clients.create({ type: 'company', ...input });
}
export async function addPerson(firstName: string, email: string | null): Promise<Client> {
  const body: ClientCreateParams = { type: 'contact', firstName, email };
  return v1.clients.create(body);
}
export async function rename(client: Client, name: string): Promise<void> {
  if (client.type === 'company') await v1.clients.update(client.id, { type: 'company', name });
  else await v1.clients.update(client.id, { firstName: name });
}
export async function companies(): Promise<Client[]> {
  const all = await clients.list().toArray({ limit: 1000 });
  return all.filter((client) => client.type === 'company');
}
export function summary(client: Client): string {
  const { firstName, lastName, customFields } = client;
  return `${firstName ?? ''} ${lastName ?? ''} ${JSON.stringify(customFields)}`;
}
export async function remove(ids: string[]): Promise<void> {
  const known = await companies();
  for (const company of known) if (ids.includes(company.id)) await clients.delete(company.id);
}
const draft: ClientUpdateParams = { type: 'company', name: 'Acme' };
export async function apply(id: Client['id']): Promise<Client> { return v1.clients.update(id, draft); }
export async function deal(pipelineId: string, stageId: string, clientId: Client['id']) {
  const body: DealCreateParams = { title: 'T', pipelineId, stageId, clientId, priority: 'HIGH' };
  const made = await v1.deals.create(body);
  const loose = { title: 'T', pipelineId, stageId, clientId };
  await v1.deals.create(loose);
  return made;
}
export async function first(): Promise<Client | undefined> {
  const { items } = await v1.clients.list({ limit: 1 });
  return items[0];
}
