import type { World } from '../workspace/world.js';

/**
 * Records that every workspace has: a user, a deal pipeline, stages, sources, a tax rate, templates and a project pipeline. Their
 * ids are those of the documentation's examples, so what is written there can be tried.
 */
export function fillBasics(world: World): void {
  const add = (collection: string, values: Record<string, unknown>) => world.insert(collection, values);
  add('users', { id: 'usr_abc123', name: 'Ada Lovelace', email: 'ada@example.com' });
  add('pipelines', { id: 'dpl_abc123', name: 'Sales', isActive: true });
  const stages = [
    { id: 'dps_abc123', name: 'Negotiation', probability: 40, type: 'ACTIVE' },
    { id: 'dps_def456', name: 'Won', probability: 100, type: 'WON' },
    { id: 'dps_ghi789', name: 'Lost', probability: 0, type: 'LOST' },
  ];
  for (const [index, stage] of stages.entries()) {
    add('pipelineStages', { ...stage, position: index + 1, rottingInDays: 0, pipelineId: 'dpl_abc123' });
  }
  add('projectPipelines', { id: 'ppl_abc123', name: 'Delivery' });
  add('projectStages', { id: 'pps_abc123', name: 'Open', position: 1, type: 'OPEN', pipelineId: 'ppl_abc123' });
  add('projectStages', { id: 'pps_def456', name: 'Done', position: 2, type: 'WON', pipelineId: 'ppl_abc123' });
  add('clientStages', { id: 'cs_abc123', label: 'Customer' });
  const leadStages = ['NEW', 'CONTACTED', 'UNQUALIFIED', 'CONVERTED', 'JUNK'];
  for (const [index, type] of leadStages.entries()) {
    const label = `${type.charAt(0)}${type.slice(1).toLowerCase()}`;
    add('leadStages', { ...(index === 0 && { id: 'lstg_abc123' }), label, type, position: index + 1 });
  }
  add('sources', { id: 'src_abc123', name: 'Website' });
  add('taxRates', { id: 'txr_abc123', name: 'Standard', rate: 5 });
  const template = { isActive: true, isSignatureRequired: false, valueType: 'DYNAMIC' };
  const contentHtml = '<h1>Quotation</h1>';
  add('documentTemplates', {
    id: 'tpl_abc123',
    ...template,
    name: 'Standard quotation',
    type: 'quotations',
    contentHtml,
  });
  add('documentTemplates', { ...template, name: 'Standard invoice', type: 'invoices' });
}
