/**
 * A program as an integrator writes it: compiled by every supported compiler as an ES module and as CommonJS, and the
 * outcome run by Node. It talks to the `fetch` it is given.
 */
import { BadRequestError, connect, Deals, Heffl, HefflError } from 'heffl';
import type {
  ClientOptions,
  Contact,
  ContactCreateParams,
  DealListParams,
  FetchLike,
  Page,
  RequestOptions,
} from 'heffl';
import { HefflV1, NotFoundError } from 'heffl/v1';
import type { Client } from 'heffl/v1';

/** Runs every kind of call and says what came of it. */
export async function consume(fetch: FetchLike): Promise<string[]> {
  const options: ClientOptions = { apiKey: 'heffl_user_test', fetch, timeout: undefined };
  const heffl = new Heffl(options);
  return [
    await onePage(heffl),
    await everyDeal(new Deals(connect(options))),
    await create(heffl, { firstName: 'Ada', companyId: null, cf_industry: 'Computing' }),
    await rejected(heffl),
    await withResponse(heffl, { signal: new AbortController().signal }),
    await raw(heffl),
    await legacy(new HefflV1(options)),
  ];
}

async function onePage(heffl: Heffl): Promise<string> {
  const page: Page<Contact> = await heffl.contacts.list({ search: 'acme', pageSize: 5 });
  return `page of ${page.items.length}, more: ${page.hasMore}`;
}

async function everyDeal(deals: Deals): Promise<string> {
  const params: DealListParams = {
    filters: {
      status: { operator: 'is_any_of', values: ['ACTIVE', 'WON'] },
      cf_priority: { operator: 'is', values: ['Urgent'] },
    },
    orderBy: 'price',
  };
  const titles: string[] = [];
  for await (const deal of deals.list(params)) titles.push(`${deal.title} ${String(deal.cf_priority)}`);
  return `deals: ${titles.join(', ')}`;
}

async function create(heffl: Heffl, params: ContactCreateParams): Promise<string> {
  const contact = await heffl.contacts.create(params);
  return `created ${contact.id} ${String(contact.cf_industry)}`;
}

async function rejected(heffl: Heffl): Promise<string> {
  try {
    await heffl.tasks.create({ title: '' });
    return 'not rejected';
  } catch (error) {
    if (!(error instanceof BadRequestError) || !(error instanceof HefflError)) throw error;
    return `rejected: ${error.status} ${error.code ?? ''} ${error.issues.map(({ field }) => field).join()}`;
  }
}

async function withResponse(heffl: Heffl, options: RequestOptions): Promise<string> {
  const { data, response } = await heffl.deals.get('dl_abc123', options).withResponse();
  return `with response: ${data.id} ${response.status} ${response.headers.get('x-request-id') ?? ''}`;
}

async function raw(heffl: Heffl): Promise<string> {
  const { data, error } = await heffl.raw.GET('/deals/{id}', { params: { path: { id: 'dl_abc123' } } });
  return `raw: ${data?.title ?? String(error)}`;
}

async function legacy(heffl: HefflV1): Promise<string> {
  const client: Client = await heffl.clients.get('clt_abc123');
  const missing = await heffl.deals.get('dl_missing').catch((error: unknown) => error);
  return `v1: ${client.name} ${String(client.customFields?.['industry'])} ${missing instanceof NotFoundError}`;
}

/** Never called. The compiler rejects each of these, so nothing has become `any` in the package. */
export async function mistakes(heffl: Heffl, v1: HefflV1): Promise<void> {
  // @ts-expect-error A client's id is no deal's id.
  await heffl.deals.get('clt_abc123');
  // @ts-expect-error The raw client knows the paths.
  await heffl.raw.GET('/deal/{id}', { params: { path: { id: 'dl_abc123' } } });
  // @ts-expect-error Custom fields have a prefix; without it, this is a typo.
  await heffl.contacts.create({ firstName: 'Ada', industry: 'Computing' });
  // @ts-expect-error A misspelt member of a response.
  void (await v1.clients.get('clt_abc123')).nmae;
}
