import { describe, expect, test } from 'vitest';
import { formBody } from '../../../../generator/kit/runtime/bodies/form-body.js';
import { multipartBody } from '../../../../generator/kit/runtime/bodies/multipart-body.js';
import type { PairStyle } from '../../../../generator/kit/runtime/bodies/pairs.js';
import { binaryBody, textBody } from '../../../../generator/kit/runtime/bodies/raw-body.js';
import type { EncodeBody } from '../../../../generator/kit/runtime/call/body.js';
import { document, operation } from './support/documents.js';
import { plainDouble } from './support/plain-double.js';

const text = { type: 'string' };
const pet = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    id: text,
    name: text,
    age: { type: 'integer' },
    tags: { type: 'array', items: text },
    sizes: { type: 'array', items: { type: 'integer' } },
    owner: { type: 'object', additionalProperties: false, properties: { city: text, zip: { type: 'integer' } } },
    visits: { type: 'array', items: { type: 'object', properties: { paid: { type: 'boolean' } } } },
    extra: { type: 'object', additionalProperties: { type: 'integer' } },
  },
};

/** A double whose pets are created by bodies of a media type. */
function shop(mediaType: string, media: object) {
  const create = {
    ...operation('pets.create', { shows: pet }),
    requestBody: { required: true, content: { [mediaType]: media } },
  };
  const { api } = plainDouble(document({ '/pets': { post: create } }, {}));
  return async (encode: EncodeBody, value: unknown) => {
    const { body = null, contentType = '' } = encode(value, {});
    const init = { method: 'POST', body, headers: { 'content-type': contentType } };
    const response = await api.fetch('https://api.example.com/v1/pets', init);
    return { status: response.status, body: await response.json(), issues: api.requests.at(-1)?.issues };
  };
}

const whole = {
  name: 'Rex & Co',
  age: 3,
  tags: ['a', 'b'],
  sizes: [1],
  owner: { city: 'Bern', zip: 3000 },
  visits: [{ paid: true }, { paid: false }],
  extra: { a: 1 },
};
const { visits: _visits, ...flat } = whole;

describe('the double reads a form', () => {
  const styled = (style: string, explode: boolean) =>
    Object.fromEntries(Object.keys(pet.properties).map((name) => [name, { style, explode }]));
  const withoutVisits = {
    ...pet,
    properties: Object.fromEntries(Object.entries(pet.properties).filter(([name]) => name !== 'visits')),
  };

  test.each<[PairStyle, object, object]>([
    ['content', { schema: pet }, whole],
    ['deepObject*', { schema: pet, encoding: styled('deepObject', true) }, whole],
    ['form', { schema: withoutVisits, encoding: styled('form', false) }, flat],
    ['pipeDelimited', { schema: withoutVisits, encoding: styled('pipeDelimited', false) }, flat],
    ['spaceDelimited', { schema: withoutVisits, encoding: styled('spaceDelimited', false) }, { ...flat, name: 'Rex' }],
  ])('of the style %s as it was written', async (style, media, value) => {
    const { status, body, issues } = await shop('application/x-www-form-urlencoded', media)(formBody(style), value);
    expect(issues).toEqual([]);
    expect(status).toBe(200);
    expect(body).toMatchObject(value);
  });

  test('with members of an exploded object next to the others', async () => {
    const media = { schema: withoutVisits, encoding: styled('form', true) };
    const value = { name: 'Rex', owner: { city: 'Bern', zip: 3000 }, tags: ['a', 'b'] };
    const { body, issues } = await shop('application/x-www-form-urlencoded', media)(formBody('form*'), value);
    expect(issues).toEqual([]);
    expect(body).toMatchObject(value);
  });

  test('with empty brackets for the items of a list', async () => {
    const ask = shop('application/x-www-form-urlencoded', { schema: pet, encoding: styled('deepObject', true) });
    const { body } = await ask(
      () => ({ body: 'name=Rex&tags[]=a&tags[]=b', contentType: 'application/x-www-form-urlencoded' }),
      {},
    );
    expect(body).toMatchObject({ tags: ['a', 'b'] });
  });

  test.each([
    [{ age: 3 }, { field: 'name', message: 'is required' }],
    [
      { name: 'Rex', age: 'old' },
      { field: 'age', message: 'must be an integer' },
    ],
    [{ name: 'Rex', other: 1 }, { message: 'Unknown member: other.' }],
    [{ name: 'Rex', owner: { country: 'CH' } }, { message: 'Unknown member: owner.country.' }],
  ])('and rejects %j', async (value, issue) => {
    const ask = shop('application/x-www-form-urlencoded', { schema: pet });
    expect(await ask(formBody(), value)).toMatchObject({ status: 400, issues: [issue] });
  });

  test('and no other type', async () => {
    const ask = shop('application/x-www-form-urlencoded', { schema: pet });
    const message = 'The content type must be application/x-www-form-urlencoded.';
    expect(await ask(multipartBody(), { name: 'Rex' })).toMatchObject({ status: 400, issues: [{ message }] });
  });
});

describe('the double reads a multipart body', () => {
  const schema = { ...pet, properties: { ...pet.properties, photo: { type: 'string', format: 'binary' } } };

  test('as it was written, a file as its text', async () => {
    const ask = shop('multipart/form-data', { schema });
    const { body, issues, status } = await ask(multipartBody(), { ...whole, photo: new Blob(['bytes']) });
    expect(issues).toEqual([]);
    expect(status).toBe(200);
    expect(body).toMatchObject(whole);
  });

  test('and rejects one that lacks a part or cannot be read', async () => {
    const ask = shop('multipart/form-data', { schema });
    expect(await ask(multipartBody(), { age: 1 })).toMatchObject({ status: 400, issues: [{ field: 'name' }] });
    const broken = { body: 'nothing', contentType: 'multipart/form-data; boundary=x' };
    const message = 'The body is not multipart/form-data.';
    expect(await ask(() => broken, {})).toMatchObject({ status: 400, issues: [{ message }] });
  });
});

describe('the double reads', () => {
  test.each<[string, object, EncodeBody, unknown, number]>([
    ['text', { schema: { type: 'string', minLength: 2 } }, textBody('text/plain'), 'ab', 200],
    ['text that is too short', { schema: { type: 'string', minLength: 2 } }, textBody('text/plain'), 'a', 400],
    ['no other text', {}, textBody('text/html'), 'a', 400],
  ])('%s', async (...[, media, encode, value, status]) => {
    expect((await shop('text/plain', media)(encode, value)).status).toBe(status);
  });

  test.each([
    ['image/*', 'image/png', 200],
    ['image/*', 'text/plain', 400],
    ['*/*', 'text/plain', 200],
  ])('bytes of the type %s that are %s: %i', async (described, type, status) => {
    const media = { schema: { type: 'string', format: 'binary' } };
    expect((await shop(described, media)(binaryBody(type), new Blob(['x']))).status).toBe(status);
  });
});

test.each([
  ['text/plain', 'Response of terms.list', 'text/plain'],
  ['image/*', 'Response of terms.list', 'application/octet-stream'],
])('the double responds with %s', async (mediaType, body, type) => {
  const terms = { operationId: 'terms.list', responses: { 200: { description: 'x', content: { [mediaType]: {} } } } };
  const { api } = plainDouble(document({ '/terms': { get: terms } }, {}));
  const response = await api.fetch('https://api.example.com/v1/terms');
  expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([200, body, type]);
});
