import { describeDocument, operationOf } from '../embedded/description.js';
import { invoke } from '../support/call.js';
import { callsOf } from '../support/calls-of.js';
import { compare } from '../support/compare.js';
import type { Connect, Contract } from '../support/contract.js';
import type { Operation } from '../../../generator/model/model.js';

/** A clock on which every wait is over at once. */
const clock = {
  now: () => 0,
  random: () => 0,
  after: (_delay: number, act: () => void) => {
    queueMicrotask(act);
    return () => undefined;
  },
};

/** Options that the tests of repetition need in addition to the usual ones. */
type ConnectRepeating = (
  options: Parameters<Connect>[0] & { retries: number; timeout: number; clock: object },
) => object;

/** After a failure that leaves its effect open, a call is sent again only if that does no harm. */
export async function repeatFaults({ document, connect }: Contract, operation: Operation): Promise<string[]> {
  const [call] = callsOf(document, operation.id);
  if (!call) return ['there is no call to make'];
  const { reading, method } = operationOf(describeDocument(document), operation.id);
  let sent = 0;
  const fetch = async (): Promise<Response> => {
    sent += 1;
    return new Response('{}', { status: 503 });
  };
  const client = (connect as ConnectRepeating)({ apiKey: 'heffl_user_x', fetch, retries: 1, timeout: 0, clock });
  await Promise.resolve(invoke(client, operation, call)).catch(() => undefined);
  const isHarmless = ['GET', 'PUT', 'DELETE'].includes(method) || reading.node['x-repeatable'] === true;
  return compare('number of sendings', sent, isHarmless ? 2 : 1);
}
