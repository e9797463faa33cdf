import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { initialize } from '../../../generator/init/init.js';
import { readStainless } from '../../../generator/init/stainless-file.js';
import { initReport } from '../../../generator/run-init.js';
import { temporaryFolder } from '../../support/project.js';
import { documentText } from '../support/pet-shop.js';

const file = `organization:
  name: pet-shop
resources:
  $client:
    methods:
      check_status: get /status
  animals:
    models:
      animal: Animal
    methods:
      list:
        endpoint: get /pets
        paginated: false
        skip_test_reason: none
      retrieve: get /pets/{id}
      put_down:
        endpoint: delete /pets/{id}
        type: http
      feed: post /pets/{id}/feed
      upload:
        type: websocket
        endpoint: post /pets/{id}/photo
    subresources:
      check_ups:
        methods:
          list: get /pets/{id}/visits
pagination:
  - name: visits_page
    type: cursor
    request:
      cursor:
        type: string
        x-stainless-pagination-property: { purpose: next_cursor_param }
      limit: { type: integer }
    response:
      pets:
        type: array
        x-stainless-pagination-property: { purpose: items }
      meta:
        type: object
        properties:
          next:
            type: string
            x-stainless-pagination-property: { purpose: next_cursor_field }
  - name: numbered
    type: page_number
`;

test('the file is read as far as the settings can hold it', () => {
  const { methods, pagination, notes } = readStainless('stainless.yml', file);
  expect(
    methods.map(({ resource, methodName, method, path: route, isPaged }) => [
      [...resource, methodName].join('.'),
      `${method} ${route}`,
      isPaged,
    ]),
  ).toEqual([
    ['checkStatus', 'get /status', true],
    ['animals.list', 'get /pets', false],
    ['animals.retrieve', 'get /pets/{id}', true],
    ['animals.putDown', 'delete /pets/{id}', true],
    ['animals.feed', 'post /pets/{id}/feed', true],
    ['animals.checkUps.list', 'get /pets/{id}/visits', true],
  ]);
  expect(pagination).toEqual({
    visitsPage: { items: 'pets', nextCursor: 'meta.next', cursorParameter: 'cursor', sizeParameter: 'limit' },
  });
  expect(notes).toEqual([
    'pagination "numbered" is not taken: its parameters or fields are not named',
    '`skip_test_reason` of 1 resource or method is not taken',
    '`organization` is not taken',
  ]);
});

test.each(['- 1', 'a: [', ''])('a file that is no map (%j) has nothing to take', (text) => {
  expect(readStainless('stainless.yml', text)).toMatchObject({
    methods: [],
    pagination: {},
    notes: [expect.any(String)],
  });
});

describe('init', () => {
  test.each(['stainless.yml', '.stainless/stainless.yaml', 'openapi.stainless.yml'])(
    'takes names from %s, derives the others, and says so',
    async (name) => {
      const root = await temporaryFolder({ 'api/openapi.yaml': documentText(), [`api/${name}`]: file });
      const report = initReport(await initialize(root, { file: 'api/openapi.yaml' }));
      const settings = await readFile(path.join(root, 'sdk.yaml'), 'utf8');
      for (const line of [
        'checkStatus: get /status',
        'list: { endpoint: get /pets, paginated: false }',
        'retrieve: get /pets/{id}',
        'putDown: delete /pets/{id}',
        'create: post /pets/{id}/visits',
      ])
        expect(settings).toContain(`${line}\n`);
      expect(settings).toContain('visitsPage: { items: pets, nextCursor: meta.next,');
      expect(report).toContain(`Names were taken from api/${name}.`);
      expect(report).toContain('  animals.feed: the document has no operation `post /pets/{id}/feed`');
      expect(report.join('\n')).toContain(`8 names`);
      expect(report.join('\n')).toContain(`5 from api/${name}, the others from operationIds and paths`);
    },
  );
});
