import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const deal of hefflV1.deals.list()) {
  console.log(deal);
}
