import { BadRequestError, HefflError, HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const task = await hefflV1.tasks.create({
    title: 'Call back',
    type: 'call',
    priority: 'HIGH',
    dueDate: '2026-07-01T10:00:00.000Z',
    showTime: true,
    assigneeIds: ['usr_abc123'],
    entity: 'deals',
    entityId: 'dl_def456',
  });
  console.log(task);
} catch (error) {
  if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
