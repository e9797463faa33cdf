import heffl, { heffl as named } from './client.js';
import type { Deal, Invoice } from './client.js';
import { isErrorOf, NotFoundError, HefflError } from 'heffl/v1';

export class Billing {
  constructor(private readonly api = heffl) {}
  async bill(deal: Deal): Promise<Invoice> {
    if (!deal.clientId) throw new Error('no client');
    return this.api.invoices.create({ clientId: deal.clientId, date: new Date(), dueDate: new Date(), lineItems: [{ name: deal.title, price: deal.price ?? 0 }] });
  }
  async won(): Promise<Deal[]> {
    const deals = await this.api.deals.list().toArray({ limit: 100 });
    return deals.filter(({ status, expectedCloseDate }) => status === 'WON' && new Date(expectedCloseDate ?? 0) < new Date());
  }
}
export const byStage = async (stageId: string): Promise<Deal[]> => {
  const out: Deal[] = [];
  for await (const deal of named.deals.list()) if (deal.stageId === stageId) out.push(deal);
  return out;
};
export function sort(deals: Deal[]): Deal[] {
  return [...deals].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
export async function safe(id: `dl_${string}`): Promise<Deal | undefined> {
  try { return await named.deals.get(id); }
  catch (error) {
    if (error instanceof NotFoundError) return undefined;
    if (error instanceof HefflError) console.error(error.message);
    throw error;
  }
}
export type Summary = { [Key in keyof Deal as Key extends 'id' | 'title' ? Key : never]: Deal[Key] };
void isErrorOf;
