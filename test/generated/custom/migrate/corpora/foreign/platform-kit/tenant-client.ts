import * as v1 from 'heffl/v1';

/** Our own client: knows the house rules of one tenant. */
export class TenantClient extends v1.HefflV1 {
  constructor(
    readonly tenant: string,
    options: v1.ClientOptions,
  ) {
    super({ ...options, headers: { ...options.headers, 'x-tenant': tenant } });
  }

  async openDeals(): Promise<v1.Deal[]> {
    const result: v1.Deal[] = [];
    for await (const deal of this.deals.list()) if (deal.status === 'ACTIVE') result.push(deal);
    return result;
  }

  async customer(id: v1.ClientId): Promise<{ client: v1.Client; deals: v1.Deal[]; tasks: v1.Task[] }> {
    const [client, deals, tasks] = await Promise.all([
      this.clients.get(id),
      this.deals.list({ limit: 100 }).toArray({ limit: 10_000 }),
      this.tasks.list({ limit: 100 }).toArray({ limit: 10_000 }),
    ]);
    return {
      client,
      deals: deals.filter((deal) => deal.clientId === id),
      tasks: tasks.filter((task) => task.clientId === id),
    };
  }

  async touch(record: v1.Deal | v1.Lead | v1.Client): Promise<void> {
    const stamp = { cf_touched_by: this.tenant };
    if (v1.isDealId(record.id)) await this.deals.update(record.id, stamp);
    else if (v1.isLeadId(record.id)) await this.leads.update(record.id, stamp);
    else await this.clients.update(record.id, stamp);
  }
}

const resources = {
  company: (crm: v1.HefflV1, name: string) => crm.clients.create({ type: 'company', name }),
  person: (crm: v1.HefflV1, firstName: string) => crm.clients.create({ type: 'contact', firstName }),
  lead: (crm: v1.HefflV1, name: string) => crm.leads.create({ name, source: 'Platform' }),
  task: (crm: v1.HefflV1, title: string) => crm.tasks.create({ title }),
} as const;

export async function quickAdd(crm: v1.HefflV1, kind: keyof typeof resources, text: string): Promise<string> {
  const { id } = await resources[kind](crm, text);
  return id;
}
