import { describe, expect, it } from 'vitest';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import { connectTo, failureOf, getItem, json, secret } from '../support/client.js';

const ask = (response: () => Response, extra: Partial<OperationRequest> = {}) =>
  connectTo(response).connection.request({ ...getItem, ...extra });

describe('a success', () => {
  it.each([{ a: 1 }, [], 'text', 0, false, null])('gives the JSON it carries: %j', async (value) => {
    expect(await ask(() => json(value), { response: 'any' })).toEqual(value);
    expect(await ask(() => json(value), { response: 'optional' })).toEqual(value);
  });

  it.each([
    ['Object', [], 'Array'],
    ['Object', null, 'Null'],
    ['Object', 'text', 'String'],
    [undefined, 0, 'Number'],
    [undefined, [{}], 'Array'],
    ['Array', {}, 'Object'],
    ['Array', null, 'Null'],
  ] as const)('of kind %j is not %j, which is of kind %s', async (wanted, value, kind) => {
    const error = await failureOf(ask(() => json(value), { response: wanted }));
    expect(error).toMatchObject({ name: 'ResponseError', status: 200, excerpt: JSON.stringify(value) });
    expect(error.message).toBe(
      `GET /items/{id} (items.get) returned 200 with JSON of kind ${kind} instead of ${wanted ?? 'Object'}: ` +
        `${JSON.stringify(value)}. Check the base URL (option \`baseUrl\`) and proxies.`,
    );
  });

  it('may be an array where one is described', async () => {
    expect(await ask(() => json([1]), { response: 'Array' })).toEqual([1]);
    expect(await ask(() => json({}), { response: 'Object' })).toEqual({});
  });

  it('is judged by its body, not by its content type', async () => {
    expect(await ask(() => new Response('{"a":1}', { headers: { 'content-type': 'text/plain' } }))).toEqual({ a: 1 });
  });

  it.each([
    [200, ''],
    [200, ' \n'],
    [204, null],
    [205, null],
  ])('with status %d and the body %j is undefined where the body is optional', async (status, body) => {
    expect(await ask(() => new Response(body, { status }), { response: 'optional' })).toBeUndefined();
    expect(await ask(() => new Response(body, { status }), { response: 'none' })).toBeUndefined();
    const error = await failureOf(ask(() => new Response(body, { status })));
    expect(error).toMatchObject({ name: 'ResponseError', status, excerpt: '' });
    expect(error.message).toContain(`returned ${status} with an empty body instead of JSON. Check`);
  });

  it('gives an optional body when there is one, and never one that nobody promised', async () => {
    expect(await ask(() => json({ a: 1 }), { response: 'optional' })).toEqual({ a: 1 });
    expect(await ask(() => json({ a: 1 }), { response: 'none' })).toBeUndefined();
  });
});

describe('a success that is not what was promised', () => {
  it.each([
    ['<!DOCTYPE html><html><body>Sign   in</body></html>', 'text', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['\n <HTML>', 'text', '<HTML>'],
    ['<?xml version="1.0"?><a/>', 'text', '<?xml version="1.0"?><a/>'],
    ['{"a": [1, 2', 'text', '{"a": [1, 2'],
    ['[1,]', 'text', '[1,]'],
    ['OK\n\n\tfine', 'text', 'OK fine'],
  ])('with the body %j is a ResponseError, for any expected type', async (body, kind, excerpt) => {
    for (const received of ['Object', 'Array', 'any', 'optional', 'none'] as const) {
      const error = await failureOf(
        ask(() => new Response(body, { headers: { 'x-request-id': 'r1' } }), { response: received }),
      );
      expect(error).toMatchObject({
        name: 'ResponseError',
        status: 200,
        excerpt,
        operationId: 'items.get',
        method: 'GET',
        route: '/items/{id}',
      });
      expect(error.message).toBe(
        `GET /items/{id} (items.get) returned 200 with ${kind} instead of JSON: ${excerpt}. Check the base URL (option \`baseUrl\`) and proxies.`,
      );
      expect((error as Error & { headers: Headers }).headers.get('x-request-id')).toBe('r1');
    }
  });

  it('cuts the excerpt at 200 characters, and half a key is not left over', async () => {
    const error = await failureOf(ask(() => new Response('-'.repeat(190) + secret)));
    expect((error as Error & { excerpt: string }).excerpt).toBe(`${'-'.repeat(190)}[API key]`);
    const long = await failureOf(ask(() => new Response('y'.repeat(500))));
    expect((long as Error & { excerpt: string }).excerpt).toBe(`${'y'.repeat(200)}…`);
    const cut = await failureOf(ask(() => new Response('-'.repeat(195) + secret)));
    expect(cut.message).not.toContain('sk_');
  });

  it('keeps no cause, as the engine quotes the body in its message', async () => {
    expect((await failureOf(ask(() => new Response(secret)))).cause).toBeUndefined();
  });
});
