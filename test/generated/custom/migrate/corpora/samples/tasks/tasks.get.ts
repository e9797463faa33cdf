import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const task = await hefflV1.tasks.get('tsk_abc123');
console.log(task);
