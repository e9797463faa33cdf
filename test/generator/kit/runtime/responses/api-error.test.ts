import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../../../../generator/kit/runtime/index.js';
import * as errors from '../../../../../generator/kit/runtime/index.js';
import { Connection } from '../../../../../generator/kit/runtime/connection.js';
import { api, connectTo, failureOf, getItem, json } from '../support/client.js';

const errorFrom = (response: () => Response) =>
  failureOf(connectTo(response).connection.request(getItem)) as Promise<ApiError>;

const envelope = { error: { code: 'SOME_CODE', message: 'Something is wrong' } };

describe('a failure', () => {
  it.each([
    [400, errors.BadRequestError, 'Something is wrong.'],
    [
      401,
      errors.UnauthorizedError,
      'Check the API key (option `apiKey` or variable SHOP_API_KEY). Keys are made at shop.example/keys.',
    ],
    [403, errors.ForbiddenError, 'Grant the API key this permission.'],
    [404, errors.NotFoundError, 'Check the id'],
    [407, errors.ApiError, 'The proxy needs a login.'],
    [409, errors.ConflictError, 'Read the record again'],
    [429, errors.TooManyRequestsError, 'the limit is 60 requests in 60 s'],
    [500, errors.ServerError, 'Try again later.'],
    [503, errors.ServerError, 'Try again later.'],
    [418, errors.ApiError, 'Something is wrong.'],
  ])('with status %d has its own class and advice', async (status, ErrorClass, advice) => {
    const error = await errorFrom(() => json(envelope, { status, headers: { 'x-request-id': 'r1' } }));
    expect(error.constructor).toBe(ErrorClass);
    expect(error).toMatchObject({ status, code: 'SOME_CODE', issues: [], body: envelope, operationId: 'items.get' });
    expect(error.headers.get('x-request-id')).toBe('r1');
    expect(error.message).toContain(
      `GET /items/{id} (items.get) returned ${status} SOME_CODE: Something is wrong. `.trimEnd(),
    );
    expect(error.message).toContain(advice);
  });

  it('is read through the envelope of its API', async () => {
    const flat = { ...api, errorEnvelope: { code: 'code', message: 'message' } };
    const body = { code: 'NOPE', message: 'No.', error: { code: 'x' }, details: { issues: [{ message: 'unread' }] } };
    const connection = new Connection(flat, { apiKey: 'k-1', fetch: async () => json(body, { status: 404 }) });
    expect(await failureOf(connection.request(getItem))).toMatchObject({ code: 'NOPE', issues: [] });
  });

  it.each([
    [{ title: 'Out of stock', detail: 'There are 3 left.', type: 'about:blank' }, 'Out of stock: There are 3 left.'],
    [{ title: 'Out of stock' }, 'Out of stock.'],
    [{ detail: 'There are 3 left.', title: 7 }, 'There are 3 left.'],
    [{ ...envelope, title: 'Out of stock' }, 'Something is wrong.'],
    [{ title: '', detail: null }, '{"title":"","detail":null}.'],
  ])('with the body %j, as of RFC 9457, says %j', async (body, said) => {
    const { message } = await errorFrom(() => json(body, { status: 418 }));
    expect(message).toMatch(/^GET \/items\/\{id\} \(items\.get\) returned 418(?: SOME_CODE)?: /);
    expect(message.endsWith(`: ${said}`)).toBe(true);
  });

  it.each([600, 999])('with an invalid status (%d) is reported unchanged', async (status) => {
    const response = Response.json(envelope, { status: 500 });
    Object.defineProperties(response, { status: { value: status }, ok: { value: false } });
    expect(await errorFrom(() => response)).toMatchObject({ status, code: 'SOME_CODE' });
  });

  it.each([
    [{ 'retry-after': '7' }, 429, 7],
    [{ 'ratelimit-reset': '30' }, 429, 31],
    [{ 'retry-after': '7', 'ratelimit-reset': '30' }, 429, 7],
    [{ 'retry-after': '7' }, 503, 7],
    [{ 'ratelimit-reset': '30' }, 404, undefined],
    [{}, 429, undefined],
  ])('with the headers %j and the status %i asks to wait %s seconds', async (headers, status, retryAfter) => {
    const error = await errorFrom(() => json(envelope, { status, headers: headers as Record<string, string> }));
    expect(error.retryAfter).toBe(retryAfter);
    expect(Object.hasOwn(error, 'retryAfter')).toBe(retryAfter !== undefined);
  });

  it('with 401 names no help where the API has none', async () => {
    const bare = { ...api, apiKey: { header: 'x-api-key', variable: 'SHOP_API_KEY' } };
    const { connection } = connectTo(() => json(envelope, { status: 401 }), {}, bare);
    const { message } = await failureOf(connection.request(getItem));
    expect(message.endsWith('Check the API key (option `apiKey` or variable SHOP_API_KEY).')).toBe(true);
  });
});

describe('the message of a failure', () => {
  it('lists the issues, with their fields where they have one', async () => {
    const issues = [{ field: 'email', message: 'Please enter an address.' }, { message: 'Unknown field: foo' }];
    const body = { error: { code: 'VALIDATION_ERROR', message: 'Some fields are invalid.', details: { issues } } };
    const error = await errorFrom(() => json(body, { status: 400 }));
    expect(error.issues).toEqual(issues);
    expect(error.message).toBe(
      'GET /items/{id} (items.get) returned 400 VALIDATION_ERROR: Some fields are invalid. email: Please enter an address.; Unknown field: foo.',
    );
  });

  it.each([
    [{ error: { message: 'm', details: { issues: 'none' } } }, []],
    [
      { error: { message: 'm', details: { issues: [null, 'x', {}, { field: 'f' }, { field: 7, message: 'kept' }] } } },
      [{ message: 'kept' }],
    ],
    [{ error: { message: 'm', details: null } }, []],
  ])('copes with issues of another shape: %j', async (body, issues) => {
    expect((await errorFrom(() => json(body, { status: 400 }))).issues).toEqual(issues);
  });

  it.each([
    ['', 'an empty body.', ''],
    [' \n', 'an empty body.', ' \n'],
    ['<html>Bad gateway</html>', '<html>Bad gateway</html>.', '<html>Bad gateway</html>'],
    ['upstream timed out', 'upstream timed out.', 'upstream timed out'],
    ['{"oops":1}', '{"oops":1}.', { oops: 1 }],
    ['{"error":{"message":5}}', '{"error":{"message":5}}.', { error: { message: 5 } }],
    ['null', 'null.', null],
  ])('with the body %j says what came instead', async (text, said, body) => {
    const error = await errorFrom(() => new Response(text, { status: 502 }));
    expect(error.message).toContain(`returned 502: ${said} Try again later.`);
    expect(error).not.toHaveProperty('code');
    expect(error.body).toEqual(body);
  });

  it('ends where there is no advice, and trims what the server says', async () => {
    const said = { error: { code: 'TEAPOT', message: ' Short and stout ' } };
    const { message } = await errorFrom(() => json(said, { status: 418 }));
    expect(message).toBe('GET /items/{id} (items.get) returned 418 TEAPOT: Short and stout.');
  });

  it('takes an empty text for none', async () => {
    const issues = [
      { field: '', message: 'Required' },
      { field: 'a', message: '' },
    ];
    const error = await errorFrom(() =>
      json({ error: { code: '', message: 'm', details: { issues } } }, { status: 400 }),
    );
    expect(error).not.toHaveProperty('code');
    expect(error.issues).toEqual([{ message: 'Required' }]);
    expect(error.issues.map((issue) => Object.keys(issue))).toEqual([['message']]);
  });
});
