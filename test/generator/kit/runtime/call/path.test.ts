import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../../../../generator/kit/runtime/errors/client-errors.js';
import { expandPath } from '../../../../../generator/kit/runtime/call/path.js';
import { call, thrownBy } from '../support/client.js';

const fill = (id: unknown, prefix?: string) =>
  expandPath('/items/{id}', { values: { id }, prefixes: prefix === undefined ? undefined : { id: prefix } }, call);

describe('expandPath', () => {
  it.each([
    ['itm_1', '/items/itm_1'],
    ['a/b ?#', '/items/a%2Fb%20%3F%23'],
    ['ä€', '/items/%C3%A4%E2%82%AC'],
    ['..a', '/items/..a'],
    ['...', '/items/...'],
    ['$&', '/items/%24%26'],
  ])('fills in %j as %s', (id, want) => {
    expect(fill(id)).toBe(want);
  });

  it('accepts an id with something after its prefix', () => {
    expect(fill('itm_x', 'itm_')).toBe('/items/itm_x');
  });

  it('does not take a value from the prototype', () => {
    expect(() => expandPath('/x/{constructor}', { values: {} }, call)).toThrow('`constructor` must be text');
    expect(() => expandPath('/x/{toString}', { values: {} }, call)).toThrow('but is undefined');
  });

  it('fills each of several places, the same one twice', () => {
    const values = { a: '1', b: '2' };
    expect(expandPath('/{a}/x/{b}/{a}', { values }, call)).toBe('/1/x/2/1');
  });
});

describe('expandPath with a wrong value', () => {
  it.each(['.', '..', '%2e', '%2E', '%2e%2E', '.%2e', '%2e.'])('rejects %j, which would change the path', (id) => {
    expect(thrownBy(() => fill(id))).toMatchObject({ name: 'ArgumentError' });
    expect(thrownBy(() => fill(id)).message).toContain(`\`id\` must not be "${id}"`);
  });

  it.each([
    ['', '""'],
    ['  ', '"  "'],
    ['\t\n', '"\\t\\n"'],
    [undefined, 'undefined'],
    [null, 'null'],
    [NaN, 'NaN'],
    [7n, '7n'],
    [{}, 'an Object'],
    [['itm_1'], 'an Array'],
  ])('rejects %s and names the actual value', (id, shown) => {
    expect(thrownBy(() => fill(id)).message).toBe(
      `GET /items/{id} (items.get): \`id\` must be text without white space around it, but is ${shown}.`,
    );
  });

  it.each(['dl_1', 'itm', 'itm_', 'itm_  ', 'ITM_1', ' itm_1', '', '..'])(
    'rejects %j in place of an id itm_…',
    (id) => {
      expect(thrownBy(() => fill(id, 'itm_')).message).toBe(
        `GET /items/{id} (items.get): \`id\` must be an id that begins with "itm_", but is ${JSON.stringify(id)}.`,
      );
    },
  );

  it('names the call in the fields of the error', () => {
    const error = thrownBy(() => fill(''));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toMatchObject({ operationId: 'items.get', method: 'GET', route: '/items/{id}' });
  });

  it('rejects half a character instead of failing obscurely', () => {
    expect(thrownBy(() => fill('a\ud800')).message).toContain('lone surrogate');
  });
});
