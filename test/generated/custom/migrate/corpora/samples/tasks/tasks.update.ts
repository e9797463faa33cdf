import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const task = await hefflV1.tasks.update('tsk_abc123', {
  status: 'COMPLETED',
  description: 'Reached her at noon.',
});
console.log(task);
