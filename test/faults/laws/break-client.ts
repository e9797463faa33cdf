import type { FetchLike } from '../../../generated/src/v2/index.js';
import type { LAWS } from './laws.js';
import type { Program } from '../programs/program.js';
import type { Sabotage } from '../programs/run-program.js';
import type { SimulatedClock } from '../clocks/simulated-clock.js';

/** Breaks the client's way to the network. */
export function throughFetch(wrap: (fetch: FetchLike, options: Parameters<FetchLike>) => Promise<Response>): Sabotage {
  return {
    options: (options) => {
      const { fetch } = options;
      return { ...options, fetch: (...given) => wrap(fetch!, given) };
    },
  };
}

type Create = () => Promise<unknown>;

/** Puts something else in the place of `tasks.create`. */
export function throughCreate(
  create: (call: Create, around: { clock: SimulatedClock; options: object }) => Promise<unknown>,
): Sabotage {
  return {
    client: (client, clock) => {
      const real = client.tasks.create.bind(client.tasks);
      const broken = (body: Parameters<typeof real>[0], options: object = {}) =>
        create(() => Promise.resolve(real(body, options)), { clock, options });
      Object.assign(client.tasks, { create: broken });
      return client;
    },
  };
}

/** Changes what iterating over `tasks.list` gives. */
export function throughList(spoil: (items: AsyncIterable<unknown>) => AsyncIterable<unknown>): Sabotage {
  return {
    client: (client) => {
      const real = client.tasks.list.bind(client.tasks);
      Object.assign(client.tasks, { list: (...given: Parameters<typeof real>) => spoil(real(...given)) });
      return client;
    },
  };
}

/** Loses one item. */
export async function* without(items: AsyncIterable<unknown>, lost: number): AsyncGenerator<unknown> {
  let index = 0;
  for await (const item of items) if (index++ !== lost) yield item;
}

/** Ends too early. */
export async function* upTo(items: AsyncIterable<unknown>, end: number): AsyncGenerator<unknown> {
  let index = 0;
  for await (const item of items) if (index++ < end) yield item;
}

/** Repeats each item. */
export async function* twice(items: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  for await (const item of items) yield* [item, item];
}

/** A promise that never settles. */
export const forEver = new Promise<never>(() => undefined);

/** A client that is broken in one way. */
export interface Mutant {
  readonly law: keyof typeof LAWS;
  readonly client: string;
  readonly program: Program;
  readonly sabotage: Sabotage;
  readonly fault: RegExp;
}
