import {
  BadRequestError,
  HefflError,
  HefflV1,
  NotFoundError,
} from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
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
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
