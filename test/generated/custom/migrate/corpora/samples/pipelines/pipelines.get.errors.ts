import { HefflError, HefflV1, NotFoundError } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const pipeline = await hefflV1.pipelines.get('dpl_abc123');
  console.log(pipeline);
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
