import { describe, expect, test } from 'vitest';
import type { FetchLike } from '../../generated/src/v2/index.js';
import { ArgumentError, ConnectionError } from '../../generated/src/v2/index.js';
import { LAWS, violationsOf } from './laws.js';
import type { Program } from './program.js';
import type { Sabotage } from './run-program.js';
import { runProgram } from './run-program.js';
import type { SimulatedClock } from './simulated-clock.js';
import { change, list, programOf } from './write-program.js';

/** Breaks the client's way to the network. */
function throughFetch(wrap: (fetch: FetchLike, options: Parameters<FetchLike>) => Promise<Response>): Sabotage {
  return {
    options: (options) => {
      const { fetch } = options;
      return { ...options, fetch: (...given) => wrap(fetch!, given) };
    },
  };
}

type Create = () => Promise<unknown>;

/** Puts something else in the place of `tasks.create`. */
function throughCreate(
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
function throughList(spoil: (items: AsyncIterable<unknown>) => AsyncIterable<unknown>): Sabotage {
  return {
    client: (client) => {
      const real = client.tasks.list.bind(client.tasks);
      Object.assign(client.tasks, { list: (...given: Parameters<typeof real>) => spoil(real(...given)) });
      return client;
    },
  };
}

async function* without(items: AsyncIterable<unknown>, lost: number): AsyncGenerator<unknown> {
  let index = 0;
  for await (const item of items) if (index++ !== lost) yield item;
}

async function* upTo(items: AsyncIterable<unknown>, end: number): AsyncGenerator<unknown> {
  let index = 0;
  for await (const item of items) if (index++ < end) yield item;
}

async function* twice(items: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  for await (const item of items) yield* [item, item];
}

const forEver = new Promise<never>(() => undefined);

interface Mutant {
  readonly law: keyof typeof LAWS;
  readonly client: string;
  readonly program: Program;
  readonly sabotage: Sabotage;
  readonly fault: RegExp;
}

const create = change('create');

const mutants: readonly Mutant[] = [
  {
    law: 'createsAreAppliedOnce',
    client: 'sends a POST again after a reset',
    program: programOf([create], 'reset after sending'),
    sabotage: throughFetch((fetch, given) => fetch(...given).catch(() => fetch(...given))),
    fault: /operation 0 \(create tasks\) was applied 2 times/,
  },
  {
    law: 'createsAreAppliedOnce',
    client: 'says it has created what it has not',
    program: programOf([create]),
    sabotage: throughCreate(async () => ({ id: 'tsk_1' })),
    fault: /succeeded and was never applied/,
  },
  {
    law: 'outcomesAreTrue',
    client: 'takes every reset for a request that never left',
    program: programOf([create], 'reset after sending'),
    sabotage: throughCreate(async (call) => {
      await call().catch(() => {
        throw new ConnectionError('It was not sent.', { outcome: 'not sent', answerBegun: false });
      });
    }),
    fault: /was applied, and says it was not sent/,
  },
  {
    law: 'outcomesAreTrue',
    client: 'does not warn of an effect',
    program: programOf([create], '500 done'),
    sabotage: throughCreate(async (call) => {
      await call().catch(() => {
        throw new ConnectionError('It failed.', { answerBegun: true });
      });
    }),
    fault: /does not warn of that/,
  },
  {
    law: 'listsAreWhole',
    client: 'loses an item',
    program: programOf([list()]),
    sabotage: throughList((items) => without(items, 6)),
    fault: /lost or repeated an item/,
  },
  {
    law: 'listsAreWhole',
    client: 'repeats items',
    program: programOf([list({ take: 4 })]),
    sabotage: throughList(twice),
    fault: /lost or repeated an item/,
  },
  {
    law: 'listsAreWhole',
    client: 'takes the second page for the last',
    program: programOf([list()]),
    sabotage: throughList((items) => upTo(items, 10)),
    fault: /ended after 10 of 12 items/,
  },
  {
    law: 'everythingSettles',
    client: 'never settles',
    program: programOf([create, list()]),
    sabotage: throughCreate(() => forEver),
    fault: /operation 0 \(create tasks\) never settled/,
  },
  {
    law: 'deadlinesAreKept',
    client: 'forgets its deadline',
    program: programOf([change('create', { deadline: 1000 })]),
    sabotage: throughCreate(async (call, { clock }) => {
      await clock.pass(1500);
      return call();
    }),
    fault: /took 1510 ms, with a deadline of 1000 ms/,
  },
  {
    law: 'abortsActAtOnce',
    client: 'does not listen to its caller',
    program: programOf([change('create', { abortAfter: 20 })]),
    sabotage: throughCreate(async (_call, { clock }) => {
      await clock.pass(500);
      throw new ArgumentError('It is too late.');
    }),
    fault: /took 500 ms, and was given up after 20/,
  },
  {
    law: 'nothingIsRefused',
    client: 'keeps to no rate limit',
    program: { ...programOf(Array.from({ length: 70 }, () => change('update'))), concurrency: 8 },
    sabotage: { options: (options) => ({ ...options, rateLimiter: false }) },
    fault: /refused \d+ requests/,
  },
  {
    law: 'keyIsSecret',
    client: 'puts the key in the address',
    program: programOf([create]),
    sabotage: throughFetch((fetch, [url, init]) =>
      fetch(`${url}?key=${encodeURIComponent(new Headers(init.headers).get('x-api-key') ?? '')}`, init),
    ),
    fault: /in a POST request outside of its header/,
  },
  {
    law: 'keyIsSecret',
    client: 'goes to another server',
    program: programOf([list()]),
    sabotage: throughFetch((fetch, [url, init]) => fetch(url.replace('heffl.com', 'heffl.example'), init)),
    fault: /which is not the API/,
  },
  {
    law: 'keyIsSecret',
    client: 'logs the key',
    program: programOf([create]),
    sabotage: {
      options: (options) => {
        options.logger?.info(`Made with ${options.apiKey}`);
        return options;
      },
    },
    fault: /logs and hooks/,
  },
  {
    law: 'keyIsSecret',
    client: 'hands on what a server repeats of the key',
    program: programOf([create], 'web page instead'),
    sabotage: {
      options: ({ hooks: _hooks, ...options }) => ({
        ...options,
        middleware: [
          {
            onResponse: () => {
              throw new TypeError(`The API answered: key ${options.apiKey} is wrong.`);
            },
          },
        ],
      }),
    },
    fault: /gave its caller/,
  },
  {
    law: 'rejectionsAreHandled',
    client: 'leaves a rejection to nobody',
    program: programOf([create]),
    sabotage: throughCreate(async (call) => {
      void Promise.reject(new Error('Nobody looks.'));
      return call();
    }),
    fault: /Nobody looks/,
  },
  {
    law: 'nothingIsLeft',
    client: 'leaves a timer',
    program: programOf([create]),
    sabotage: throughCreate((call, { clock }) => {
      clock.after(60_000, () => undefined);
      return call();
    }),
    fault: /1 timers are left/,
  },
  {
    law: 'nothingIsLeft',
    client: "leaves a listener on its caller's signal",
    program: programOf([change('create', { abortAfter: 5000 })]),
    sabotage: throughCreate((call, { options }) => {
      (options as { signal?: AbortSignal }).signal?.addEventListener('abort', () => undefined);
      return call();
    }),
    fault: /1 listeners are left/,
  },
  {
    law: 'nothingIsLeft',
    client: 'does not read an answer to its end',
    program: programOf([create], 'slow bytes'),
    sabotage: throughFetch(async (fetch, given) => {
      await fetch(...given);
      return Response.json({ id: 'tsk_1' });
    }),
    fault: /1 bodies are left/,
  },
];

/** Who watches the watchman: each law must find out a client that is broken in its own way, and only that. */
describe('a broken client is found out', () => {
  test.each(mutants)('$law: one that $client', async ({ law, program, sabotage, fault }) => {
    expect(violationsOf(await runProgram(program))).toEqual([]);
    const broken = await runProgram(program, sabotage);
    expect(LAWS[law](broken)).toContainEqual(expect.stringMatching(fault));
  });

  test('and each law has a client that breaks it', () => {
    expect([...new Set(mutants.map(({ law }) => law))].toSorted()).toEqual(Object.keys(LAWS).toSorted());
  });
});
