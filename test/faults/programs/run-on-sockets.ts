import type { FetchLike } from '../../../generated/src/v2/index.js';
import { Heffl, RateLimiter } from '../../../generated/src/v2/index.js';
import type { BodyCount } from '../watch/count-body.js';
import { countBody } from '../watch/count-body.js';
import type { Trouble } from '../servers/faults.js';
import { CALM } from '../servers/faults.js';
import { isStreamed } from '../servers/media.js';
import { ModelApi } from '../servers/model-api.js';
import type { Sent } from '../servers/network.js';
import { PatientClock } from '../clocks/patient-clock.js';
import type { CallOptions, Operation, Program } from './program.js';
import type { Ending } from './run-operation.js';
import type { Run } from './run-program.js';
import { connectMembers } from './connect-members.js';
import { connectionOf, listenersOf, runAll } from './run-program.js';
import { NUMBER_HEADER, startServer } from '../servers/socket-server.js';
import { watch } from '../watch/watch.js';

/** Milliseconds of a window: its half is many turns of the event loop, and a client can bear to be so late. */
const WINDOW = 600;
/** Milliseconds of the patient clock: more than a hundred turns of the event loop, however long each takes. */
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
    // Nobody waits for days here.
    maxRetryAfter: undefined,
    records: Math.min(program.records, 30),
    timeout: 250,
    operations: program.operations.slice(0, 6).map(hurry),
    // Rejections make a client wait for at least a second; the simulation has them.
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

/** Records of the traffic between client and server. */
interface Records {
  readonly clock: PatientClock;
  readonly sent: Sent[];
  readonly bodies: BodyCount[];
  troubleOf(number: number): Trouble;
}

/** The global `fetch`, which records the requests and sends the server their numbers. */
function numbering({ clock, sent, bodies, troubleOf }: Records): FetchLike {
  return async (url, init) => {
    const headers = new Headers(init.headers);
    const number = sent.length;
    const body = typeof init.body === 'string' ? init.body : undefined;
    const { method = 'GET' } = init;
    sent.push({ at: clock.now(), url, method, headers: new Headers(headers), body, trouble: troubleOf(number) });
    headers.set(NUMBER_HEADER, String(number));
    const { counted, count } = countBody(await fetch(url, { ...init, headers }));
    const target = new URL(url).pathname.replace('/api/v2', '');
    count.isStreamed = counted.ok && isStreamed({ method, target });
    bodies.push(count);
    return counted;
  };
}

let runs = 0;

/** Runs a program over real sockets. */
export async function runOnSockets(program: Program, unhandled: readonly unknown[]): Promise<Run> {
  runs += 1;
  const key = `sk_${runs}_/q"7+<secret>`;
  const clock = new PatientClock();
  const api = new ModelApi({ rate: program.rate, key, records: program.records }, () => clock.now());
  const records: Records = { clock, sent: [], bodies: [], troubleOf: (number) => program.schedule[number] ?? CALM };
  const server = await startServer(api, records);
  const logged: string[] = [];
  const { timeout, retries, maxResponseBytes, maxRetryAfter } = program;
  const watching = program.isWatched ? watch((line) => logged.push(line)) : undefined;
  const options = {
    apiKey: key,
    baseUrl: server.origin,
    fetch: numbering(records),
    clock,
    rateLimiter: new RateLimiter({ limit: 60, windowSeconds: WINDOW / 1000, clock }),
    timeout,
    retries,
    maxResponseBytes,
    maxRetryAfter,
  };
  const client = new Heffl({ ...options, ...watching });
  const endings: Ending[] = [];
  const around = {
    client,
    connection: connectionOf(client),
    members: connectMembers({ ...options, ...watching }),
    now: () => clock.now(),
    pass: (delay: number) => clock.pass(delay),
    later: (delay: number, act: () => void) => clock.later(delay, act),
  };
  await runAll(program, endings, around);
  const open = await server.stop();
  clock.stop();
  const left = { timers: clock.timersOfClient, listeners: listenersOf(endings), bodies: open };
  const baseUrl = `${server.origin}/api/v2`;
  const { sent, bodies } = records;
  const { longestWait } = clock;
  return {
    program,
    key,
    baseUrl,
    api,
    endings,
    sent,
    bodies,
    longestWait,
    logged,
    unhandled,
    left,
    tolerance: TOLERANCE,
  };
}
