import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const lead of hefflV1.leads.list()) {
  console.log(lead);
}
