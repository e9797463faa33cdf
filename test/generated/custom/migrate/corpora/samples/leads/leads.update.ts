import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const lead = await hefflV1.leads.update('ld_abc123', {
  title: 'Compiler enquiry',
  value: 5000,
  website: 'https://cobol.example.com',
  cf_services: 'Training',
});
console.log(lead);
