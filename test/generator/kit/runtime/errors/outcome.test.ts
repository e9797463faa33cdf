import { describe, expect, it } from 'vitest';
import { PackageError, CHECK_FIRST } from '../../../../../generator/kit/runtime/errors/error.js';
import * as runtime from '../../../../../generator/kit/runtime/index.js';
import type { CallContext } from '../../../../../generator/kit/runtime/call/call.js';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import type { ClientOptions } from '../../../../../generator/kit/runtime/options.js';
import { RateLimiter } from '../../../../../generator/kit/runtime/limit/rate-limiter.js';
import { DriftError } from '../../../../../generator/kit/validate/drift-error.js';
import type { Handler } from '../support/client.js';
import { api, json, listItems } from '../support/client.js';
import { failures, hang, operations, start } from '../support/failing.js';
import { FakeClock, watch } from '../support/fake-clock.js';

/** A way to an error, and the class that the error has. */
interface Way {
  readonly name: string;
  readonly handler: Handler;
  readonly options?: (clock: FakeClock) => ClientOptions;
}

const created = (body: BodyInit | null) => () => new Response(body, { status: 201 });
/** The first attempt is lost; the second has this status. */
const then =
  (status: number): Handler =>
  (request, index) =>
    index === 0 ? failures['reset']!(request, index) : json({ error: { message: 'No.' } }, { status });
/** The first attempt never arrives; the second is rejected. */
const unsentThenRejected: Handler = (request, index) =>
  index === 0 ? failures['ECONNREFUSED']!(request, index) : json({}, { status: 400 });
const throwing = (make: (call: CallContext) => Error) => (): ClientOptions => ({
  validate: {
    api: api.title,
    check: ({ call }) => {
      throw make(call as CallContext);
    },
  },
});

class FutureError extends PackageError {
  static {
    this.prototype.name = 'FutureError';
  }
}

const ways: Readonly<Record<string, Way>> = {
  'a body that breaks off': { name: 'ResponseError', handler: created('{"id":"itm_1","ti') },
  'an empty body': { name: 'ResponseError', handler: created(null) },
  'an HTML page': { name: 'ResponseError', handler: created('<html>Welcome</html>') },
  'a body that is too long': {
    name: 'ResponseError',
    handler: () => json('a'.repeat(20)),
    options: () => ({ maxResponseBytes: 10 }),
  },
  'a redirect': {
    name: 'RedirectError',
    handler: () => new Response(null, { status: 303, headers: { location: 'https://elsewhere.example/' } }),
  },
  'a response unlike its description': {
    name: 'DriftError',
    handler: () => json({}),
    options: throwing((call) => new DriftError(call, [{ subject: 'a', described: 'b', seen: 'c' }])),
  },
  'an error that says nothing of its call': {
    name: 'FutureError',
    handler: () => json({}),
    options: throwing(() => new FutureError('m')),
  },
  'a reset': { name: 'ConnectionError', handler: failures['reset']! },
  silence: { name: 'TimeoutError', handler: hang },
  'silence until the deadline': { name: 'DeadlineError', handler: hang, options: () => ({ deadline: 500 }) },
  'a full queue after a lost attempt': {
    name: 'QueueFullError',
    handler: failures['reset']!,
    options: (clock) => ({ rateLimiter: new RateLimiter({ limit: 1, windowSeconds: 60, maxQueue: 0, clock }) }),
  },
  'a rejection of another call after a lost attempt': {
    name: 'DeadlineError',
    handler: failures['reset']!,
    options: (clock) => ({
      deadline: 30_000,
      rateLimiter: new RateLimiter({ limit: 1, windowSeconds: 60, clock }),
    }),
  },
  '503': { name: 'ServerError', handler: failures['status 503']! },
  '408': { name: 'ApiError', handler: () => json({}, { status: 408 }) },
  '400 after a lost attempt': { name: 'BadRequestError', handler: then(400) },
  '401 after a lost attempt': { name: 'UnauthorizedError', handler: then(401) },
  '403 after a lost attempt': { name: 'ForbiddenError', handler: then(403) },
  '404 after a lost attempt': { name: 'NotFoundError', handler: then(404) },
  '409 after a lost attempt': { name: 'ConflictError', handler: then(409) },
  '418 after a lost attempt': { name: 'ApiError', handler: then(418) },
  '429 after a lost attempt': { name: 'TooManyRequestsError', handler: then(429) },
};

