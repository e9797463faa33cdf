import { pages } from '../workspace/pages.js';
import { isChanged, type Rule } from '../workspace/rule.js';
import { timeOf } from '../workspace/world.js';

export const quotationRules: readonly Rule[] = [
  {
    says: 'Without content, a quotation takes that of its template.',
    page: pages.createQuotation,
    known: 'read',
    collection: 'quotations',
    at: ['create'],
    apply({ draft, world }) {
      const template = world.store.get('documentTemplates', draft['templateId']);
      draft['contentHtml'] ??= template?.['contentHtml'] ?? null;
    },
  },
  {
    says: 'Without a currency, a quotation is in that of the team; without a rate, the rate is 1.',
    page: pages.createQuotation,
    known: 'inferred',
    collection: 'quotations',
    at: ['create'],
    apply({ draft, world }) {
      draft['currency'] ??= world.workspace.currency;
      draft['conversionRate'] ??= 1;
      draft['isInclusiveTax'] ??= false;
      draft['tagIds'] ??= [];
    },
  },
  {
    says: 'A quotation in the currency of the team has the rate 1.',
    page: pages.createQuotation,
    known: 'inferred',
    collection: 'quotations',
    at: ['create', 'update'],
    apply({ draft, body, world, reject }) {
      const isOtherCurrency = draft['currency'] !== world.workspace.currency;
      if (isOtherCurrency || draft['conversionRate'] === 1) return;
      if (body['conversionRate'] === undefined) draft['conversionRate'] = 1;
      else reject('conversionRate', 'must be 1 in the currency of the team');
    },
  },
  {
    says: 'The dates of acceptance and rejection are filled when the status becomes ACCEPTED or REJECTED.',
    page: pages.getQuotation,
    known: 'inferred',
    collection: 'quotations',
    at: ['create', 'update'],
    apply(change) {
      const { draft, world } = change;
      if (!isChanged(change, 'status')) return;
      if (draft['status'] === 'ACCEPTED') draft['markedAcceptedOn'] = timeOf(world);
      if (draft['status'] === 'REJECTED') draft['markedRejectedOn'] = timeOf(world);
    },
  },
];
