import { describe, expect, it, test } from 'vitest';
import { formBody } from '../../../../../generator/kit/runtime/bodies/form-body.js';
import type { PairStyle } from '../../../../../generator/kit/runtime/bodies/pairs.js';
import { connectTo, createItem, failureOf, json, thrownBy } from '../support/client.js';

const call = { operationId: 'items.create', method: 'POST', route: '/items' };

function written(body: unknown, usual?: PairStyle, others?: Record<string, PairStyle>) {
  return formBody(usual, others)(body, call).body;
}

/**
 * "Style Examples" of the Parameter Object, for a property `color`. Of the Encoding Object's `style` the specification says:
 * "The behavior follows the same values as `query` parameters, including default values." A dash is a cell with n/a.
 */
describe('a property with a style', () => {
  const array = ['blue', 'black', 'brown'];
  const object = { R: 100, G: 200, B: 150 };

  test.each<[PairStyle, string, string]>([
    ['form', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
    ['form*', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
    // "space characters have been replaced with `+`"
    ['spaceDelimited', 'color=blue+black+brown', 'color=R+100+G+200+B+150'],
    ['pipeDelimited', 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
    [
      'deepObject*',
      'color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown',
      'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
  ])('%s: array %s, object %s', (style, ofArray, ofObject) => {
    expect(written({ color: array }, style)).toBe(ofArray);
    expect(written({ color: object }, style)).toBe(ofObject);
    expect(written({ color: 'blue' }, style)).toBe('color=blue');
    expect(written({ color: '' }, style)).toBe('color=');
    // RFC 6570: "A variable that is undefined has no value and is ignored by the expansion process."
    expect(written({ color: null, other: undefined }, style)).toBe('');
    expect(written({ color: [] }, style)).toBe('');
    expect(written({ color: {} }, style)).toBe('');
  });

  it('is written within brackets to any depth', () => {
    const body = {
      price_data: { recurring: { interval: 'day' } },
      items: [{ price: 'p 1', quantity: 2 }],
      expand: ['a'],
    };
    expect(decodeURIComponent(written(body, 'deepObject*') as string)).toBe(
      'price_data[recurring][interval]=day&items[0][price]=p+1&items[0][quantity]=2&expand[0]=a',
    );
  });

  it('may have another style than the others', () => {
    expect(written({ a: ['1', '2'], b: ['1', '2'] }, 'deepObject*', { b: 'form' })).toBe('a%5B0%5D=1&a%5B1%5D=2&b=1,2');
    expect(written({ constructor: ['1'] }, 'form', {})).toBe('constructor=1');
  });

  it('keeps a delimiter in a value apart', () => {
    expect(written({ a: ['1,2', '3'] }, 'form')).toBe('a=1%2C2,3');
  });
});

describe('a property without a style', () => {
  it('is written as the example of the specification', () => {
    const address = { streetAddress: '123 Example Dr.', city: 'Somewhere', state: 'CA', zip: '99999+1234' };
    const example =
      'id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22:%22123+Example+Dr.%22,%22city%22:%22Somewhere%22,%22state%22:%22CA%22,%22zip%22:%2299999%2B1234%22%7D';
    const body = written({ id: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6', address });
    // A colon and a comma may be percent-encoded.
    expect((body as string).replaceAll('%3A', ':').replaceAll('%2C', ',')).toBe(example);
  });

  it('is text, item by item for a list, with an object as JSON', () => {
    expect(written({ a: 'x', b: 1, c: false, d: new Date(0) })).toBe('a=x&b=1&c=false&d=1970-01-01T00%3A00%3A00.000Z');
    expect(written({ a: ['x', 2] })).toBe('a=x&a=2');
    expect(written({ a: [{ b: null }, []] })).toBe('a=%7B%22b%22%3Anull%7D&a=%5B%5D');
  });
});

describe('what a form cannot carry', () => {
  test.each<[string, unknown, PairStyle, string]>([
    ['no object', 'a=b', 'content', 'body is "a=b", which a form cannot carry.'],
    ['nothing', undefined, 'content', 'body is undefined, which a form cannot carry.'],
    ['a number that is none', { price: NaN }, 'content', 'body.price is NaN, which a form cannot carry.'],
    ['a promise', { price: Promise.resolve(1) }, 'content', 'body.price is a Promise: await it.'],
    ['null in a list', { tags: ['a', null] }, 'deepObject*', 'body.tags[1] is null, which a form cannot carry.'],
    ['a list in a list', { tags: [['a']] }, 'form*', 'body.tags[0] is an Array, which a form cannot carry.'],
    [
      'an object in one value',
      { tags: { a: { b: 1 } } },
      'form',
      'body.tags.a is an Object, which a form cannot carry.',
    ],
    [
      'a fault in JSON',
      { owner: { age: Infinity } },
      'content',
      'body.owner.age is Infinity, which JSON cannot carry.',
    ],
    ['half a character', { name: '\ud800' }, 'content', 'body.name contains a lone surrogate.'],
  ])('%s', (...[, body, style, message]) => {
    expect(thrownBy(() => written(body, style)).message).toContain(message);
  });
});

it('is sent with its type, and the same at each attempt, also if the arguments change', async () => {
  const bodies: string[] = [];
  const { connection, requests } = connectTo(
    async (request, index) => {
      bodies.push(await request.text());
      return index === 0 ? json({}, { status: 429, headers: { 'retry-after': '0' } }) : json({ id: 'x' });
    },
    { retries: 1 },
  );
  const tags = ['a'];
  const operation = { ...createItem, body: { tags }, encode: formBody() };
  const sent = connection.request(operation);
  tags.push('b');
  await sent;
  expect(bodies).toEqual(['tags=a', 'tags=a']);
  expect(requests[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
});

it('is rejected before anything is sent', async () => {
  const { connection, requests } = connectTo(() => json({}));
  const failed = connection.request({ ...createItem, body: undefined, encode: formBody() });
  expect((await failureOf(failed)).message).toContain('POST /items (items.create): body is undefined');
  expect(requests).toHaveLength(0);
  await connection.request({ ...createItem, body: undefined, optionalBody: true, encode: formBody() });
  expect(requests[0]?.headers.has('content-type')).toBe(false);
});
