import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../../../generator/kit/runtime/lists/resume-token.js';
import { readToken, writeToken } from '../../../../../generator/kit/runtime/lists/resume-token.js';
import { connectTo, failureOf, json, listItems, thrownBy } from '../support/client.js';
import { range, serveList, take } from '../support/long-list.js';

const size = { pageSize: 3 };
const invalid = (fault: string) => new Error(fault);

describe('a list that is resumed', () => {
  it.each(range(0, 11))('after %i of 10 items goes on with the next, in its own page', async (count) => {
    const server = serveList(10);
    const list = server.list({}, size);
    const first = await take(list, count);
    const resume = list.resumeToken();
    server.asked.length = 0;
    const rest = server.list({ resume }, size);
    expect([...first, ...(await take(rest))]).toEqual(range(0, 10));
    // The page of the next item comes first; at the end nothing is left to ask for.
    expect(server.asked[0]).toBe(count < 3 ? 'start 3' : count < 10 ? `at-${Math.floor(count / 3) * 3} 3` : undefined);
    expect(rest.resumeToken()).toBe(server.list({ resume: rest.resumeToken() }, size).resumeToken());
    expect(await take(server.list({ resume: rest.resumeToken() }, size))).toEqual([]);
  });

  it('points to the given place before the iteration', async () => {
    const server = serveList(10);
    const list = server.list({}, size);
    expect(await take(server.list({ resume: list.resumeToken() }))).toEqual(range(0, 10));
    await take(list, 4);
    const resume = list.resumeToken();
    const again = server.list({ resume }, size);
    expect(again.resumeToken()).toBe(resume);
    await take(again, 1);
    expect(await take(server.list({ resume: again.resumeToken() }))).toEqual(range(5, 10));
  });

  it('works for an iteration of whole pages too', async () => {
    const server = serveList(10);
    const list = server.list({}, size);
    await take(list.pages(), 2);
    const rest = server.list({ resume: list.resumeToken() }, size);
    expect((await take(rest.pages())).map(({ items }) => items)).toEqual([[6, 7, 8], [9]]);
    await take(list, 4);
    const [page] = await take(server.list({ resume: list.resumeToken() }).pages(), 1);
    expect(page).toMatchObject({ items: [4, 5], nextCursor: 'at-6', body: { data: [3, 4, 5] } });
  });
});

describe('the rest of a list', () => {
  it('counts from its place on, where it has a limit', async () => {
    const server = serveList(20);
    const list = server.list({}, size);
    await take(list, 2);
    expect(await take(server.list({ resume: list.resumeToken(), maxItems: 5 }, size))).toEqual(range(2, 7));
  });

  it('keeps the size of the start of the iteration', async () => {
    const server = serveList(200);
    const list = server.list({ maxItems: 7 });
    await take(list);
    const rest = server.list({ resume: list.resumeToken(), maxItems: 6 });
    expect(await take(rest)).toEqual(range(7, 13));
    expect(server.asked).toEqual(['start 7', 'at-7 7']);
  });

  it('may be awaited: the page of the place, from there on', async () => {
    const server = serveList(10);
    const list = server.list({}, size);
    await take(list, 4);
    const { data, response } = await server.list({ resume: list.resumeToken() }).withResponse();
    expect(data).toMatchObject({ items: [4, 5], nextCursor: 'at-6', hasMore: true, body: { data: [3, 4, 5] } });
    expect(response.status).toBe(200);
    await take(list);
    server.asked.length = 0;
    const end = await server.list({ resume: list.resumeToken() });
    expect([end, server.asked]).toEqual([{ items: [], nextCursor: null, hasMore: false, body: undefined }, []]);
  });

  it('at the end may be awaited too: an empty page, and an artificial response of status 204', async () => {
    const server = serveList(2);
    const list = server.list({}, size);
    await take(list);
    server.asked.length = 0;
    const { data, response } = await server.list({ resume: list.resumeToken() }, size).withResponse();
    expect([data.items, data.hasMore, response.status, server.asked]).toEqual([[], false, 204, []]);
  });

  it('stands after the array of toArray, and does not move where that fails', async () => {
    const server = serveList(5);
    const list = server.list();
    const start = list.resumeToken();
    await take(list, 2);
    await failureOf(list.toArray({ limit: 3 }));
    expect(list.resumeToken()).toBe(start);
    await list.toArray({ limit: 5 });
    expect(await take(server.list({ resume: list.resumeToken() }))).toEqual([]);
  });
});

