import { describe, expect, test } from 'vitest';
import { ArgumentError } from '../../../generated/src/v2/index.js';
import type { Mutant } from './break-client.js';
import { forEver, throughCreate, throughFetch, throughList, twice, upTo, without } from './break-client.js';
import { hostileMutants } from './hostile-mutants.js';
import { mediaMutants } from './media-mutants.js';
import { LAWS, violationsOf } from './laws.js';
import { runProgram } from '../programs/run-program.js';
import { change, list, programOf } from '../programs/write-program.js';

const create = change('create');

const mutants: readonly Mutant[] = [
  ...hostileMutants,
  ...mediaMutants,
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
    law: 'nothingIsRejected',
    client: 'keeps to no rate limit',
    program: { ...programOf(Array.from({ length: 70 }, () => change('update'))), concurrency: 8 },
    sabotage: { options: (options) => ({ ...options, rateLimiter: false }) },
    fault: /rejected \d+ requests/,
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
              throw new TypeError(`The API responded: key ${options.apiKey} is wrong.`);
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
    client: 'does not read a response to its end',
    program: programOf([create], 'slow bytes'),
    sabotage: throughFetch(async (fetch, given) => {
      await fetch(...given);
      return Response.json({ id: 'tsk_1' });
    }),
    fault: /1 bodies are left/,
  },
];

/** Tests of the laws themselves: each must detect a client that is broken in its own way, and only that. */
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