/** The error of a call that goes this way. */
async function errorOf(operation: OperationRequest, { handler, options = () => ({}) }: Way): Promise<PackageError> {
  const clock = new FakeClock();
  const { connection } = start(handler, { clock, ...options(clock) });
  const call = watch(connection.request(operation));
  await clock.advance(200_000);
  return call.error as PackageError;
}

const each = Object.entries(ways);
const occurrences = (text: string, part: string) => text.split(part).length - 1;

describe('an error of a call that may have had its effect', () => {
  it.each(each)('says so after %s', async (_what, way) => {
    const error = await errorOf({ ...operations.POST, repeatable: true }, way);
    expect([error.name, error.outcome]).toEqual([way.name, 'unknown']);
    expect(occurrences(error.message, CHECK_FIRST)).toBe(1);
    expect(error.stack?.startsWith(`${way.name}: ${error.message}\n`)).toBe(true);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ outcome: 'unknown' });
  });

  it.each(each)('says nothing of it where the call only read: %s', async (_what, way) => {
    const error = await errorOf(operations.GET, way);
    expect(error.name).toBe(way.name);
    expect(error.outcome).not.toBe('unknown');
    expect(error.message).not.toMatch(/look|effect|change was made/);
  });

  it('can be of every class of this package but those that come before anything is sent, and bases', () => {
    const classes = Object.entries(runtime).filter(
      ([, value]) => typeof value === 'function' && Object.create(value.prototype as object) instanceof PackageError,
    );
    const before = ['ConfigurationError', 'ArgumentError'];
    const bases = ['PackageError', 'HttpError', 'CallError'];
    // Has a test of its own: a list is no write, unless it is asked for with POST.
    const ofLists = ['PaginationError'];
    const seen = each.map(([, { name }]) => name).filter((name) => name in runtime);
    expect(classes.map(([name]) => name).toSorted()).toEqual(
      [...new Set([...before, ...bases, ...ofLists, ...seen])].toSorted(),
    );
  });

  it('is marked for a page that is asked for with POST, too', async () => {
    const { connection } = start(() => json({ data: 'none' }));
    const call = watch(connection.list({ ...listItems, method: 'POST' }));
    await new FakeClock().advance(1);
    expect(call.error).toMatchObject({ name: 'PaginationError', outcome: 'unknown' });
  });

  it.each(['GET', 'DELETE'] as const)('is marked for raw calls: %s', async (method) => {
    const { rawClient } = await import('../../../../../generator/kit/runtime/raw.js');
    const { connection } = start(() => new Response('<html>'));
    const raw = rawClient<Record<string, Record<string, unknown>>>(connection) as unknown as Record<
      string,
      (path: string) => Promise<unknown>
    >;
    const call = watch(raw[method]!('/items'));
    await new FakeClock().advance(1);
    expect(call.error).toMatchObject({ name: 'ResponseError' });
    expect((call.error as PackageError).outcome).toBe(method === 'GET' ? undefined : 'unknown');
  });
});

describe('an error of a call that the server rejected', () => {
  it.each([400, 401, 403, 404, 409, 418, 429])('is not marked where the server rejected it: %i', async (status) => {
    const error = await errorOf({ ...operations.POST }, { name: '', handler: () => json({}, { status }) });
    expect(error).toMatchObject({ status });
    expect(error).not.toHaveProperty('outcome');
    expect(error.message).not.toContain(CHECK_FIRST);
  });

  it('is not marked "not sent" once the server has rejected it', async () => {
    const error = await errorOf(operations.POST, { name: '', handler: unsentThenRejected });
    expect(error).toMatchObject({ name: 'BadRequestError' });
    expect(error).not.toHaveProperty('outcome');
  });
});

describe('404', () => {
  it('of a DELETE that was repeated may be the effect of the one before', async () => {
    const error = await errorOf(operations.DELETE, { name: '', handler: then(404) });
    expect(error).toMatchObject({ name: 'NotFoundError', outcome: 'unknown' });
    expect(error.message).toMatch(/An earlier attempt may have deleted it\.$/);
    expect(error.message).not.toContain(CHECK_FIRST);
  });

  it('of a DELETE that was sent once is a wrong id', async () => {
    const error = await errorOf(operations.DELETE, { name: '', handler: () => json({}, { status: 404 }) });
    expect(error.name).toBe('NotFoundError');
    expect(error).not.toHaveProperty('outcome');
    expect(error.message).not.toContain('earlier attempt');
  });
});
