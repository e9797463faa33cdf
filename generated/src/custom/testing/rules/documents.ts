import { pages } from '../workspace/pages.js';
import type { Change, Rule } from '../workspace/rule.js';

/** Rules that quotations and invoices have in common. */
export const documentRules: readonly Rule[] = ['quotations', 'invoices'].flatMap((collection): Rule[] => [
  {
    says: `A contact person of ${collection} is for a client that is a company.`,
    page: pages.getQuotation,
    known: collection === 'quotations' ? 'read' : 'inferred',
    collection,
    at: ['create', 'update'],
    apply(change) {
      const type = clientOf(change, 'clientId')?.['type'];
      if (clientOf(change, 'contactId') && type !== 'company')
        change.reject('contactId', 'must be left out: the client is a contact');
    },
  },
  {
    says: `A contact person of ${collection} is a contact of that company.`,
    page: pages.getQuotation,
    known: 'inferred',
    collection,
    at: ['create', 'update'],
    apply(change) {
      const contact = clientOf(change, 'contactId');
      if (contact && contact['companyId'] !== change.draft['clientId'])
        change.reject('contactId', 'must be a contact of the client');
    },
  },
  {
    says: `The template of ${collection} is a document template of type \`${collection}\`.`,
    page: pages.createQuotation,
    known: collection === 'quotations' ? 'read' : 'inferred',
    collection,
    at: ['create'],
    apply({ draft, world, reject }) {
      const template = world.store.get('documentTemplates', draft['templateId']);
      if (template && template['type'] !== collection) reject('templateId', `must be a template of type ${collection}`);
    },
  },
]);

/** The contact or company that a member of the draft names; `undefined` if references are not checked. */
function clientOf({ draft, world }: Change, member: string) {
  return world.checkReferences ? world.store.get('clients', draft[member]) : undefined;
}
