const { HefflV1, NotFoundError } = require('heffl/v1');
const heffl = new HefflV1();
async function main() {
  const { items } = await heffl.tasks.list({ limit: 10 });
  for (const task of items) console.log(task.title, task.dueDate);
  try { await heffl.tasks.delete('tsk_1'); } catch (error) { if (!(error instanceof NotFoundError)) throw error; }
}
main();
