import type { Fault, TestHeffl } from '../../testing/index.js';
import { isOfThisMachine } from './cors.js';

/** Path of the control routes. No API has it. */
export const CONTROL = '/_control';

/** The control routes, as the index page lists them. */
export const controlRoutes = [
  ['GET', CONTROL, 'the number of records by collection'],
  [
    'POST',
    `${CONTROL}/faults`,
    'injects a fault: {"operation":"deals.list","status":500,"times":2}; "times":"always" for all calls',
  ],
  ['DELETE', `${CONTROL}/faults`, 'removes all faults'],
  ['POST', `${CONTROL}/reset`, 'resets the records, the faults and the rate limit'],
] as const;

/** Control of a served double. */
export interface Control {
  readonly api: TestHeffl;
  /** Restores the state of the beginning. */
  reset(): void;
}

/** Creates the handler of the control routes; it returns `undefined` for other paths. */
export function controlOf({ api, reset }: Control): (request: Request) => Promise<Response | undefined> {
  let removals: (() => void)[] = [];
  const clear = () => {
    for (const remove of removals) remove();
    removals = [];
    return done();
  };
  const actions: Readonly<Record<string, (request: Request) => Response | Promise<Response>>> = {
    [`GET ${CONTROL}`]: () => Response.json({ records: countRecords(api) }),
    [`DELETE ${CONTROL}/faults`]: clear,
    [`POST ${CONTROL}/reset`]: () => {
      reset();
      return clear();
    },
    async [`POST ${CONTROL}/faults`](request) {
      try {
        removals.push(api.fault(readFault(await request.json())));
        return done();
      } catch (error) {
        return failure(400, (error as Error).message);
      }
    },
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname !== CONTROL && !pathname.startsWith(`${CONTROL}/`)) return undefined;
    // These routes need no key, so that a page of another origin could use them without a preflight request.
    if (!isOfThisMachine(request)) return failure(403, 'Only pages of this machine may use this route.');
    const action = actions[`${request.method} ${pathname}`];
    const known = controlRoutes.map(([method, path]) => `${method} ${path}`).join(', ');
    return action ? action(request) : failure(404, `There is no such route. There are: ${known}.`);
  };
}

/** Number of records by collection. */
export function countRecords(api: TestHeffl): Record<string, number> {
  const { collections } = api.snapshot();
  return Object.fromEntries(Object.entries(collections).map(([name, records]) => [name, records.length]));
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