describe('a page that fails', () => {
  it('ends the iteration, and the rest follows without loss or repetition', async () => {
    const server = serveList(10);
    server.instead.set(2, () => json({}, { status: 503 }));
    const list = server.list({}, size);
    const items = list[Symbol.asyncIterator]();
    const got: number[] = [];
    const iterate = async () => {
      for await (const item of items) got.push(item);
    };
    expect(await failureOf(iterate())).toMatchObject({ name: 'ServerError' });
    expect(await items.next()).toEqual({ value: undefined, done: true });
    await iterate();
    expect(got).toEqual(range(0, 6));
    expect(await take(server.list({ resume: list.resumeToken() }, size))).toEqual(range(6, 10));
  });

  it.each([null, 'at-0'])('is reported again for a next cursor of %j', async (nextCursor) => {
    const server = serveList(10);
    const broken = () => json({ data: [3, 4, 5], meta: { nextCursor, hasMore: true } });
    server.instead.set(1, broken);
    const list = server.list({}, { ...size, cursor: 'at-0' });
    expect(await failureOf(take(list))).toMatchObject({ name: 'PaginationError' });
    const rest = server.list({ resume: list.resumeToken() }, size);
    // The page is correct by now.
    expect(await take(rest)).toEqual(range(6, 10));
  });

  it('loses nothing in any pattern of failures and pauses', async () => {
    const patterns = fc.record({
      total: fc.nat(30),
      pageSize: fc.integer({ min: 1, max: 7 }),
      pauses: fc.array(fc.nat(9), { maxLength: 12 }),
      failures: fc.array(fc.nat(40), { maxLength: 12 }),
      lookAhead: fc.boolean(),
    });
    const property = fc.asyncProperty(patterns, async ({ total, pageSize, pauses, failures, lookAhead }) => {
      const server = serveList(total);
      for (const index of failures) server.instead.set(index, () => json({}, { status: 500 }));
      const got: number[] = [];
      let resume: string | undefined;
      for (let round = 0; round < 100; round += 1) {
        const list = server.list({ resume, lookAhead }, { pageSize });
        const limit = pauses[round] ?? Infinity;
        const isWhole = await collect(list, got, limit);
        resume = list.resumeToken();
        if (isWhole) break;
      }
      expect(got).toEqual(range(0, total));
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

const { connection } = connectTo(() => json({ data: ['a', 'b'], meta: { nextCursor: 'c2', hasMore: true } }));
const query = { search: 'x', filters: { a: ['1'] } };
const tokenOf = (list: object = {}) => connection.list({ ...listItems, query, ...list }).resumeToken();
const faultOf = async (resume: unknown, list: object = {}) => {
  const options = { resume: resume as string };
  const error = await failureOf(connection.list({ ...listItems, query, ...list }, options));
  expect(error).toMatchObject({ name: 'ArgumentError', operationId: 'items.list' });
  return error.message.replace('GET /items (items.list): ', '');
};

describe('a resume token', () => {
  it('fits into a URL as it is', async () => {
    const names = fc.record({ cursor: fc.string({ unit: 'grapheme' }), index: fc.nat(99) });
    const owner = { operationId: 'items.list', path: '/items', search: 'a=ü' };
    const roundTrip = (place: Place) => {
      const token = writeToken({ place, size: 100 }, owner);
      expect(token).toMatch(/^[\w-]+$/);
      expect(readToken(token, owner, invalid)).toEqual({ place, size: 100 });
    };
    fc.assert(fc.property(names, roundTrip));
    roundTrip({ cursor: 'öä/é+漢字🙂'.repeat(500), index: 3 });
  });

  it('is written without the letters that URLs have another use for', () => {
    const owner = { operationId: 'items.list', path: '/items', search: '' };
    const place = { cursor: '~~~???>>>~~???>>', index: 1 };
    const token = writeToken({ place, size: 1 }, owner);
    expect(token).toMatch(/-.*_|_.*-/);
    expect(readToken(token, owner, invalid)).toEqual({ place, size: 1 });
  });

  it.each([
    ['a=bc', 'a=cb'],
    ['a=1&b=2', 'a=1b=2'],
  ])('of %s is none of %s', (search, other) => {
    const owner = { operationId: 'items.list', path: '/items', search };
    const token = writeToken({ place: { cursor: 'c', index: 1 }, size: 1 }, owner);
    expect(() => readToken(token, { ...owner, search: other }, invalid)).toThrow('another list or query');
  });
});

describe('the resume token of another list', () => {
  it.each([
    [{ operationId: 'items.search' }, 'is a token of another list or query'],
    [{ query: { ...query, search: 'y' } }, 'is a token of another list or query'],
    [{ query: { search: 'x' } }, 'is a token of another list or query'],
    [{ path: '/shops/{id}/items', pathParameters: { id: '1' } }, 'is a token of another list or query'],
  ])('of %j is rejected', async (list, fault) => {
    expect(await faultOf(tokenOf(list))).toBe(`The option \`resume\` ${fault}.`);
  });

  it('is accepted for any order of the parameters, and any cursor', async () => {
    const resume = tokenOf({ query: { filters: { a: ['1'] }, search: 'x', cursor: 'c0' } });
    expect((await connection.list({ ...listItems, query }, { resume })).items).toEqual(['a', 'b']);
  });

  it('of pages of another size is rejected', async () => {
    const resume = tokenOf({ query: { ...query, pageSize: 5 } });
    expect(await faultOf(resume, { query: { ...query, pageSize: 6 } })).toBe(
      'The option `resume` is a token of pages of 5, not 6.',
    );
  });
});

describe('a resume token from elsewhere', () => {
  it.each([
    ['', 'is not a resume token of this version'],
    ['garbage', 'is not a resume token of this version'],
    ['%%%', 'is not a resume token of this version'],
    [null, 'is not a resume token of this version'],
    [17, 'is not a resume token of this version'],
    [encode({}), 'is not a resume token of this version'],
    [encode([]), 'is not a resume token of this version'],
    [encode(['1']), 'is not a resume token of this version'],
    [encode([2, 'items.list']), 'is not a resume token of this version'],
    [encode([1, 'items.list', 0]), 'is a token of another list or query'],
  ])('that is invalid is rejected: %j', async (resume, fault) => {
    expect(await faultOf(resume)).toBe(`The option \`resume\` ${fault}.`);
  });

  it.each([
    [null, 'c', -1],
    [null, 'c', 0.5],
    [null, 'c', '1'],
    [null, {}, 0],
    [[], 'c', 0],
    [null, 'c'],
    [null, 'c', 0, 0],
  ])('with impossible parts is rejected: %j, %j, %j', async (...parts) => {
    const [version, operationId, fingerprint] = JSON.parse(
      decodeURI(atob(tokenOf().replaceAll('-', '+').replaceAll('_', '/'))),
    );
    expect(await faultOf(encode([version, operationId, fingerprint, ...parts]))).toContain('is not a resume token');
  });
});

describe('the resume token of a list', () => {
  it('does not hold the API key, nor parameters', () => {
    expect(decodeURI(atob(tokenOf()))).toMatch(/^\[1,"items.list",\d+,null,null,0\]$/);
  });

  it('is not given for a list whose parameters cannot be sent', () => {
    const list = connection.list({ ...listItems, query: { search: {} } });
    expect(thrownBy(() => list.resumeToken())).toMatchObject({ name: 'ArgumentError' });
  });
});

/** Collects up to `limit` items. Gives whether the end was reached. */
async function collect(list: AsyncIterable<number>, got: number[], limit: number): Promise<boolean> {
  let count = 0;
  try {
    for await (const item of list) {
      got.push(item);
      count += 1;
      if (count >= limit) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
