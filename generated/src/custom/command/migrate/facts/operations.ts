/** Counterpart of an operation of v1. */
export interface Successor {
  /** Operation of v2, as `x-replaced-by` names it; for clients, the one of companies. */
  readonly to?: string;
  /** The one of people, where the record is a contact. */
  readonly people?: string;
  /** Why there is none. */
  readonly none?: string;
}

const LEADS = 'v2 lists leads, and neither reads, writes nor deletes one';

/** Every operation of v1. A test compares the table with the descriptions. */
export const successors: Readonly<Record<string, Successor>> = {
  'clients.list': { to: 'companies.list', people: 'contacts.list' },
  'clients.create': { to: 'companies.create', people: 'contacts.create' },
  'clients.get': { none: 'v2 has no operation that reads one company or contact by its id' },
  'clients.update': { to: 'companies.update', people: 'contacts.update' },
  'clients.delete': { to: 'companies.delete', people: 'contacts.delete' },
  'leads.list': { to: 'leads.list' },
  'leads.create': { none: LEADS },
  'leads.get': { none: LEADS },
  'leads.update': { none: LEADS },
  'leads.delete': { none: LEADS },
  'leads.sources.list': { to: 'sources.list' },
  'leads.stages.list': { to: 'leadStages.list' },
  'deals.list': { to: 'deals.list' },
  'deals.create': { to: 'deals.create' },
  'deals.get': { to: 'deals.get' },
  'deals.update': { to: 'deals.update' },
  'deals.delete': { to: 'deals.delete' },
  'tasks.list': { to: 'tasks.list' },
  'tasks.create': { to: 'tasks.create' },
  'tasks.get': { to: 'tasks.get' },
  'tasks.update': { to: 'tasks.update' },
  'tasks.delete': { to: 'tasks.delete' },
  'pipelines.list': { to: 'pipelines.list' },
  'pipelines.get': { to: 'pipelines.get' },
  'invoices.create': { none: 'v2 has no invoices' },
  'webhooks.create': { none: 'v2 has no subscriptions to events' },
};

/** Lists of v2 whose page size cannot be chosen. */
export const unsizedLists: ReadonlySet<string> = new Set(['pipelines.list', 'sources.list', 'leadStages.list']);

/** Page size of v1 where a call names none. That of v2 is another. */
export const V1_PAGE_SIZE = 20;

/** Classes of v1 whose methods are operations, and what their operation ids begin with. */
export const resourceClasses: Readonly<Record<string, string>> = {
  Clients: 'clients',
  Leads: 'leads',
  LeadSources: 'leads.sources',
  LeadStages: 'leads.stages',
  Deals: 'deals',
  Tasks: 'tasks',
  Invoices: 'invoices',
  Pipelines: 'pipelines',
  Webhooks: 'webhooks',
};
