import { isPlainObject } from '../../../validate/json-type.js';
import type { JsonObject } from '../../../testing/schema/json.js';
import type { StoredRecord } from '../../../testing/store/store.js';
import { pages } from '../workspace/pages.js';
import type { Change, Rule } from '../workspace/rule.js';

/** Contacts and companies, which API v1 calls clients. */
export const clientRules: readonly Rule[] = [
  {
    says: 'A primary contact is for companies only.',
    page: pages.v1UpdateClient,
    known: 'read',
    collection: 'clients',
    at: ['update'],
    apply({ body, draft, reject }) {
      // The description says so of every other request.
      if (body['primaryContact'] !== undefined && draft['type'] !== 'company')
        reject('primaryContact', 'is for companies only');
    },
  },
  {
    says: 'The name of a contact is made of its given and family name.',
    page: pages.updateContact,
    known: 'inferred',
    collection: 'clients',
    at: ['create', 'update'],
    apply({ draft }) {
      if (draft['type'] !== 'contact') return;
      draft['name'] = [draft['firstName'], draft['lastName']].filter((part) => typeof part === 'string').join(' ');
    },
  },
  {
    says: 'What a contact belongs to must be a company.',
    page: pages.updateContact,
    known: 'inferred',
    collection: 'clients',
    at: ['create', 'update'],
    apply({ draft, world, reject }) {
      const company = world.store.get('clients', draft['companyId']);
      if (company && company['type'] !== 'company') reject('companyId', 'must be the id of a company');
    },
  },
  {
    says: 'A primary contact is made with its company, and changed or made when the company is changed.',
    page: pages.updateCompany,
    known: 'read',
    collection: 'clients',
    at: ['create', 'update'],
    apply({ draft }) {
      delete draft['primaryContact'];
    },
    afterwards: savePrimaryContact,
  },
  {
    says: 'A contact with deals, invoices or quotations cannot be deleted: 400.',
    page: pages.overview,
    known: 'read',
    collection: 'clients',
    at: ['delete'],
    apply: (change) => forbidLinked(change, 'contact'),
  },
  {
    says: 'Nor can a company with any of them.',
    page: pages.overview,
    known: 'inferred',
    collection: 'clients',
    at: ['delete'],
    apply: (change) => forbidLinked(change, 'company'),
  },
];

function savePrimaryContact({ world, body }: Change, company: StoredRecord): void {
  const fields = body['primaryContact'];
  if (!isPlainObject(fields) || company['type'] !== 'company') return;
  const known = world.store.get('clients', company['primaryContactId']);
  const { firstName, lastName } = { ...known, ...fields };
  const name = [firstName, lastName].filter((part) => typeof part === 'string').join(' ');
  if (known) Object.assign(known, fields, { name });
  else {
    const contact = world.insert('clients', { type: 'contact', firstName: '', ...fields, name, companyId: company.id });
    company['primaryContactId'] = contact.id;
  }
}

/** The documented cause, in words of our own; the real message is unknown. */
function forbidLinked({ world, before, forbid }: Change, type: string): void {
  if (before?.['type'] !== type) return;
  const isLinked = (record: JsonObject) =>
    [record['clientId'], record['contactId'], record['contactIds']].flat().includes(before.id);
  const linked = ['deals', 'invoices', 'quotations'].filter((name) => world.store.all(name).some(isLinked));
  if (linked.length > 0) forbid(`This ${type} has linked ${linked.join(' and ')}. Unlink or delete them first.`);
}
