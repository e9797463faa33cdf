import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const client of hefflV1.clients.list()) {
  console.log(client);
}
