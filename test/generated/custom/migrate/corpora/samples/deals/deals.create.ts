import { HefflV1 } from 'heffl/v1';

const hefflV1 = new HefflV1();

const deal = await hefflV1.deals.create({
  title: 'Difference engine',
  pipelineId: 'dpl_abc123',
  stageId: 'dps_abc123',
  clientId: 'clt_def456',
  leadId: 'ld_abc123',
  sourceId: 'src_abc123',
  price: 25000,
  expectedCloseDate: '2026-09-30T00:00:00.000Z',
  priority: 'HIGH',
  cf_region: 'Europe',
});
console.log(deal);
