import { createTestHeffl } from '../../../generated/src/custom/testing/index.js';
import { serveFetch } from '../../../generated/src/command/fetch-server.js';

/** A request as the double received it. */
export interface Received {
  readonly query: URLSearchParams;
  readonly body: string;
  readonly status: number;
}

/** The test double on a loopback port. */
export interface Double {
  readonly address: string;
  readonly apiKey: string;
  /** The requests since the last call. */
  take(): Received[];
  close(): Promise<void>;
}

/** Starts the test double with its fake records. Requests without a key get one: a rival has no setting for it. */
export async function startDouble(): Promise<Double> {
  const api = createTestHeffl();
  api.seed();
  const received: Received[] = [];
  const { address, close } = await serveFetch(async (request) => {
    const body = await request.clone().text();
    const headers = new Headers(request.headers);
    if (!headers.has('x-api-key')) headers.set('x-api-key', api.apiKey);
    const response = await api.fetch(new Request(request, { headers }));
    received.push({ query: new URL(request.url).searchParams, body, status: response.status });
    return response;
  }, 0);
  return { address, apiKey: api.apiKey, take: () => received.splice(0), close };
}
