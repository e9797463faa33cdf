import { getEventListeners } from 'node:events';
import { vi } from 'vitest';
import { Connection } from '../../../generated/src/runtime/connection.js';
import type { ClientOptions } from '../../../generated/src/v2/index.js';
import { Heffl } from '../../../generated/src/v2/index.js';
import type { BodyCount } from '../watch/count-body.js';
import type { Work } from '../watch/count-work.js';
import { countWork } from '../watch/count-work.js';
import { ModelApi } from '../servers/model-api.js';
import { BASE_URL, Network } from '../servers/network.js';
import type { Sent } from '../servers/network.js';
import type { Program } from './program.js';
import type { Ending } from './run-operation.js';
import { beginEnding, runOperation } from './run-operation.js';
import { connectMembers } from './connect-members.js';
import { settle, SimulatedClock } from '../clocks/simulated-clock.js';
import { watch } from '../watch/watch.js';

/** Everything that laws look at once a program has run. */
export interface Run {
  readonly program: Program;
  readonly key: string;
  readonly baseUrl: string;
  readonly api: ModelApi;
  readonly endings: readonly Ending[];
  readonly sent: readonly Sent[];
  /** Output of logs and hooks. */
  readonly logged: readonly string[];
  readonly unhandled: readonly unknown[];
  readonly bodies: readonly BodyCount[];
  /** Work of the client on strings. Absent where the server's work is included in it. */
  readonly work?: Work;
  /** Milliseconds of the longest wait of the client's own that ran to its end. */
  readonly longestWait: number;
  /** Milliseconds that a moment may take. */
  readonly tolerance: number;
  /** Resources that the client left open. */
  readonly left: { readonly timers: number; readonly listeners: number; readonly bodies: number };
}

/** Ways to break a client, for tests of the laws. */
export interface Sabotage {
  readonly options?: (options: ClientOptions) => ClientOptions;
  readonly media?: (run: () => Promise<void>, ending: Ending) => Promise<void>;
  readonly client?: (client: Heffl, clock: SimulatedClock) => Heffl;
}

/** Error of arithmetic on times, in milliseconds. */
const ROUNDING = 0.01;

let runs = 0;

/** Runs a program against a simulated API, over a simulated network, in simulated time. */
export async function runProgram(program: Program, sabotage: Sabotage = {}): Promise<Run> {
  runs += 1;
  const key = `sk_${runs}_/q"7+<secret>`;
  const clock = new SimulatedClock(program.seed);
  const api = new ModelApi({ rate: program.rate, key, records: program.records }, () => clock.now());
  if (program.usedBefore > 0) api.window.eat(program.usedBefore);
  const network = new Network({ api, clock, schedule: program.schedule });
  const logged: string[] = [];
  const { timeout, retries, isWatched, maxResponseBytes, maxRetryAfter } = program;
  const watching = isWatched ? watch((text) => logged.push(text)) : undefined;
  const options = { apiKey: key, fetch: network.fetch, clock, timeout, retries, maxResponseBytes, maxRetryAfter };
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  const work: Work = { characters: 0 };
  const stopCounting = countWork(work);
  const restoreDates = clock.ruleDates(program.clockError);
  const endings: Ending[] = [];
  try {
    const given = { ...options, ...watching };
    const made = new Heffl(sabotage.options?.(given) ?? given);
    const client = sabotage.client?.(made, clock) ?? made;
    const around = {
      client,
      connection: connectionOf(made),
      members: connectMembers(sabotage.options?.(given) ?? given),
      spoil: sabotage.media,
      now: () => clock.now(),
      pass: (delay: number) => clock.pass(delay),
      later: (delay: number, act: () => void) => clock.later(delay, act),
    };
    await clock.runUntilDone(runAll(program, endings, around));
    await settle();
  } finally {
    restoreDates();
    stopCounting();
    process.off('unhandledRejection', onUnhandled);
  }
  const left = { timers: clock.timersOfClient, listeners: listenersOf(endings), bodies: network.openBodies };
  return {
    program,
    key,
    baseUrl: BASE_URL,
    api,
    endings,
    sent: network.sent,
    logged,
    unhandled,
    bodies: network.bodies,
    work,
    longestWait: clock.longestWait,
    left,
    tolerance: ROUNDING,
  };
}

/** The connection of a client, for calls that it has no methods for. */
export function connectionOf(client: Heffl): Connection {
  const spy = vi.spyOn(Connection.prototype, 'list');
  client.contacts.list();
  const [connection] = spy.mock.contexts;
  spy.mockRestore();
  if (connection instanceof Connection) return connection;
  throw new TypeError('The client has no connection.');
}

/** Runs the operations, so many at a time, and records how they end. */
export async function runAll(
  { operations, concurrency }: Pick<Program, 'operations' | 'concurrency'>,
  endings: Ending[],
  around: Parameters<typeof runOperation>[2],
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < operations.length) {
      const index = next;
      next += 1;
      const operation = operations[index]!;
      const ending = beginEnding(operation, index, around.now());
      endings.push(ending);
      await runOperation(operation, ending, around);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

/** Listeners that are left on the callers' signals. */
export function listenersOf(endings: readonly Ending[]): number {
  const signals = endings.flatMap(({ signal }) => signal ?? []);
  return signals.reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0);
}
