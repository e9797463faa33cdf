import { Heffl } from '../../../../generated/dist/v2/index.js';
import type { BenchClient, ClientSettings } from './client.js';

/** Ours, as built and with its defaults. */
export function makeHeffl({ origin, apiKey, fetch }: ClientSettings): BenchClient {
  return callsOf(new Heffl({ apiKey, baseUrl: origin, fetch }));
}

/** The calls of a client of ours. */
export function callsOf(heffl: Heffl): BenchClient {
  return {
    get: (id) => heffl.deals.get(id as `dl_${string}`),
    list: async () => (await heffl.contacts.list({ pageSize: 100 })).body,
    create: (title) => heffl.tasks.create({ title }),
  };
}
