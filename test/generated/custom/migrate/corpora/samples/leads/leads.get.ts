import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const lead = await hefflV1.leads.get('ld_abc123');
console.log(lead);
