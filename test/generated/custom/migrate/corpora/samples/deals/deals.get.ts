import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const deal = await hefflV1.deals.get('dl_def456');
console.log(deal);
