import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const deal = await hefflV1.deals.update('dl_def456', {
  stageId: 'dps_abc123',
  price: 25000,
  priority: 'HIGH',
  cf_region: 'Europe',
});
console.log(deal);
