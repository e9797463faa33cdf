import { describe, expect, test } from 'vitest';
import { EXTENSIONS } from '../../../generator/document/extensions.js';
import { isMap, shapeFaults, type Shape } from '../../../generator/document/shapes.js';

const shapes = Object.values(EXTENSIONS).flatMap((group) => Object.entries<Shape>(group));

/** A value that each extension accepts. */
const valid: Readonly<Record<string, unknown>> = {
  'x-error-envelope': { code: 'error.code', message: 'error.message' },
  'x-rate-limit': { limit: 60, windowSeconds: 60, scope: 'API key' },
  'x-pagination-schemes': {
    cursor: { items: 'data', nextCursor: 'next', hasMore: 'more', cursorParameter: 'cursor', sizeParameter: 'size' },
  },
  'x-idempotency-header': 'Idempotency-Key',
  'x-singular': 'Pet',
  'x-pagination': 'cursor',
  'x-provenance': { level: 'seed', page: 'https://docs.example.com' },
  'x-repeatable': true,
  'x-replaced-by': 'v2:pets.list',
  'x-custom-fields': { entity: ['pets', 'owners'], use: 'create' },
  'x-extensible-enum': ['cat', 'dog'],
  'x-unchecked': true,
};

describe.each(shapes)('%s', (name, shape) => {
  test('accepts what its documentation shows', () => {
    expect(shapeFaults(valid[name], shape)).toEqual([]);
  });

  test.each([null, 7, '', [], {}, [7], { other: 1 }, ['a', 'a'], Number.NaN, false])(
    'reports %j, with a place, what is wrong and what to write',
    (value) => {
      const faults = shapeFaults(value, shape, [name]);
      expect(faults.length).toBeGreaterThan(0);
      for (const { keys, message, fix } of faults) {
        expect(keys[0]).toBe(name);
        expect(message).toMatch(/^(?:must be|lacks|has|is) /);
        expect(fix).toMatch(/\.$/);
      }
    },
  );

  test('reports each member that is missing, unknown or wrong', () => {
    const value = valid[name];
    if (!isMap(value) || !shape.members) return;
    for (const [key, member] of Object.entries(shape.members)) {
      const { [key]: _left, ...rest } = value;
      expect(shapeFaults(rest, shape).map(({ kind }) => kind)).toEqual(member.isOptional ? [] : ['missing']);
      expect(shapeFaults({ ...value, [key]: { no: 1 } }, shape).map(({ keys }) => keys)).toEqual([[key]]);
    }
    const more = { ...value, __proto__: undefined, toString: 'x', extra: 1 };
    expect(shapeFaults(more, shape).map(({ kind, keys }) => `${kind} ${keys.join()}`)).toEqual([
      'unknown toString',
      'unknown extra',
    ]);
  });
});
