import type { Deal, HefflV1, Invoice, InvoiceCreateParams } from 'heffl/v1';

const plan = [
  { share: 0.3, text: 'on order', after: 0 },
  { share: 0.5, text: 'on delivery', after: 45 },
  { share: 0.2, text: 'on acceptance', after: 75 },
] as const;

const day = (offset: number, from = '2026-07-01T00:00:00.000Z') => new Date(Date.parse(from) + offset * 86_400_000).toISOString();

function draft(deal: Deal & { clientId: NonNullable<Deal['clientId']> }, step: (typeof plan)[number]): InvoiceCreateParams {
  return {
    clientId: deal.clientId,
    date: day(step.after),
    dueDate: day(step.after + 30),
    subject: `${deal.title}, ${step.text}`,
    notes: deal.number ?? null,
    status: step.after === 0 ? 'SENT' : 'DRAFT',
    lineItems: [{ name: deal.title, quantity: 1, price: (deal.price ?? 0) * step.share, taxRateId: 'txr_abc123' }],
    cf_milestone: step.text,
  };
}

const makeBilling = (api: Pick<HefflV1, 'deals' | 'invoices'>) => ({
  biggestWon: () =>
    api.deals
      .list({ limit: 100 })
      .then(({ items }) => items.filter((deal) => deal.status === 'WON').sort((a, b) => (b.price ?? 0) - (a.price ?? 0))[0]),

  async milestones(deal: Deal): Promise<Invoice[]> {
    const { clientId } = deal;
    if (!clientId) return [];
    return Promise.all(plan.map((step) => api.invoices.create(draft({ ...deal, clientId }, step))));
  },

  credit: (invoice: Invoice, amount: number) =>
    api.invoices.create({
      clientId: invoice.clientId!,
      date: invoice.date,
      dueDate: invoice.date,
      subject: `Correction of ${invoice.number}`,
      lineItems: [{ name: 'Goodwill', quantity: 1, price: 100, discount: amount, discountType: 'fixed' }],
    }),
});

export async function run(heffl: HefflV1): Promise<unknown> {
  const billing = makeBilling(heffl);
  const deal = await billing.biggestWon();
  if (!deal) throw new Error('Nothing was won');
  const invoices = await billing.milestones(deal);
  const [first] = invoices;
  const correction = first && (await billing.credit(first, 25));
  return {
    deal: deal.title,
    price: deal.price,
    net: invoices.map(({ subTotal }) => subTotal),
    states: invoices.map(({ status }) => status),
    milestones: invoices.map(({ customFields }) => customFields?.cf_milestone),
    pending: invoices.reduce((sum, { pendingTotal }) => sum + pendingTotal, 0),
    correction: correction && { net: correction.subTotal, off: correction.discountTotal, total: correction.total },
  };
}
