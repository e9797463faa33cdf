import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const pipeline = await hefflV1.pipelines.get('dpl_abc123');
console.log(pipeline);
