import type { Resource } from '../../../testing/world/resource.js';

const contactSearch = ['name', 'email', 'phone', 'number'];
const dealNames = { assignees: 'assigneeIds', contacts: 'contactIds', tags: 'tagIds', products: 'lineItems' };
const quotationNames = { quotationProducts: 'lineItems', tags: 'tagIds' };
const projectNames = { assignees: 'assigneeIds', tags: 'tagIds' };

/**
 * The resources of both APIs. Names that differ between writes and responses: https://docs.heffl.com/api-v2-reference, the
 * pages of the operations (read). What search covers is read for deals, quotations, projects and document templates, and
 * inferred for the others.
 */
export const resources: Readonly<Record<string, Readonly<Record<string, Resource>>>> = {
  v2: {
    contacts: { collection: 'clients', only: { type: 'contact' }, search: contactSearch },
    companies: { collection: 'clients', only: { type: 'company' }, search: contactSearch, filters: ['leadStageId'] },
    deals: {
      collection: 'deals',
      names: dealNames,
      search: ['title', 'number', 'clientName'],
      // A deal has no position that can be read or written; the order of creation stands for it.
      order: { position: 'serial' },
      filters: ['assigneeIds', 'contactIds', 'tagIds', 'productIds'],
    },
    quotations: {
      collection: 'quotations',
      names: quotationNames,
      search: ['number', 'subject', 'clientName', 'lineTexts'],
    },
    tasks: { collection: 'tasks', search: ['title', 'number', 'description'] },
    projects: { collection: 'projects', names: projectNames, search: ['title', 'number', 'description'] },
    leads: {
      collection: 'leads',
      search: ['name', 'email', 'mobile', 'secondaryMobile', 'number', 'title'],
      filters: ['stageId', 'leadStageId', 'sourceId'],
    },
    documentTemplates: { collection: 'documentTemplates', searchPrefix: ['name'] },
    pipelines: { collection: 'pipelines' },
    'pipelines.stages': { collection: 'pipelineStages', parent: 'pipelineId' },
    users: { collection: 'users' },
    tags: { collection: 'tags' },
    clientStages: { collection: 'clientStages' },
    leadStages: { collection: 'leadStages' },
    sources: { collection: 'sources' },
    products: { collection: 'products' },
    // Its definitions are an option of the workspace.
    customFields: { collection: 'customFields' },
  },
  v1: {
    clients: { collection: 'clients' },
    deals: { collection: 'deals' },
    tasks: { collection: 'tasks' },
    leads: { collection: 'leads' },
    'leads.sources': { collection: 'sources' },
    'leads.stages': { collection: 'leadStages' },
    pipelines: { collection: 'pipelines' },
    invoices: { collection: 'invoices', names: { tags: 'tagNumbers' } },
    webhooks: { collection: 'webhooks' },
  },
};
