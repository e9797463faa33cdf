import {
  BadRequestError,
  HefflError,
  HefflV1,
  NotFoundError,
} from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const task = await hefflV1.tasks.update('tsk_abc123', {
    status: 'COMPLETED',
    description: 'Reached her at noon.',
  });
  console.log(task);
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
