import { BadRequestError, HefflError, HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const invoice = await hefflV1.invoices.create({
    clientId: 'clt_def456',
    date: '2026-06-30T00:00:00.000Z',
    dueDate: '2026-07-30T00:00:00.000Z',
    lineItems: [
      {
        name: 'Calculating hours',
        productId: 'prd_abc123',
        quantity: 2,
        price: 500,
        description: 'Bernoulli numbers',
        taxRateId: 'txr_abc123',
        discount: 0,
        discountType: 'fixed',
        buyPrice: 300,
      },
    ],
    isInclusiveTax: false,
    status: 'DRAFT',
    contactId: 'clt_abc123',
    subject: 'June',
    notes: null,
    salesPersonId: 'usr_abc123',
    templateId: 'tpl_def456',
    tags: [7],
    cf_cost_centre: '4711',
  });
  console.log(invoice);
} catch (error) {
  if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
