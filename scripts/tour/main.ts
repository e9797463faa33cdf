import { createTestHeffl } from '../../generated/src/custom/testing/index.js';
import { HefflV1 } from '../../generated/src/v1/index.js';
import { Heffl, HefflError, type Deal } from '../../generated/src/v2/index.js';
import { generate } from '../../generator/generate.js';
import type { Resource } from '../../generator/model/model.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';

const api = createTestHeffl();
const options = { apiKey: api.apiKey, fetch: api.fetch };
const heffl = new Heffl(options);

/** Scenes: a title, and the function that shows it. */
const scenes: readonly (readonly [string, () => Promise<string>])[] = [
  [
    'one page of contacts',
    async () => {
      const page = await heffl.contacts.list({ search: 'lovelace', pageSize: 2 });
      return `${page.items.map(({ name }) => name).join(', ')}; more to come: ${page.hasMore}`;
    },
  ],
  [
    'every open deal, page after page',
    async () => {
      const deals: Deal[] = [];
      for await (const deal of heffl.deals.list({ filters: { status: { operator: 'is', values: ['ACTIVE'] } } }))
        deals.push(deal);
      const [newest] = deals;
      return `${deals.length} deals, the newest: ${newest?.title} (cf_priority: ${String(newest?.cf_priority)})`;
    },
  ],
  [
    'a follow-up task on a deal',
    async () => {
      const task = await heffl.tasks.create({
        title: 'Call back',
        type: 'call',
        entity: 'deals',
        entityId: 'dl_abc123',
      });
      return `${task.id}, ${task.title}, ${task.status}`;
    },
  ],
  [
    'a deal that enters a stage of type WON, seen by API v1 too',
    async () => {
      const deal = await heffl.deals.update('dl_abc123', { stageId: 'dps_def456' });
      const { status } = await new HefflV1(options).deals.get(deal.id);
      return `${deal.stage}: ${deal.status}; v1: ${status}`;
    },
  ],
  [
    'status and headers with the data',
    async () => {
      const { data, response } = await heffl.quotations.get('qtn_abc123').withResponse();
      return `${data.number}, ${data.totalAmount} ${data.currency}: ${response.status}`;
    },
  ],
  [
    'a response that is lost in transit, and the next attempt',
    async () => {
      api.fault({ operation: 'users.list', reset: true });
      const { items } = await heffl.users.list();
      return `${items.length} user, after ${api.requests.filter(({ operationId }) => operationId === 'users.list').length} attempts`;
    },
  ],
  [
    'an id of the wrong kind, rejected before anything is sent',
    () => {
      // @ts-expect-error A deal id is no contact id; TypeScript says so too.
      return errorOf(heffl.contacts.delete('dl_abc123'));
    },
  ],
  [
    'a field the API does not know, rejected by the API',
    () => {
      const body = { firstName: 'Ada', foo: 1 };
      return errorOf(heffl.contacts.create(body));
    },
  ],
  ['a contact with deals, which may not be deleted', () => errorOf(heffl.contacts.delete('clt_abc123'))],
];

/** A tour of the generated client. `npm run tour` */
process.exitCode = await runCommand({
  help: `Shows the generated client at work against the Heffl of \`heffl/testing\`. Nothing leaves the process.

  npm run tour`,
  options: {},
  async run() {
    const { models } = await generate(projectRoot);
    api.seed({ counts: { deals: 250 } });
    console.log('\nA tour of the generated client, against an API inside this process\n');
    for (const { title, resources } of models) {
      console.log(`${title}: ${resources.flatMap(operationIds).length} operations in ${resources.length} resources`);
    }
    for (const [what, run] of scenes) console.log(`\n${what}\n  ${(await run()).replaceAll('\n', '\n  ')}`);
    console.log(`\n${api.requests.length} requests got a response, each checked against the description.`);
  },
});

function operationIds({ operations, children }: Resource): string[] {
  return [...operations.map(({ id }) => id), ...children.flatMap(operationIds)];
}

/** The error message of a rejected call. */
async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HefflError) return `${error.name}: ${error.message}`;
    throw error;
  }
  throw new Error('The call should have been rejected.');
}
