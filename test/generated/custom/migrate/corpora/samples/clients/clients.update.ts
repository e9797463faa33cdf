import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const client = await hefflV1.clients.update('clt_def456', {
  website: 'https://engines.example.com',
  primaryContact: {
    firstName: 'Ada',
    lastName: 'Lovelace',
    email: 'ada@example.com',
    phone: '+442079460123',
    salutation: 'Ms.',
    jobTitle: 'Director',
  },
  cf_industry: 'Computing',
});
console.log(client);
