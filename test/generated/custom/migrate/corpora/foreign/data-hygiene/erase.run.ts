import { type Client, type HefflV1, NotFoundError } from 'heffl/v1';

interface Report {
  client: string;
  deals: number;
  tasks: number;
  leads: number;
}

/** A person asked to be forgotten (GDPR, article 17). */
async function erase(heffl: HefflV1, email: string): Promise<Report | undefined> {
  let person: Client | undefined;
  for await (const client of heffl.clients.list({ limit: 100 })) {
    if (client.email === email) {
      person = client;
      break;
    }
  }
  if (!person) return undefined;
  const report: Report = { client: person.number, deals: 0, tasks: 0, leads: 0 };

  for (const deal of await heffl.deals.list().toArray({ limit: 5000 })) {
    if (deal.clientId !== person.id) continue;
    await heffl.deals.delete(deal.id);
    report.deals++;
  }
  const tasks = await heffl.tasks.list().toArray({ limit: 5000 });
  for (const task of tasks.filter((t) => t.clientId === person.id || t.contactId === person.id)) {
    await heffl.tasks.delete(task.id);
    report.tasks += 1;
  }
  for await (const lead of heffl.leads.list()) {
    if (lead.email !== email) continue;
    await heffl.leads.delete(lead.id);
    report.leads += 1;
  }
  await heffl.clients.delete(person.id, { repeatable: true });
  return report;
}

const isGone = (call: PromiseLike<unknown>) =>
  Promise.resolve(call).then(
    () => false,
    (error: unknown) => error instanceof NotFoundError,
  );

export async function run(heffl: HefflV1): Promise<unknown> {
  const person = await heffl.clients.create({ type: 'contact', firstName: 'Jean', lastName: 'Bartik', email: 'jean.bartik@example.com' });
  const lead = await heffl.leads.create({ name: 'Jean Bartik', email: 'jean.bartik@example.com' });
  const deal = await heffl.deals.create({ title: 'Training', pipelineId: 'dpl_abc123', stageId: 'dps_abc123', clientId: person.id, price: 400 });

  const report = await erase(heffl, 'jean.bartik@example.com');
  return {
    report: report && { ...report, client: report.client === person.number },
    gone: await Promise.all([isGone(heffl.clients.get(person.id)), isGone(heffl.leads.get(lead.id)), isGone(heffl.deals.get(deal.id))]),
    unknown: (await erase(heffl, 'nobody@example.com')) ?? 'not found',
  };
}
