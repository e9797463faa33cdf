import { HefflV1 } from 'heffl/v1';
/** @param {import('heffl/v1').Deal} deal */
const line = (deal) => `${deal.title} ${deal.sourceId}`;
/** @type {HefflV1} */
const heffl = new HefflV1();
for await (const deal of heffl.deals.list({ limit: 10 })) console.log(line(deal));
