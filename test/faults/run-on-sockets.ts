import { performance } from 'node:perf_hooks';
import type { Clock, FetchLike } from '../../generated/src/v2/index.js';
import { Heffl, RateLimiter } from '../../generated/src/v2/index.js';
import type { Trouble } from './faults.js';
import { CALM } from './faults.js';
import { ModelApi } from './model-api.js';
import type { Sent } from './network.js';
import type { CallOptions, Operation, Program } from './program.js';
import type { Ending } from './run-operation.js';
import type { Run } from './run-program.js';
import { listenersOf, runAll } from './run-program.js';
import { NUMBER_HEADER, pass, startServer } from './socket-server.js';
import { watch } from './watch.js';

/** Milliseconds of a window. Busy machines are late, and a client can bear half a window of that. */
const WINDOW = 600;
/** Milliseconds that a busy machine may be late. */
const TOLERANCE = 500;

/** Makes a program short enough for real time: few operations, small lists, quick timeouts. */
export function shorten(program: Program): Program {
  return {
    ...program,
    rate: {
      form: 'fractional seconds',
      limit: 60,
      window: WINDOW,
      isAligned: program.rate.isAligned,
      rounding: 'floor',
    },
    usedBefore: 0,
    records: Math.min(program.records, 30),
    timeout: 250,
    operations: program.operations.slice(0, 6).map(hurry),
    // Refusals make a client wait for a second at least; the simulation has them.
    schedule: program.schedule.filter(({ fault }) => fault !== 'budget gone'),
  };
}

function hurry(operation: Operation): Operation {
  const { timeout, deadline, retries, priority, abortAfter } = operation.options;
  const options: CallOptions = {
    timeout: timeout && Math.min(timeout, 150),
    deadline: deadline && Math.min(deadline, 1000),
    retries: retries && Math.min(retries, 2),
    priority,
    abortAfter: abortAfter && Math.min(abortAfter, 60),
  };
  if (operation.kind !== 'list') return { ...operation, options };
  const work = Math.min(operation.work, 3);
  return { ...operation, options, work, take: operation.take, pageSize: Math.max(operation.pageSize ?? 20, 2) };
}

/** Time of this machine, with retries that come soon. */
function quickClock(): Clock & { pending: Set<object> } {
  const pending = new Set<object>();
  const after = (delay: number, act: () => void) => {
    const entry = {};
    pending.add(entry);
    const timer = setTimeout(() => {
      pending.delete(entry);
      act();
    }, delay);
    return () => {
      pending.delete(entry);
      clearTimeout(timer);
    };
  };
  return { pending, after, now: () => performance.now(), random: () => Math.random() / 50 };
}

/** The global `fetch`, which writes down what it sends and tells the server which request it is. */
function numbering(sent: Sent[], troubleOf: (number: number) => Trouble): FetchLike {
  return (url, init) => {
    const headers = new Headers(init.headers);
    const number = sent.length;
    const body = typeof init.body === 'string' ? init.body : undefined;
    const { method = 'GET' } = init;
    const trouble = troubleOf(number);
    sent.push({ at: performance.now(), url, method, headers: new Headers(headers), body, trouble });
    headers.set(NUMBER_HEADER, String(number));
    return fetch(url, { ...init, headers });
  };
}

function later(delay: number, act: () => void): () => void {
  const timer = setTimeout(act, delay);
  return () => clearTimeout(timer);
}

let runs = 0;

/** Runs a program over real sockets in real time. */
export async function runOnSockets(program: Program, unhandled: readonly unknown[]): Promise<Run> {
  runs += 1;
  const key = `sk_${runs}_/q"7+<secret>`;
  const clock = quickClock();
  const api = new ModelApi({ rate: program.rate, key, records: program.records }, () => clock.now());
  const troubleOf = (number: number) => program.schedule[number] ?? CALM;
  const server = await startServer(api, troubleOf);
  const sent: Sent[] = [];
  const told: string[] = [];
  const rateLimiter = new RateLimiter({ limit: 60, windowSeconds: WINDOW / 1000, clock });
  const { timeout, retries } = program;
  const watching = program.isWatched ? watch((line) => told.push(line)) : undefined;
  const options = {
    apiKey: key,
    baseUrl: server.origin,
    fetch: numbering(sent, troubleOf),
    clock,
    rateLimiter,
    timeout,
    retries,
  };
  const client = new Heffl({ ...options, ...watching });
  const endings: Ending[] = [];
  await runAll(program, endings, { client, now: () => clock.now(), pass, later });
  const bodies = await server.stop();
  const left = { timers: clock.pending.size, listeners: listenersOf(endings), bodies };
  const baseUrl = `${server.origin}/api/v2`;
  return { program, key, baseUrl, api, endings, sent, told, unhandled, left, tolerance: TOLERANCE };
}
