import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

for await (const pipeline of hefflV1.pipelines.list()) {
  console.log(pipeline);
}
