import { HefflV1 } from '../../../../generated/dist/v1/index.js';
import { Heffl } from '../../../../generated/dist/v2/index.js';
import type { BenchClient, ClientSettings } from './client.js';

/** Our two clients, called alternately. They share a key, and so the budget. */
export function makeBoth({ origin, apiKey, fetch }: ClientSettings): BenchClient {
  const options = { apiKey, baseUrl: origin, fetch };
  const [v1, v2] = [new HefflV1(options), new Heffl(options)];
  let calls = 0;
  return {
    get: (id) => {
      calls += 1;
      const deals = calls % 2 === 0 ? v1.deals : v2.deals;
      return Promise.resolve(deals.get(id as `dl_${string}`));
    },
    list: async () => (await v2.contacts.list({ pageSize: 100 })).body,
    create: (title) => Promise.resolve(v2.tasks.create({ title })),
  };
}
