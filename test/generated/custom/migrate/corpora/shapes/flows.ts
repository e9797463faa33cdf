import { HefflV1, type Client, type ClientId, type Page } from 'heffl/v1';
const heffl = new HefflV1();

export async function seed() {
  const company = await heffl.clients.create({ name: 'Acme' });
  const people = await Promise.all(['Ada', 'Bob'].map((firstName) => heffl.clients.create({ type: 'contact', firstName })));
  return { company, companyId: company.id, people, personIds: people.map((one) => one.id) };
}
const seeded = await seed();
await heffl.clients.update(seeded.companyId, { name: 'B' });
const { company, personIds } = await seed();
await heffl.clients.delete(company.id);
for (const id of personIds) await heffl.clients.delete(id);
for (const { id, phone } of seeded.people) if (!phone) await heffl.clients.update(id, { phone: '1' });
const found: Client[] = [];
const byName = new Map<string, Client>();
for await (const client of heffl.clients.list()) {
  if (client.type === 'company') { found.push(client); byName.set(client.name, client); }
}
await Promise.all(found.map((one) => heffl.clients.update(one.id, { website: 'https://x.example' })));
const acme = byName.get('Acme');
if (acme) await heffl.clients.delete(acme.id);
let n = 0;
for await (const client of heffl.clients.list({ limit: 50 })) {
  if (client.email === 'x') { console.log(client.name); break; }
  n += 1;
}
console.log(n);
async function touch(id: ClientId): Promise<void> { await heffl.clients.update(id, { email: null }); }
await touch(seeded.companyId);
const [deals, tasks] = await Promise.all([heffl.deals.list(), heffl.tasks.list({ limit: 2 })]);
console.log(deals.items.length, tasks.items.length);
const page: Page<Client> = await heffl.clients.list();
console.log(page.items.length);
for await (const page of heffl.deals.list().pages()) console.log(page.items.map((d) => d.createdAt.slice(0, 4)));
const { data, response } = await heffl.deals.get('dl_1').withResponse();
console.log(data.sourceId, response.status);
heffl.deals.list().then(({ items }) => items.length, () => 0);
try { await heffl.deals.delete('dl_1', { signal: AbortSignal.timeout(10) }); } catch (error) { console.log(error); }
const pipelines = await heffl.pipelines.list();
const stage = pipelines.items[0]?.stages?.find((one) => one.name === 'Won' || one.label === 'Won');
console.log(pipelines.items[0]?.name ?? pipelines.items[0]?.title, stage?.id);
if (stage) await heffl.deals.update('dl_1', { stageId: stage.id, status: 'WON' });
