import type { JsonObject } from '../../../testing/schema/json.js';
import { pages } from '../workspace/pages.js';
import type { Rule } from '../workspace/rule.js';
import { stagesWith } from '../workspace/stages.js';

const stageTypes = ['ACTIVE', 'WON', 'LOST'];

/** Pipelines, stages, tags, products. */
export const referenceDataRules: readonly Rule[] = [
  {
    says: 'A pipeline has at least one stage each of type ACTIVE, WON and LOST.',
    page: pages.createPipeline,
    known: 'read',
    collection: 'pipelines',
    at: ['create'],
    apply({ draft, reject }) {
      const stages = Array.isArray(draft['stages']) ? (draft['stages'] as JsonObject[]) : [];
      const missing = stageTypes.filter((type) => !stages.some((stage) => (stage['type'] ?? 'ACTIVE') === type));
      if (missing.length > 0) reject('stages', `must have a stage of type ${missing.join(' and ')}`);
      delete draft['stages'];
    },
    afterwards({ body, world }, pipeline) {
      for (const stage of (body['stages'] ?? []) as JsonObject[]) {
        const defaults = { probability: 0, rottingInDays: 0, type: 'ACTIVE' };
        world.insert('pipelineStages', { ...defaults, ...stage, pipelineId: pipeline.id });
      }
    },
  },
  {
    says: 'The last stage of a type keeps its type.',
    page: pages.addStage,
    known: 'read',
    collection: 'pipelineStages',
    at: ['update'],
    apply({ draft, before, world, reject }) {
      const type = before?.['type'];
      if (draft['type'] === type) return;
      const alike = stagesWith(world, 'pipelineStages', { pipelineId: before?.['pipelineId'], type });
      if (alike.length === 1) reject('type', `must stay ${String(type)}: it is the last such stage of the pipeline`);
    },
  },
  {
    says: 'The probability of a stage is a percentage from 0 to 100.',
    page: pages.addStage,
    known: 'read',
    collection: 'pipelineStages',
    at: ['create', 'update'],
    apply({ draft, reject }) {
      const probability = Number(draft['probability'] ?? 0);
      if (probability < 0 || probability > 100) reject('probability', 'must be from 0 to 100');
    },
  },
  {
    says: 'Heffl gives a new lead stage its position, after the others.',
    page: pages.createLeadStage,
    known: 'read',
    collection: 'leadStages',
    at: ['create'],
    apply({ draft, world }) {
      const positions = world.store.all('leadStages').map((stage) => Number(stage['position'] ?? 0));
      draft['position'] = Math.max(0, ...positions) + 1;
    },
  },
  {
    says: 'The colour of a tag is a hexadecimal code.',
    page: pages.createTag,
    known: 'read',
    collection: 'tags',
    at: ['create'],
    apply({ draft, reject }) {
      if (!/^#?(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(String(draft['color']))) {
        reject('color', 'must be a hexadecimal colour');
      }
    },
  },
  {
    says: 'A new product is a PRODUCT in use that costs 0, unless the request says otherwise.',
    page: pages.updateProduct,
    known: 'inferred',
    collection: 'products',
    at: ['create'],
    apply({ draft }) {
      draft['type'] ??= 'PRODUCT';
      draft['price'] ??= 0;
      draft['isActive'] ??= true;
    },
  },
];
