// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/command/. Edit it there: each run of the generator replaces the copies.
import type { Fault } from '../../testing/http/faults.js';
import type { TestApi } from '../../testing/test-api.js';
import { isOfThisMachine } from './cors.js';

/** Path of the control routes. No API has it. */
const CONTROL = '/_control';

/** A served double, as far as it is controlled. */
export type Controlled = Pick<TestApi, 'fault' | 'snapshot'>;

/**
 * The control routes, as the index page lists them.
 *
 * @param operation id of an operation, for the example
 */
export function controlRoutes(
  operation: string,
): readonly (readonly [method: string, path: string, purpose: string])[] {
  const example = JSON.stringify({ operation, status: 500, times: 2 });
  return [
    ['GET', CONTROL, 'the number of records by collection'],
    ['POST', `${CONTROL}/faults`, `injects a fault: ${example}; "times":"always" for all calls`],
    ['DELETE', `${CONTROL}/faults`, 'removes all faults'],
    ['POST', `${CONTROL}/reset`, 'resets the records, the faults and the rate limit'],
  ];
}

/** Control of served doubles. */
export interface Control {
  /** Each double once. */
  readonly doubles: readonly Controlled[];
  /** Restores the state of the beginning. */
  reset(): void;
}

/** Creates the handler of the control routes; it returns `undefined` for other paths. */
export function controlOf({ doubles, reset }: Control): (request: Request) => Promise<Response | undefined> {
  let removals: (() => void)[] = [];
  const clear = () => {
    for (const remove of removals) remove();
    removals = [];
    return done();
  };
  const actions: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    [`GET ${CONTROL}`]: () => Response.json({ records: countRecords(doubles) }),
    async [`POST ${CONTROL}/faults`](request) {
      try {
        removals.push(...inject(doubles, readFault(await request.json())));
        return done();
      } catch (error) {
        return failure(400, (error as Error).message);
      }
    },
    [`DELETE ${CONTROL}/faults`]: clear,
    [`POST ${CONTROL}/reset`]: () => {
      reset();
      return clear();
    },
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== CONTROL && !pathname.startsWith(`${CONTROL}/`)) return undefined;
    // These routes need no key, so that a page of another origin could use them without a preflight request.
    if (!isOfThisMachine(request)) return failure(403, 'Only pages of this machine may use this route.');
    const action = actions[`${request.method} ${pathname}`];
    if (action) return action(request);
    return failure(404, `There is no such route. There are: ${Object.keys(actions).join(', ')}.`);
  };
}

/** Number of records by collection. */
export function countRecords(doubles: readonly Pick<TestApi, 'snapshot'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, { length }] of doubles.flatMap((double) => Object.entries(double.snapshot().collections)))
    counts[name] = (counts[name] ?? 0) + length;
  return counts;
}

/** Injects a fault into each double that knows its operation. */
function inject(doubles: readonly Controlled[], fault: Fault): (() => void)[] {
  const rejections: unknown[] = [];
  const removals = doubles.flatMap((double) => {
    try {
      return [double.fault(fault)];
    } catch (error) {
      rejections.push(error);
      return [];
    }
  });
  if (removals.length === 0) throw rejections[0];
  return removals;
}

/** JSON has no Infinity. */
function readFault(value: unknown): Fault {
  const fault = value as Fault;
  return (value as { times?: unknown } | null)?.times === 'always' ? { ...fault, times: Infinity } : fault;
}

function done(): Response {
  return new Response(null, { status: 204 });
}

function failure(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
