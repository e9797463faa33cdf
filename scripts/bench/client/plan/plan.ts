import type { BenchClient } from '../clients/client.js';
import type { ClientName } from '../clients/load.js';
import type { Policy } from '../server/policy.js';

/** A client under the rate limit: with its defaults, or with retries. */
export interface Contender {
  readonly client: ClientName;
  readonly retries?: number;
}

/** Calls under a rate limit. Those of a group run side by side, each under a key of its own. */
export interface LimitCase {
  readonly title: string;
  readonly calls: number;
  readonly policy: Policy;
  readonly deadlineMs: number;
  readonly groups: readonly (readonly Contender[])[];
}

/** Requests without a limit. */
export interface CostCase {
  readonly title: string;
  readonly stub: boolean;
  readonly operation: keyof BenchClient;
  readonly concurrency: number;
  /** In one round, at most. */
  readonly requests: number;
  /** Clients that are not measured: octokit keeps a second between writes. */
  readonly without?: readonly ClientName[];
}

/** Calls of several processes with one key, whose budget Redis holds. */
export interface SharedCase {
  readonly calls: number;
  readonly processes: number;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Amount of measurements. */
export interface Plan {
  readonly limit: readonly LimitCase[];
  /** Absent from a short run. */
  readonly shared?: SharedCase;
  readonly cost: readonly CostCase[];
  readonly costRounds: number;
  readonly memoryItems: number;
  readonly importRounds: number;
}

const fast: Policy = { limit: 10, windowMs: 500, headers: 'all', seconds: 'fractions' };
const sparse: Policy = { ...fast, headers: 'ratelimit-only' };
const slow: Policy = { ...fast, windowMs: 2000, seconds: 'whole' };

const usual: readonly Contender[] = [
  { client: 'heffl' },
  { client: 'heffl, v1 and v2 on one key' },
  { client: 'openapi-fetch' },
  { client: 'ky' },
  { client: 'ky', retries: 10 },
  { client: 'octokit' },
  { client: 'octokit', retries: 10 },
  { client: 'openai' },
  { client: 'openai', retries: 10 },
];
// More retries than there are windows. They make thousands of requests, so the others do not run at the same time.
const stubborn: readonly Contender[] = [
  { client: 'ky', retries: 100 },
  { client: 'openai', retries: 100 },
];

const few: readonly LimitCase[] = [
  { title: '40 calls at 10 per 500 ms', calls: 40, policy: fast, deadlineMs: 12_000, groups: [usual] },
  {
    title: '40 calls at 10 per 500 ms, RateLimit-* only',
    calls: 40,
    policy: sparse,
    deadlineMs: 12_000,
    groups: [usual],
  },
  { title: '40 calls at 10 per 2 s, whole seconds', calls: 40, policy: slow, deadlineMs: 20_000, groups: [usual] },
];
const many: readonly LimitCase[] = [
  { title: '600 calls at 10 per 500 ms', calls: 600, policy: fast, deadlineMs: 36_000, groups: [usual, stubborn] },
  {
    title: '600 calls at 10 per 500 ms, RateLimit-* only',
    calls: 600,
    policy: sparse,
    deadlineMs: 36_000,
    groups: [usual],
  },
];

const cost: readonly CostCase[] = [
  { title: 'get, stub', stub: true, operation: 'get', concurrency: 1, requests: 3000 },
  { title: 'create, stub', stub: true, operation: 'create', concurrency: 1, requests: 3000, without: ['octokit'] },
  { title: 'get, socket, 1 at a time', stub: false, operation: 'get', concurrency: 1, requests: 500 },
  { title: 'get, socket, 32 at a time', stub: false, operation: 'get', concurrency: 32, requests: 1000 },
  { title: 'list of 100, socket, 1 at a time', stub: false, operation: 'list', concurrency: 1, requests: 200 },
];

/** Everything, in about seven minutes. */
export const fullPlan: Plan = {
  limit: [...few, ...many],
  // Windows as long as Heffl's, with more calls in each, to limit the length of the run.
  shared: { calls: 600, processes: 4, limit: 200, windowSeconds: 60 },
  cost,
  costRounds: 7,
  memoryItems: 100_000,
  importRounds: 15,
};

/** For trying the benchmark itself: 40 calls, fewer rounds, fewer items. Its figures are not for quoting. */
export const quickPlan: Plan = { limit: few.slice(0, 1), cost, costRounds: 2, memoryItems: 20_000, importRounds: 3 };
