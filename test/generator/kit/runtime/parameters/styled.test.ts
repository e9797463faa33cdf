import { describe, expect, it } from 'vitest';
import type { OperationRequest } from '../../../../../generator/kit/runtime/call/operation.js';
import type { ListRequest } from '../../../../../generator/kit/runtime/lists/scheme.js';
import { deepObject } from '../../../../../generator/kit/runtime/parameters/deep-object.js';
import { cookie, header } from '../../../../../generator/kit/runtime/parameters/header-styles.js';
import { matrix, simple } from '../../../../../generator/kit/runtime/parameters/path-styles.js';
import { formInOne } from '../../../../../generator/kit/runtime/parameters/query-styles.js';
import { styled } from '../../../../../generator/kit/runtime/parameters/styled.js';
import { connectTo, failureOf, json, listItems } from '../support/client.js';

const styles = styled({ filter: deepObject, ids: formInOne, 'X-Tenant': header, session: cookie });

function search(query: object, more: Partial<OperationRequest> = {}): OperationRequest {
  return { operationId: 'items.search', method: 'GET', path: '/items', query, styles, ...more };
}

const request = (values: object): OperationRequest => ({
  operationId: 'items.get',
  method: 'GET',
  path: '/items/{ids}/{at}/{id}',
  pathParameters: { ...values },
  idPrefixes: { id: 'itm_', at: 'plc_' },
  styles: styled({}, { ids: simple, at: matrix }),
});

const list = (query: object): ListRequest => ({ ...listItems, query, styles });
const pages = () => {
  let served = 0;
  return connectTo(() => {
    served += 1;
    return json({ data: [served], meta: { hasMore: served < 3, nextCursor: served < 3 ? `c${served}` : null } });
  });
};

describe('a call with parameters in styles', () => {
  it('sends each in its place, and those without a style as usual, in their order', async () => {
    const { connection, requests } = connectTo(() => json({}));
    const query = {
      ids: [1, 2],
      plain: ['a', 'b'],
      where: { a: 1 },
      'X-Tenant': 'shop',
      filter: { age: { gte: 1 } },
      session: 's',
    };
    await connection.request(search(query, { jsonParameters: ['where'] }));
    expect(requests[0]?.url.split('?')[1]).toBe(
      'ids=1,2&plain=a&plain=b&where=%7B%22a%22%3A1%7D&filter%5Bage%5D%5Bgte%5D=1',
    );
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({ 'x-tenant': 'shop', cookie: 'session=s' });
  });

  it('leaves out what is absent, and takes no style from the prototype', async () => {
    const { connection, requests } = connectTo(() => json({}));
    await connection.request(search({ 'X-Tenant': undefined, session: null, filter: undefined, constructor: 'a' }));
    expect(requests[0]?.url).toMatch(/\/items\?constructor=a$/);
    expect(requests[0]?.headers.has('x-tenant')).toBe(false);
    expect(requests[0]?.headers.has('cookie')).toBe(false);
  });

  it('lets headers of the call take precedence', async () => {
    const { connection, requests } = connectTo(() => json({}), { headers: { 'x-tenant': 'client' } });
    await connection.request(search({ 'X-Tenant': 'params' }));
    await connection.request(search({ 'X-Tenant': 'params' }), { headers: { 'X-TENANT': 'call' } });
    expect(requests.map(({ headers }) => headers.get('x-tenant'))).toEqual(['params', 'call']);
  });

  it('is not affected by later changes to its arguments', async () => {
    const { connection, requests } = connectTo(() => json({}));
    const query = { filter: { tags: ['a'] }, ids: [1], 'X-Tenant': 'a' };
    const sent = connection.request(search(query));
    query.filter.tags.push('b');
    query.ids.push(2);
    query['X-Tenant'] = 'b';
    await sent;
    expect(requests[0]?.url).toMatch(/\?filter%5Btags%5D%5B%5D=a&ids=1$/);
    expect(requests[0]?.headers.get('x-tenant')).toBe('a');
  });

  it('rejects a header of invalid characters and a query that is too long, and names them', async () => {
    const { connection, requests } = connectTo(() => json({}));
    const broken = await failureOf(connection.request(search({ 'X-Tenant': 'a\nb' })));
    expect(broken).toMatchObject({ name: 'ArgumentError' });
    expect(broken.message).toContain('The header `x-tenant` has an invalid value.');
    const long = await failureOf(connection.request(search({ ids: Array.from({ length: 9000 }, () => 1) })));
    expect(long.message).toContain('query parameter `ids` takes 18003 of the');
    expect(requests).toEqual([]);
  });

  it('fills in a path, styled or not, and checks ids in it', async () => {
    const { connection, requests } = connectTo(() => json({}));
    await connection.request(request({ ids: [1, 'a/b'], at: 'plc_1', id: 'itm_1' }));
    expect(requests[0]?.url).toMatch(/\/items\/1,a%2Fb\/;at=plc_1\/itm_1$/);
    const wrong = await failureOf(connection.request(request({ ids: [1], at: 'x', id: 'itm_1' })));
    expect(wrong.message).toContain('`at` must be an id that begins with "plc_", but is "x".');
    const missing = await failureOf(connection.request(request({ at: 'plc_1', id: 'itm_1' })));
    expect(missing.message).toContain('`ids` is undefined, which a path cannot carry.');
  });
});

describe('a list with parameters in styles', () => {
  it('sends them with each page', async () => {
    const { connection, requests } = pages();
    expect(
      await connection.list(list({ filter: { a: 1 }, 'X-Tenant': 't', pageSize: 1 })).toArray({ limit: 10 }),
    ).toEqual([1, 2, 3]);
    expect(requests.map(({ url }) => url.split('?')[1])).toEqual([
      'filter%5Ba%5D=1&pageSize=1',
      'filter%5Ba%5D=1&cursor=c1&pageSize=1',
      'filter%5Ba%5D=1&cursor=c2&pageSize=1',
    ]);
    expect(requests.map(({ headers }) => headers.get('x-tenant'))).toEqual(['t', 't', 't']);
  });

  it('resumes with the same ones in any order, and with no others', async () => {
    const { connection } = pages();
    const first = connection.list(list({ filter: { a: 1 }, 'X-Tenant': 't', session: 's' }));
    const resume = first.resumeToken();
    const again = connection.list(list({ session: 's', 'X-Tenant': 't', filter: { a: 1 } }), { resume });
    expect(again.resumeToken()).toBe(resume);
    for (const query of [
      { filter: { a: 2 }, 'X-Tenant': 't', session: 's' },
      { filter: { a: 1 }, 'X-Tenant': 'u', session: 's' },
    ]) {
      const other = await failureOf(connection.list(list(query), { resume }));
      expect(other.message).toContain('is a token of another list or query');
    }
  });
});
