import { isEqual, isPlainObject } from '../../../validate/json-type.js';
import type { JsonObject } from '../../../testing/schema/json.js';
import { pages } from '../workspace/pages.js';
import type { Change, Rule } from '../workspace/rule.js';

/** Members that hold ids, and the collections that these lead to. Vendors cannot be listed, so any vendor is valid. */
const references: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clients: {
    companyId: 'clients',
    stageId: 'clientStages',
    leadStageId: 'leadStages',
    ownerUserId: 'users',
    sourceId: 'sources',
  },
  deals: {
    clientId: 'clients',
    pipelineId: 'pipelines',
    stageId: 'pipelineStages',
    leadId: 'leads',
    sourceId: 'sources',
    ownerUserId: 'users',
    assigneeIds: 'users',
    contactIds: 'clients',
    tagIds: 'tags',
  },
  quotations: {
    clientId: 'clients',
    contactId: 'clients',
    dealId: 'deals',
    templateId: 'documentTemplates',
    salesPersonId: 'users',
    tagIds: 'tags',
  },
  tasks: { assigneeIds: 'users', tagIds: 'tags' },
  projects: {
    pipelineId: 'projectPipelines',
    stageId: 'projectStages',
    clientId: 'clients',
    projectLeadId: 'users',
    salesPersonId: 'users',
    assigneeIds: 'users',
    tagIds: 'tags',
  },
  leads: { sourceId: 'sources', stageId: 'leadStages' },
  invoices: {
    clientId: 'clients',
    contactId: 'clients',
    salesPersonId: 'users',
    templateId: 'documentTemplates',
  },
};

/** The same for the lines of a document. */
const lineReferences = { productId: 'products', taxRateId: 'taxRates' };

/** One rule for each collection. No page states it, and the response to a wrong id is unknown. */
export const referenceRules: readonly Rule[] = Object.entries(references).map(([collection, members]) => ({
  says: `An id among the fields of ${collection} is that of a record that is there.`,
  page: pages.overview,
  known: 'inferred',
  collection,
  at: ['create', 'update'],
  apply(change) {
    if (!change.world.workspace.checkReferences) return;
    checkMembers(change, change.draft, { members, prefix: '' });
    const lines = Array.isArray(change.draft['lineItems']) ? change.draft['lineItems'] : [];
    for (const [index, line] of lines.entries()) {
      if (isPlainObject(line)) checkMembers(change, line, { members: lineReferences, prefix: `lineItems.${index}.` });
    }
  },
}));

function checkMembers(
  { world, reject, before }: Change,
  record: JsonObject,
  { members, prefix }: { readonly members: Readonly<Record<string, string>>; readonly prefix: string },
): void {
  for (const [member, collection] of Object.entries(members)) {
    // An id that was stored before may belong to a record that has been deleted since.
    if (prefix === '' && isEqual(record[member], before?.[member])) continue;
    const ids = [record[member] ?? []].flat();
    const isMissing = ids.some((id) => world.store.get(collection, id) === undefined);
    if (isMissing) reject(`${prefix}${member}`, 'There is no such record.');
  }
}
