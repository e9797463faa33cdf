import { ArgumentError, ConnectionError } from '../../../generated/src/v2/index.js';
import type { Mutant } from './break-client.js';
import { throughCreate, throughFetch } from './break-client.js';
import { change, programOf } from '../programs/write-program.js';

const create = change('create');
const LONG = 'x'.repeat(1000);

/** Rejects with another error than the client's own. */
function failingWith(makeError: () => Error): Mutant['sabotage'] {
  return throughCreate(async (call) => {
    const [result] = await Promise.allSettled([call()]);
    if (result.status === 'rejected') throw makeError();
  });
}

/** Clients that hostile servers have their way with. */
export const hostileMutants: readonly Mutant[] = [
  {
    law: 'outcomesAreTrue',
    client: 'takes every reset for a request that never left',
    program: programOf([create], 'reset after sending'),
    sabotage: throughCreate(async (call) => {
      await call().catch(() => {
        throw new ConnectionError('It was not sent.', { outcome: 'not sent', responseBegun: false });
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
        throw new ConnectionError('It failed.', { responseBegun: true });
      });
    }),
    fault: /does not warn of that/,
  },
  {
    law: 'writesSayTheirOutcome',
    client: 'says nothing of the effect of a write',
    program: programOf([create], 'reset before sending'),
    sabotage: failingWith(() => new ConnectionError('It failed.', { responseBegun: true })),
    fault: /a ConnectionError without an outcome/,
  },
  {
    law: 'adviceIsGivenOnce',
    client: 'advises twice',
    program: programOf([create], 'reset after sending'),
    sabotage: failingWith(
      () =>
        new ConnectionError('Check before you retry. Check before you retry.', {
          outcome: 'unknown',
          responseBegun: true,
        }),
    ),
    fault: /advice on its effect 2 times in place of 1/,
  },
  {
    law: 'messagesAreShort',
    client: 'quotes all that a server says',
    program: programOf([create], '400 shouting'),
    sabotage: failingWith(() => new ArgumentError(LONG + LONG + LONG)),
    fault: /a message of 3000 characters/,
  },
  {
    law: 'messagesAreShort',
    client: 'quotes what a terminal obeys',
    program: programOf([create], '400 shouting'),
    sabotage: failingWith(() => Object.assign(new ArgumentError(''), { message: 'It is \u001b[31mwrong.' })),
    fault: /U\+1b in its message/,
  },
  {
    law: 'bodiesAreBounded',
    client: 'reads without a limit',
    program: programOf([create], 'endless body'),
    sabotage: { options: (options) => ({ ...options, maxResponseBytes: Infinity }) },
    fault: /\d+ bytes of a body were taken, where 28192 are allowed/,
  },
  {
    law: 'waitsAreBounded',
    client: 'waits for days',
    program: programOf([create], '429 for days'),
    sabotage: { options: (options) => ({ ...options, maxRetryAfter: Infinity }) },
    fault: /waited 172800000 ms, where 302000 are allowed/,
  },
  {
    law: 'waitsAreReported',
    client: 'does not pass on how long to wait',
    program: programOf([create], '503 for days'),
    sabotage: throughCreate((call) =>
      call().catch((error: unknown) => {
        throw Object.assign(error as Error, { retryAfter: 60 });
      }),
    ),
    fault: /asked to wait 172800 s, and its error says 60/,
  },
  {
    law: 'workIsBounded',
    client: 'goes through a header again and again',
    program: programOf([create]),
    sabotage: throughFetch(async (fetch, given) => {
      const response = await fetch(...given);
      for (let times = 0; times < 1000; times += 1) LONG.split(',');
      return response;
    }),
    fault: /\d+ characters were gone through, where \d+ are allowed/,
  },
];
