import { makeSecret } from '../../../testing/webhooks/make-secret.js';
import { pages } from '../workspace/pages.js';
import type { Rule } from '../workspace/rule.js';
import { firstStage } from '../workspace/stages.js';

/** Leads, invoices and webhooks, which only API v1 can make. */
export const v1OnlyRules: readonly Rule[] = [
  {
    says: 'A new lead stands in the first lead stage of type NEW, and is not archived.',
    page: pages.v1Overview,
    known: 'inferred',
    collection: 'leads',
    at: ['create'],
    apply({ draft, world }) {
      draft['stageId'] ??= firstStage(world, 'leadStages', { type: 'NEW' })?.id;
      draft['archived'] = false;
    },
  },
  {
    says: 'A source may be given by name, and is made when there is none of that name.',
    page: pages.v1CreateDeal,
    known: 'inferred',
    collection: 'leads',
    at: ['create'],
    apply({ draft, world }) {
      const { source } = draft;
      delete draft['source'];
      if (typeof source !== 'string' || draft['sourceId'] !== undefined) return;
      const known = world.store.all('sources').find(({ name }) => name === source);
      draft['sourceId'] = (known ?? world.insert('sources', { name: source })).id;
    },
  },
  {
    says: 'An invoice is in the currency of the team.',
    page: pages.v1CreateInvoice,
    known: 'inferred',
    collection: 'invoices',
    at: ['create'],
    apply({ draft, world }) {
      draft['currency'] = world.workspace.currency;
    },
  },
  {
    says: 'Without a template, an invoice takes that of the team for invoices.',
    page: pages.v1CreateInvoice,
    known: 'read',
    collection: 'invoices',
    at: ['create'],
    apply({ draft, world }) {
      draft['templateId'] ??= world.store.all('documentTemplates').find(({ type }) => type === 'invoices')?.id;
    },
  },
  {
    says: 'Events go to https addresses; here also to this machine.',
    page: pages.v1Webhooks,
    known: 'read',
    collection: 'webhooks',
    at: ['create'],
    apply({ draft, reject }) {
      if (!isSafeAddress(String(draft['url']))) reject('url', 'must be an https address');
    },
  },
  {
    says: 'A subscription gets a secret that begins with `whsec_`, shown but once.',
    page: pages.v1Subscribe,
    known: 'read',
    collection: 'webhooks',
    at: ['create'],
    apply({ draft, world }) {
      draft['status'] = 'ACTIVE';
      draft['secret'] = makeSecret(world.store.count('webhooks') + 1);
    },
  },
];

function isSafeAddress(url: string): boolean {
  const address = /^(https?):\/\/(\[[\da-f:.]+\]|[^/?#:[\]]+)/i.exec(url);
  const [, protocol = '', host = ''] = address ?? [];
  return protocol.toLowerCase() === 'https' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
