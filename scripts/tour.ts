import { Heffl, HefflError, type Deal } from '../generated/src/v2/index.js';
import { HefflV1 } from '../generated/src/v1/index.js';
import { generate } from '../generator/generate.js';
import { loadEmbeddedApi } from '../test/contract/embedded-api.js';
import { projectRoot } from './support/redocly.js';

/** A tour of the generated client against an API that runs inside this process. Nothing leaves it. `npm run tour` */
const { models } = await generate(projectRoot);
const api = await loadEmbeddedApi(projectRoot);
const options = { apiKey: 'heffl_user_tour', fetch: api.fetch };
const heffl = new Heffl(options);

console.log('\nA tour of the generated client, against an API inside this process\n');
for (const { title, resources } of models) {
  const operations = resources.flatMap(function all(resource): string[] {
    return [...resource.operations.map(({ id }) => id), ...resource.children.flatMap(all)];
  });
  console.log(`${title}: ${operations.length} operations in ${resources.length} resources`);
}

await show('one page of contacts', async () => {
  const page = await heffl.contacts.list({ search: 'acme', pageSize: 5 });
  return `${page.items.length} contact, more to come: ${page.hasMore}`;
});

await show('every open deal, page after page', async () => {
  const deals: Deal[] = [];
  for await (const deal of heffl.deals.list({ filters: { status: { operator: 'is', values: ['ACTIVE'] } } }))
    deals.push(deal);
  return deals.map((deal) => `${deal.title} (cf_priority: ${String(deal.cf_priority)})`).join(', ');
});

await show('a follow-up task on a deal', async () => {
  const task = await heffl.tasks.create({ title: 'Call back', type: 'call', entity: 'deals', entityId: 'dl_abc123' });
  return `${task.id}, ${task.title}`;
});

await show('status and headers beside the data', async () => {
  const { data, response } = await heffl.quotations.get('qtn_abc123').withResponse();
  return `${data.number}: ${response.status}, ${response.headers.get('RateLimit-Remaining')} requests left`;
});

await show('an id of the wrong kind, refused before anything is sent', () => {
  // @ts-expect-error A deal id is no contact id; TypeScript says so too.
  return refusal(heffl.contacts.delete('dl_abc123'));
});

await show('a field the API does not know, refused by it', () => {
  const body = { firstName: 'Ada', foo: 1 };
  return refusal(heffl.contacts.create(body));
});

await show('the same key on API v1', async () => {
  const v1 = new HefflV1(options);
  const client = await v1.clients.get('clt_abc123');
  return `${client.number}, ${client.name}`;
});

console.log(`\n${api.requests.length} requests were answered, each checked against the description.`);

async function show(what: string, run: () => Promise<string>): Promise<void> {
  console.log(`\n${what}\n  ${(await run()).replaceAll('\n', '\n  ')}`);
}

/** The message of the error that a call ends with. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HefflError) return `${error.name}: ${error.message}`;
    throw error;
  }
  throw new Error('The call should have been refused.');
}
