import { createTestHeffl, manualClock, type TestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { HefflV1 } from '../../../../../generated/src/v1/index.js';
import { Heffl, resetRateLimits } from '../../../../../generated/src/v2/index.js';

/** A workspace with fake records and two deal pipelines, of which the other is listed first, and clients of both APIs. */
export interface TestWorkspace {
  readonly api: TestHeffl;
  readonly heffl: Heffl;
  readonly v1: HefflV1;
  readonly time: ReturnType<typeof manualClock>;
  /** Does the work, and returns the operations that it requested. */
  requestsOf(work: () => Promise<unknown>): Promise<(string | undefined)[]>;
}

export function openWorkspace(): TestWorkspace {
  resetRateLimits();
  const time = manualClock(Date.parse('2026-07-01T09:00:00.000Z'));
  const api = createTestHeffl({ clock: time });
  api.seed();
  const settings = { apiKey: api.apiKey, fetch: api.fetch, rateLimiter: false, retries: 0 } as const;
  return {
    api,
    heffl: new Heffl(settings),
    v1: new HefflV1(settings),
    time,
    async requestsOf(work) {
      const before = api.requests.length;
      await work();
      return api.requests.slice(before).map(({ operationId }) => operationId);
    },
  };
}

/** The error that a promise rejects with. */
export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('It did not reject.');
    },
    (error: unknown) => error,
  );
}

/** A client whose responses are changed on their way, by the path of the request. */
export function withChangedResponses(
  { api }: TestWorkspace,
  change: (path: string, body: object) => object,
): { readonly heffl: Heffl; readonly v1: HefflV1 } {
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const response = await api.fetch(input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return Response.json(change(pathname, (await response.json()) as object), { status: response.status });
  };
  const settings = { apiKey: api.apiKey, fetch, rateLimiter: false } as const;
  return { heffl: new Heffl(settings), v1: new HefflV1(settings) };
}
