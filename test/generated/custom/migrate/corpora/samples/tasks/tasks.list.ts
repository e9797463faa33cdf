import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const task of hefflV1.tasks.list()) {
  console.log(task);
}
