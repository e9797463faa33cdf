import { Heffl } from 'heffl';

/** Makes calls at once, by a client of its own, as each part of an application has one. */
export async function makeCalls(count) {
  let rejected = 0;
  const heffl = new Heffl({
    apiKey: process.env.TOUR_KEY,
    baseUrl: process.env.TOUR_ORIGIN,
    hooks: { onResponse: ({ status }) => void (rejected += Number(status === 429)) },
  });
  const calls = Array.from({ length: count }, () => heffl.deals.get('dl_abc123'));
  const deals = await Promise.all(calls);
  return `${deals.length} succeeded, ${rejected} rejected`;
}
