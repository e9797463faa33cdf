import { pages } from '../workspace/pages.js';
import { isChanged, type Rule } from '../workspace/rule.js';
import { firstStage } from '../workspace/stages.js';
import { keyUser } from '../workspace/world.js';

export const projectRules: readonly Rule[] = [
  {
    says: 'Without a stage, a new project stands in the first OPEN stage of its pipeline.',
    page: pages.updateProject,
    known: 'read',
    collection: 'projects',
    at: ['create'],
    apply({ draft, world }) {
      draft['stageId'] ??= firstStage(world, 'projectStages', { pipelineId: draft['pipelineId'], type: 'OPEN' })?.id;
    },
  },
  {
    says: 'Without a lead, a new project is led by the user of the API key.',
    page: pages.updateProject,
    known: 'read',
    collection: 'projects',
    at: ['create'],
    apply({ draft, world }) {
      draft['projectLeadId'] ??= keyUser(world)?.id;
    },
  },
  {
    says: 'A project that enters a closed (WON) stage is completed.',
    page: pages.updateProject,
    known: 'read',
    collection: 'projects',
    at: ['update'],
    apply(change) {
      const stage = change.world.store.get('projectStages', change.draft['stageId']);
      if (isChanged(change, 'stageId') && stage?.['type'] === 'WON') change.draft['status'] = 'COMPLETED';
    },
  },
  {
    says: 'The stage of a project must be one of its pipeline.',
    page: pages.updateProject,
    known: 'inferred',
    collection: 'projects',
    at: ['create', 'update'],
    apply({ draft, world, reject }) {
      const stage = world.store.get('projectStages', draft['stageId']);
      if (stage && stage['pipelineId'] !== draft['pipelineId']) reject('stageId', 'must be a stage of the pipeline');
    },
  },
  {
    says: 'A new project is ACTIVE, unless the request says otherwise.',
    page: pages.updateProject,
    known: 'inferred',
    collection: 'projects',
    at: ['create'],
    apply({ draft }) {
      draft['status'] ??= 'ACTIVE';
    },
  },
];
