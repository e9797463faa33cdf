import { BadRequestError, HefflError, HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const client = await hefflV1.clients.create({
    type: 'company',
    name: 'Analytical Engines Ltd',
    website: 'https://engines.example.com',
    taxNumber: '100200300400003',
    billingAddress: {
      address: "12 St James's Square",
      city: 'London',
      country: 'United Kingdom',
      postalCode: 'SW1Y 4JH',
    },
    primaryContact: {
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.com',
    },
    openingBalance: 0,
    cf_industry: 'Computing',
  });
  console.log(client);
} catch (error) {
  if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
