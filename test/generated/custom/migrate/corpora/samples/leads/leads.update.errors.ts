import {
  BadRequestError,
  HefflError,
  HefflV1,
  NotFoundError,
} from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const lead = await hefflV1.leads.update('ld_abc123', {
    title: 'Compiler enquiry',
    value: 5000,
    website: 'https://cobol.example.com',
    cf_services: 'Training',
  });
  console.log(lead);
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
