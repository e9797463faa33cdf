import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const leadStage of hefflV1.leads.stages.list()) {
  console.log(leadStage);
}
