import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../../../../generator/kit/runtime/errors/client-errors.js';
import { asId, checkIds, findIdFault, isId } from '../../../../../generator/kit/runtime/call/ids.js';
import { expandPath } from '../../../../../generator/kit/runtime/call/path.js';
import { api, call, connectTo, failureOf, getItem, json, listItems, thrownBy } from '../support/client.js';

const kinds = { itm_: 'an item', dl_: 'a deal', ord_: 'an order' };

describe('isId', () => {
  it.each([
    ['itm_1', true],
    ['itm_ä b', true],
    ['itm_1 ', false],
    ['itm_1\n', false],
    ['itm_', false],
    ['itm_  ', false],
    ['ITM_1', false],
    [' itm_1', false],
    ['dl_1', false],
    [7, false],
    [undefined, false],
    [['itm_1'], false],
  ])('%j: %s', (value, want) => {
    expect(isId(value, 'itm_')).toBe(want);
  });
});

describe('a wrong id', () => {
  it.each([
    ['dl_1', '"dl_1", which looks like a deal id.'],
    ['ord_1', '"ord_1", which looks like an order id.'],
    ['xyz_1', '"xyz_1".'],
    ['1', '"1".'],
    ['constructor_', '"constructor_".'],
    [7, '7.'],
  ])('%j is said to be %s', (value, shown) => {
    expect(findIdFault(value, 'itm_', kinds)).toBe(`must be an id that begins with "itm_", but is ${shown}`);
  });

  it('in a path is rejected with its parameter', () => {
    const values = { values: { id: 'dl_1' }, prefixes: { id: 'itm_' }, kinds };
    expect(thrownBy(() => expandPath('/items/{id}', values, call)).message).toBe(
      'GET /items/{id} (items.get): `id` must be an id that begins with "itm_", but is "dl_1", which looks like a deal id.',
    );
  });

  it('in a query is rejected with its parameter, and an omitted one is ignored', () => {
    const rules = { prefixes: { owner: 'itm_', other: 'dl_', gone: 'dl_' }, kinds };
    expect(() => checkIds({ owner: 'itm_1', other: null, gone: undefined, free: 1 }, rules, call)).not.toThrow();
    expect(() => checkIds(undefined, rules, call)).not.toThrow();
    expect(thrownBy(() => checkIds({ owner: 'ord_1' }, rules, call)).message).toBe(
      'GET /items/{id} (items.get): query parameter `owner` must be an id that begins with "itm_", but is "ord_1", which looks like an order id.',
    );
  });
});

describe('a connection', () => {
  it('rejects a wrong id in path and query before anything is sent, with the kinds of its API', async () => {
    const { connection, requests } = connectTo(() => json({ data: [] }), {}, { ...api, idKinds: kinds });
    const inPath = await failureOf(connection.request({ ...getItem, pathParameters: { id: 'dl_1' } }));
    expect(inPath).toBeInstanceOf(ArgumentError);
    expect(inPath.message).toContain('looks like a deal id');
    const list = { ...listItems, query: { owner: 'dl_1' }, idPrefixes: { owner: 'itm_' } };
    expect((await failureOf(connection.list(list))).message).toContain('`owner` must be an id');
    expect(requests).toEqual([]);
    await connection.list({ ...list, query: { owner: 'itm_1' } });
    expect(requests.map(({ url }) => url)).toEqual(['https://api.shop.example/api/v2/items?owner=itm_1']);
  });
});

describe('asId', () => {
  it('gives back what is one', () => {
    expect(asId('itm_1', 'itm_', kinds)).toBe('itm_1');
  });

  it.each([
    ['dl_1', '"dl_1", which looks like a deal id.'],
    // It may be a key, and nothing takes it out of this message.
    ['sk_live_123', 'another string.'],
    ['', '"".'],
    [undefined, 'undefined.'],
  ])('says of %j what it is', (value, shown) => {
    const error = thrownBy(() => asId(value, 'itm_', kinds));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error.message).toBe(`The value must be an id that begins with "itm_", but is ${shown}`);
  });
});
