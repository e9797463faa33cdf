import { Heffl } from 'heffl';

/**
 * Makes calls at once, as one request to a worker does: `calls` of them to the API at `origin` and `path`, with the API key
 * `key`. Reports how many succeeded, and how many attempts were rejected; calls that last longer than `within` milliseconds are missing.
 */
export async function makeCalls(query: URLSearchParams): Promise<string> {
  const read = (name: string) => query.get(name) ?? '';
  let responded = 0;
  let rejected = 0;
  const heffl = new Heffl({
    apiKey: read('key'),
    baseUrl: read('origin') + read('path'),
    timeout: 500,
    hooks: { onResponse: ({ status }) => void (rejected += Number(status === 429)) },
  });
  const calls = Array.from({ length: Number(read('calls')) }, async () => {
    await heffl.deals.get('dl_abc123');
    responded += 1;
  });
  const patience = new Promise((resolve) => setTimeout(resolve, Number(read('within') || 15_000)));
  await Promise.race([Promise.all(calls), patience]);
  return `${responded} succeeded, ${rejected} rejected`;
}
