/** API v1 takes custom fields as `cf_` keys and gives them back in `customFields`, with the prefix or without. */
import type { Client as Person, HefflV1, InvoiceCreateParams, Lead } from 'heffl/v1';
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
  await v1.clients.create({ type: 'contact', firstName: 'Ada', customFields: { industry: 'Computing' } });
}

/** A company and a contact have members of their own. */
export async function clients(v1: HefflV1): Promise<void> {
  await v1.clients.create({ name: 'Acme', website: null });
  // @ts-expect-error A company has a name.
  await v1.clients.create({});
  // @ts-expect-error A contact has a given name.
  await v1.clients.create({ type: 'contact', name: 'Acme' });
  // @ts-expect-error A company has no given name.
  await v1.clients.create({ name: 'Acme', firstName: 'Ada' });
  // @ts-expect-error A contact has no website.
  await v1.clients.create({ type: 'contact', firstName: 'Ada', website: 'https://example.com' });
  await v1.clients.update('clt_abc123', { phone: '+1' });
  // @ts-expect-error What becomes a company needs a name.
  await v1.clients.update('clt_abc123', { type: 'company' });
}

/** A line of an invoice has a name; a response has its numbers. */
export async function invoices(v1: HefflV1, lines: InvoiceCreateParams['lineItems']): Promise<number> {
  const body = { clientId: 'clt_abc123', date: new Date(), dueDate: new Date() } as const;
  const invoice = await v1.invoices.create({ ...body, lineItems: lines });
  // @ts-expect-error A line without a name.
  await v1.invoices.create({ ...body, lineItems: [{}] });
  return invoice.lineItems.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
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
