import type { JsonObject } from '../../../testing/schema/json.js';
import type { World } from '../workspace/world.js';

/**
 * Records that every workspace has: a user, two deal pipelines, stages, sources, a tax rate, templates and a project pipeline. Their
 * ids are those of the documentation's examples, so what is written there can be tried.
 */
export function fillBasics(world: World): void {
  const add = (collection: string, values: Record<string, unknown>) => world.insert(collection, values);
  add('users', { id: 'usr_abc123', name: 'Ada Lovelace', email: 'ada@example.com' });
  // Listed first, so that code that takes the stages of any pipeline fails in a test.
  addPipeline(world, { name: 'Partners' }, [{}, {}, {}]);
  addPipeline(world, { id: 'dpl_abc123', name: 'Sales' }, [
    { id: 'dps_abc123' },
    { id: 'dps_def456' },
    { id: 'dps_ghi789' },
  ]);
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
  add('documentTemplates', { id: 'tpl_def456', ...template, name: 'Standard invoice', type: 'invoices' });
}

const stages = [
  { name: 'Negotiation', probability: 40, type: 'ACTIVE' },
  { name: 'Won', probability: 100, type: 'WON' },
  { name: 'Lost', probability: 0, type: 'LOST' },
];

function addPipeline(world: World, pipeline: JsonObject, ids: readonly JsonObject[]): void {
  const { id: pipelineId } = world.insert('pipelines', { ...pipeline, isActive: true });
  for (const [index, stage] of stages.entries()) {
    world.insert('pipelineStages', { ...ids[index], ...stage, position: index + 1, rottingInDays: 0, pipelineId });
  }
}
