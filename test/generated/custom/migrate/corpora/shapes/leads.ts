import { HefflV1, type Lead } from 'heffl/v1';
export async function stages(client: HefflV1): Promise<string[]> {
  const names: string[] = [];
  for await (const stage of client.leads.stages.list()) names.push(stage.name ?? stage.label ?? '');
  return names;
}
export async function sources(client: HefflV1): Promise<number> {
  let count = 0;
  for await (const source of client.leads.sources.list({ limit: 100 })) { if (source.id) count += 1; }
  return count;
}
export async function leadNames(client: HefflV1): Promise<string[]> {
  const leads: Lead[] = [];
  for await (const lead of client.leads.list()) leads.push(lead);
  return leads.map((lead) => lead.name);
}
export async function leadIds(client: HefflV1): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of client.leads.list()) ids.push(id);
  return ids;
}
export async function main(): Promise<void> {
  const client = new HefflV1({ apiKey: 'x' });
  await Promise.all([stages(client), sources(client), leadNames(client), leadIds(client)]);
  const { id } = await client.leads.create({ name: 'A' });
  await client.leads.delete(id);
  const { HefflV1: Again } = await import('heffl/v1');
  await new Again().deals.list();
}
