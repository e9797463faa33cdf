import { HefflError, HefflV1, NotFoundError } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const client = await hefflV1.clients.get('clt_def456');
  console.log(client);
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
