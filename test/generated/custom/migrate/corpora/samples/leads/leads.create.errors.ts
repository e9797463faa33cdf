import { BadRequestError, HefflError, HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const lead = await hefflV1.leads.create({
    name: 'Grace Hopper',
    email: 'grace@example.com',
    mobile: '+12025550143',
    title: 'Compiler enquiry',
    value: 5000,
    source: 'Website',
    cf_services: 'Training',
  });
  console.log(lead);
} catch (error) {
  if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
