import { expect, test } from 'vitest';
import { callsOf, type DescribedApi } from '../../../../generated/src/shell/describe/described.js';
import { assemble } from '../../../../generated/src/shell/read/assemble.js';
import { checkCall } from '../../../../generated/src/shell/read/check-call.js';
import { readLine } from '../../../../generated/src/shell/read/read-line.js';

const id = { in: 'path', name: 'petId', required: true, schema: { type: 'integer' } } as const;
const dry = { in: 'query', name: 'dry', schema: { type: 'boolean' } } as const;
const note = { type: 'object', properties: { text: { type: 'string' } } };

const api: DescribedApi = {
  prefix: '',
  title: 'Pet shop',
  variables: [],
  schemas: {
    title: 'Pet shop',
    named: {},
    responses: {},
    operations: {
      'pets.get': { method: 'GET', route: '/pets/{petId}', parameters: [id] },
      'pets.tell': { method: 'POST', route: '/pets', parameters: [dry], body: { schema: { type: 'object' } } },
      'pets.note': { method: 'POST', route: '/notes', parameters: [dry], body: { schema: note } },
    },
  },
  calls: {
    'pets.get': { path: ['pets', 'get'], summary: '', ids: ['petId'] },
    'pets.tell': { path: ['pets', 'tell'], summary: '', params: ['dry'] },
    'pets.note': { path: ['pets', 'note'], summary: '', params: ['dry'] },
  },
  create: () => ({}),
  raw: () => {
    throw new Error('Nothing is sent here');
  },
};

/** The arguments of a call, read and checked. */
function read(words: string, args: readonly string[], json?: string) {
  const call = callsOf([api]).find((one) => one.words.join(' ') === words);
  if (!call) throw new Error(`There is no call ${words}`);
  const given = assemble(call, readLine(call, args), json);
  checkCall(call, given);
  return given;
}

test('an id is a number where its schema says so', () => {
  expect(read('pets get', ['5']).ids).toEqual([5]);
  expect(() => read('pets get', ['rex'])).toThrow('petId must be an integer');
});

test('a body of which no member is described may have any, next to described parameters', () => {
  expect(read('pets tell', ['--dry'], '{"mood": "good"}')).toMatchObject({
    params: { dry: true },
    body: { mood: 'good' },
  });
});

test('a parameter is no member of the body', () => {
  expect(() => read('pets note', [], '{"dry": true}')).toThrow('unknown field: dry.');
  expect(read('pets note', ['--dry', '--text', 'x'])).toMatchObject({ params: { dry: true }, body: { text: 'x' } });
});
