/** Options may be passed on unchanged: each may be undefined, under exactOptionalPropertyTypes too. */
import { connect, Contacts, Deals, Heffl } from 'heffl';
import type { ClientOptions, FetchLike, RequestOptions } from 'heffl';

export function clients(env: Readonly<Record<string, string | undefined>>, fetch: FetchLike): Heffl[] {
  return [
    new Heffl(),
    new Heffl({ apiKey: env['KEY'], baseUrl: env['URL'], fetch: undefined, timeout: undefined, headers: undefined }),
    new Heffl({ fetch, timeout: 5000, headers: { 'x-trace': env['TRACE'] } }),
    new Heffl({ fetch: globalThis.fetch }),
    new Heffl({ fetch: async (url, init) => new Response(`${init.method} ${url}`) }),
    new Heffl({ rateLimiter: false, retries: 0, deadline: 60_000, logger: console, logLevel: 'debug' }),
    // @ts-expect-error A typo.
    new Heffl({ apikey: 'heffl_user_abc' }),
    // @ts-expect-error Milliseconds, as a number.
    new Heffl({ timeout: '5s' }),
  ];
}

export async function calls(
  heffl: Heffl,
  given: { signal?: AbortSignal; timeout?: number | undefined },
): Promise<void> {
  const options: RequestOptions = { signal: given.signal, timeout: given.timeout, headers: undefined };
  await heffl.deals.get('dl_abc123', options);
  await heffl.deals.list(undefined, options);
  await heffl.contacts.create({ firstName: 'Ada' }, { signal: AbortSignal.timeout(1000) });
  // @ts-expect-error Options are no query: it comes first.
  await heffl.deals.list({ signal: given.signal });
  // @ts-expect-error Not an option of one call.
  await heffl.deals.get('dl_abc123', { apiKey: 'heffl_user_abc' });
}

/** Resources can be made one by one, over one connection. */
export function resources(options: ClientOptions): [Contacts, Deals] {
  const connection = connect(options);
  return [new Contacts(connection), new Deals(connection)];
}
