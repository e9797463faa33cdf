import { HefflError, HefflV1, NotFoundError } from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const deal = await hefflV1.deals.get('dl_def456');
  console.log(deal);
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
