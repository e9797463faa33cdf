import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const leadSource of hefflV1.leads.sources.list()) {
  console.log(leadSource);
}
