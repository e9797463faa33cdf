import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

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
