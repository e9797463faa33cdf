import { pages } from '../workspace/pages.js';
import { isChanged, type Rule } from '../workspace/rule.js';
import { firstStage } from '../workspace/stages.js';

export const dealRules: readonly Rule[] = [
  {
    says: 'Without a stage, a new deal stands in the first ACTIVE stage of its pipeline.',
    page: pages.workflows,
    known: 'read',
    collection: 'deals',
    at: ['create'],
    apply({ draft, world }) {
      draft['stageId'] ??= firstStage(world, 'pipelineStages', { pipelineId: draft['pipelineId'], type: 'ACTIVE' })?.id;
    },
  },
  {
    says: 'A deal that moves to another pipeline without a stage goes to its first ACTIVE stage.',
    page: pages.createDeal,
    known: 'inferred',
    collection: 'deals',
    at: ['update'],
    apply(change) {
      const { draft, world } = change;
      if (!isChanged(change, 'pipelineId') || isChanged(change, 'stageId')) return;
      draft['stageId'] = firstStage(world, 'pipelineStages', { pipelineId: draft['pipelineId'], type: 'ACTIVE' })?.id;
    },
  },
  {
    says: 'The stage of a deal must be one of its pipeline.',
    page: pages.createDeal,
    known: 'inferred',
    collection: 'deals',
    at: ['create', 'update'],
    apply({ draft, world, reject }) {
      const stage = world.store.get('pipelineStages', draft['stageId']);
      if (stage && stage['pipelineId'] !== draft['pipelineId']) reject('stageId', 'must be a stage of the pipeline');
    },
  },
  {
    says: 'A deal that enters a stage of type WON or LOST takes that status.',
    page: pages.addStage,
    known: 'read',
    collection: 'deals',
    at: ['update'],
    apply(change) {
      const type = change.world.store.get('pipelineStages', change.draft['stageId'])?.['type'];
      if (isChanged(change, 'stageId') && (type === 'WON' || type === 'LOST')) change.draft['status'] = type;
    },
  },
  {
    says: 'A deal that goes back to an ACTIVE stage is open again, unless the request sets a status.',
    page: pages.addStage,
    known: 'inferred',
    collection: 'deals',
    at: ['update'],
    apply(change) {
      const type = change.world.store.get('pipelineStages', change.draft['stageId'])?.['type'];
      if (!isChanged(change, 'stageId') || change.body['status'] !== undefined) return;
      if (type === 'ACTIVE') change.draft['status'] = 'ACTIVE';
    },
  },
  {
    says: 'A new deal has the status of its stage, ACTIVE if it has none, unless the request sets one.',
    page: pages.createDeal,
    known: 'inferred',
    collection: 'deals',
    at: ['create'],
    apply({ draft, world }) {
      draft['status'] ??= world.store.get('pipelineStages', draft['stageId'])?.['type'] ?? 'ACTIVE';
    },
  },
];
