import { isPlainObject } from '../../../validate/json-type.js';
import type { JsonObject } from '../../../testing/schema/json.js';
import type { StoredRecord } from '../../../testing/store/store.js';
import { describeField } from '../workspace/custom-field-definition.js';
import { stagesWith } from '../workspace/stages.js';
import { totalsOf, type LineTotal } from '../workspace/totals.js';
import { memberOf, type World } from '../workspace/world.js';

/**
 * A record with all members that responses of either API use, under every name. Which of these a response
 * shows is up to its schema; see `store/view.ts`. Where a schema leaves members open, as with leads, users, sources and
 * client stages of v2, a response shows all of them: their names are assumed, after API v1.
 */
export function deriveMembers(world: World, collection: string, record: StoredRecord): JsonObject {
  return { ...record, ...derivations[collection]?.(world, record), serial: undefined };
}

/**
 * API v1's members that differ from v2: custom fields inside `customFields`, and `name` for v2's `label`. Whether
 * the keys inside `customFields` keep their `cf_` is unknown; here they do.
 */
export function asV1(members: JsonObject): JsonObject {
  const customFields = Object.fromEntries(Object.entries(members).filter(([name]) => name.startsWith('cf_')));
  return { ...members, customFields, name: members['name'] ?? members['label'] };
}

type Derivation = (world: World, record: StoredRecord) => JsonObject;

const derivations: Readonly<Record<string, Derivation>> = {
  clients: (world, record) => ({
    ...withSource(world, record),
    stageName: memberOf(world, 'clientStages', { id: record['stageId'], member: 'label' }),
    companyName: memberOf(world, 'clients', { id: record['companyId'], member: 'name' }),
    parentClientId: record['companyId'] ?? null,
  }),
  deals: (world, record) => ({
    ...withSource(world, record),
    // A response has a client; its members are unknown, so these two are assumed.
    client: clientOf(world, record),
    clientName: clientOf(world, record)?.['name'],
    contactEmails: emailsOf(world, record['contactIds']),
    stage: memberOf(world, 'pipelineStages', { id: record['stageId'], member: 'name' }),
    leadName: memberOf(world, 'leads', { id: record['leadId'], member: 'name' }),
    ownerId: record['ownerUserId'],
    ownerName: memberOf(world, 'users', { id: record['ownerUserId'], member: 'name' }),
    productIds: linesOf(record).map((line) => line['productId']),
  }),
  quotations(world, record) {
    const { subtotal, tax, discount, total } = totalsOf(world, record);
    return {
      subtotalAmount: subtotal,
      totalTaxAmount: tax,
      totalDiscountAmount: discount,
      totalAmount: total,
      clientName: clientOf(world, record)?.['name'],
      lineTexts: linesOf(record).flatMap(({ name, description }) => [name, description]),
    };
  },
  tasks: (world, record) => ({
    createdByName: memberOf(world, 'users', { id: record['createdById'], member: 'name' }),
  }),
  projects: (world, record) => ({
    pipelineName: memberOf(world, 'projectPipelines', { id: record['pipelineId'], member: 'name' }),
    stageName: memberOf(world, 'projectStages', { id: record['stageId'], member: 'name' }),
    projectLeadName: memberOf(world, 'users', { id: record['projectLeadId'], member: 'name' }),
    clientName: clientOf(world, record)?.['name'],
  }),
  leads: (world, record) => ({
    ...withSource(world, record),
    leadStageId: record['stageId'],
    stage: memberOf(world, 'leadStages', { id: record['stageId'], member: 'label' }),
  }),
  pipelines: (world, { id }) => ({ stages: stagesWith(world, 'pipelineStages', { pipelineId: id }) }),
  documentTemplates: ({ customFields }, { id }) => ({
    customFields: customFields.filter(({ templateId }) => templateId === id).map(describeField),
  }),
  invoices(world, record) {
    const { lines, subtotal, tax, discount, total } = totalsOf(world, record);
    return {
      subTotal: subtotal,
      taxTotal: tax,
      discountTotal: discount,
      total,
      pendingTotal: total,
      paidTotal: 0,
      lineItems: lines.map((line) => invoiceLine(world, line)),
      // This API shows the number of a user, where requests have the id (read: create-a-new-invoice).
      salesPersonId: memberOf(world, 'users', { id: record['salesPersonId'], member: 'serial' }),
    };
  },
};

function invoiceLine(world: World, { line, taxRate, amount, discount, tax }: LineTotal): JsonObject {
  return {
    discountType: 'fixed',
    buyPrice: 0,
    ...line,
    viewType: 'LINE_ITEM',
    tax: taxRate,
    discount,
    amount,
    taxAmount: tax,
    discountAmount: discount,
    productId: memberOf(world, 'products', { id: line['productId'], member: 'serial' }),
  };
}

function withSource(world: World, { sourceId }: JsonObject): JsonObject {
  const name = memberOf(world, 'sources', { id: sourceId, member: 'name' });
  return { crmSourceId: sourceId, sourceName: name, source: name };
}

function clientOf({ store }: World, { clientId }: JsonObject): JsonObject | undefined {
  const client = store.get('clients', clientId);
  return client && { id: client.id, name: client['name'] };
}

function emailsOf({ store }: World, ids: unknown): string[] {
  const emails = (Array.isArray(ids) ? ids : []).map((id) => store.get('clients', id)?.['email']);
  return emails.filter((email) => typeof email === 'string');
}

function linesOf({ lineItems }: JsonObject): JsonObject[] {
  return Array.isArray(lineItems) ? lineItems.filter(isPlainObject) : [];
}
