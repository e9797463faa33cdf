import { array, document, integer, object, operation, ref, text } from './documents.js';

const code = { type: 'string', pattern: '^[A-Z]{3}-\\d{4}(?:-(?:x|y))?$' };

const Animal = { oneOf: [ref('Cat'), ref('Dog')] };
const Cat = {
  allOf: [ref('Base'), object({ kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1, maximum: 9 } })],
};
const Dog = { allOf: [ref('Base'), object({ kind: { enum: ['dog', 'wolf'] }, owner: text }, ['kind'])] };

/** Schemas that are hard to make values of. */
export const oddSchemas = document(
  {
    '/animals': {
      get: operation('animals.list', { shows: object({ items: array(ref('Animal')) }) }),
      post: operation('animals.create', { shows: ref('Animal'), body: ref('Animal') }),
    },
    '/animals/{id}': { get: operation('animals.get', { shows: ref('Animal'), path: { id: text } }) },
    '/trees': {
      get: operation('trees.list', { shows: array(ref('Tree')) }),
      post: operation('trees.create', { shows: ref('Tree'), body: object({ leaves: array(text) }) }),
    },
    '/shapes': { get: operation('shapes.get', { shows: ref('Shape') }) },
    '/maps': { post: operation('maps.draw', { shows: ref('Map') }) },
    '/loop': { get: operation('loop.get', { shows: ref('Loop') }) },
    '/unlikely': { get: operation('unlikely.get', { shows: ref('Unlikely') }) },
    '/anything': { get: operation('anything.get', { shows: {} }) },
    '/upload': {
      post: {
        ...operation('files.upload', { shows: object({ ok: { type: 'boolean' } }) }),
        requestBody: { content: { 'multipart/mixed': { schema: object({ file: text }) } } },
      },
    },
  },
  {
    Base: object({ id: text, code, born: { type: 'string', format: 'date' } }, ['id']),
    Animal,
    Cat,
    Dog,
    Tree: object(
      {
        id: integer,
        parent: { anyOf: [ref('Tree'), { type: 'null' }] },
        children: { type: 'array', items: ref('Tree') },
        leaves: { type: 'array', items: text, minItems: 2, uniqueItems: true },
      },
      ['id', 'children', 'leaves'],
    ),
    Shape: object({
      code,
      email: { type: 'string', format: 'email', maxLength: 12 },
      site: { type: 'string', format: 'uri' },
      uuid: { type: 'string', format: 'uuid' },
      pin: { type: 'string', minLength: 40, maxLength: 41 },
      ratio: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      even: { type: 'integer', multipleOf: 7, minimum: 20 },
      either: {
        anyOf: [
          { type: 'string', maxLength: 0 },
          { type: 'array', items: integer, minItems: 1 },
        ],
      },
      both: { allOf: [{ type: ['string', 'null'] }, { enum: ['a', 'b', null] }, { not: { const: 'a' } }] },
      free: { type: 'object', minProperties: 2, additionalProperties: integer },
      any: {},
    }),
    Map: { type: 'object', required: ['here'], additionalProperties: array(array(ref('Tree'))) },
    // These lead to themselves without anything between.
    Loop: { allOf: [ref('Loop'), { oneOf: [ref('Loop'), object({ ok: { type: 'boolean' } })] }] },
    // Of these there is no value, or none is found.
    Unlikely: object({ never: { not: {} }, look: { type: 'string', pattern: '^(?=b)a$' }, self: ref('Unlikely') }),
  },
);
