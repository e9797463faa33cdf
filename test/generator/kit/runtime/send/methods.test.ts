import { describe, expect, it } from 'vitest';
import { connectTo, createItem, failureOf, json } from '../support/client.js';

/** Calls with a method to a server that fails once. */
function failingOnce(method: string) {
  const { connection, requests } = connectTo(
    (_request, index) => json({ id: 'itm_1' }, { status: index === 0 ? 503 : 200, headers: { 'retry-after': '0' } }),
    { retries: 2 },
  );
  return { call: () => connection.request({ ...createItem, method }), requests };
}

describe('a method besides the usual ones', () => {
  it('is repeated with its body if it is QUERY, which only reads', async () => {
    const { call, requests } = failingOnce('QUERY');
    expect(await call()).toEqual({ id: 'itm_1' });
    expect(requests.map(({ method }) => method)).toEqual(['QUERY', 'QUERY']);
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual([
      '{"title":"Chair"}',
      '{"title":"Chair"}',
    ]);
  });

  it('is followed to another path if it is QUERY', async () => {
    const { connection, requests } = connectTo((_request, index) =>
      index === 0 ? new Response(null, { status: 307, headers: { location: '/api/v2/things' } }) : json({}),
    );
    await connection.request({ ...createItem, method: 'QUERY' });
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v2/items', '/api/v2/things']);
    expect(await requests[1]?.text()).toBe('{"title":"Chair"}');
  });

  it.each(['COPY', 'M-SEARCH'])('is sent once, as a write, if it is %s', async (method) => {
    const { call, requests } = failingOnce(method);
    expect(await failureOf(call())).toMatchObject({ status: 503, outcome: 'unknown' });
    expect(requests.map((request) => request.method)).toEqual([method]);
  });
});
