import {
  BadRequestError,
  HefflError,
  HefflV1,
  NotFoundError,
} from 'heffl/v1';

const hefflV1 = new HefflV1();

try {
  const deal = await hefflV1.deals.update('dl_def456', {
    stageId: 'dps_abc123',
    price: 25000,
    priority: 'HIGH',
    cf_region: 'Europe',
  });
  console.log(deal);
} catch (error) {
  if (error instanceof NotFoundError)
    console.error('There is no such record.');
  else if (error instanceof BadRequestError)
    console.error(error.message, error.issues);
  else if (error instanceof HefflError) console.error(error.message);
  else throw error;
}
