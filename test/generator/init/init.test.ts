import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { initialize } from '../../../generator/init/init.js';
import generator from '../../../generator/package.json' with { type: 'json' };
import { initReport } from '../../../generator/run-init.js';
import { temporaryFolder } from '../../support/project.js';
import { documentText } from '../support/pet-shop.js';

const document = { file: 'openapi.yaml' };

function readSettings(root: string): Promise<string> {
  return readFile(path.join(root, 'sdk.yaml'), 'utf8');
}

test('the settings file holds every decision', async () => {
  const root = await temporaryFolder({ 'openapi.yaml': documentText() });
  await initialize(root, document);
  expect((await readSettings(root)).replace(generator.version, 'VERSION'))
    .toBe(`# Settings of clientwright. Paths are relative to this file.
# \`clientwright generate\` makes the package.

generator: VERSION
package:
  name: pet-shop
  output: pet-shop
apis:
  api:
    document: openapi.yaml
    className: PetShop
    environment: { apiKey: PET_SHOP_API_KEY, baseUrl: PET_SHOP_BASE_URL, log: PET_SHOP_LOG }
    # Addresses of the API that the client has an option for. The first is the default.
    servers:
      api: https://api.example.com/v1
      test: https://test.example.com/v1
    # Security scheme of the document that the client has an option for.
    credential: token
    # Where error responses have their parts.
    errors: { code: code, message: message }
    # Lists with these parameters and fields are paged; \`{ endpoint: get /pets, paginated: false }\` is an exception.
    pagination:
      cursor: { items: pets, nextCursor: next_cursor, cursorParameter: cursor, sizeParameter: limit }
    # Names of the methods. They stay as they are here; those of new operations are added.
    resources:
      pets:
        methods:
          list: get /pets
          create: post /pets
          get: get /pets/{id}
          delete: delete /pets/{id}
          photo: post /pets/{id}/photo
        subresources:
          visits:
            methods:
              list: get /pets/{id}/visits
              create: post /pets/{id}/visits
      status:
        methods:
          get: get /status
`);
});

test('what is generated with it is what is generated without, and nothing is said of it', async () => {
  const root = await temporaryFolder({ 'openapi.yaml': documentText() });
  const alone = await generate(root, undefined, { document });
  await initialize(root, document);
  const named = await generate(root);
  expect(named.models).toEqual(alone.models);
  expect(named.warnings.map(({ code }) => code)).toEqual(['body-unsupported']);
});

test('the report says what was guessed and of what, and what has no method', async () => {
  const root = await temporaryFolder({ 'openapi.yaml': documentText() });
  expect(initReport(await initialize(root, { ...document, output: 'client' }))).toEqual([
    'sdk.yaml describes the package pet-shop: 8 operations of openapi.yaml, 7 of them as methods.',
    '',
    'Guessed, and yours to change there:',
    '  name         pet-shop                          the title "Pet shop"',
    '  output       client/                           --out',
    '  className    PetShop                           the name',
    '  environment  PET_SHOP_*                        the name',
    '  servers      api https://api.example.com/v1    the first of 2 servers',
    '  servers      test https://test.example.com/v1  of the option `environment`',
    '  credential   token (bearer)                    8 of 8 operations accept it alone',
    '  errors       message, code                     schemas of error responses, else usual names',
    '  pagination   cursor: cursor from next_cursor   shape of 1 list',
    '  resources    8 names                           operationIds and paths',
    '',
    '1 of 8 operations gets no method yet, only types (api.md says why for each):',
    '  1  body-unsupported, such as pets.photo: its body is multipart/mixed',
    '',
    'Next: clientwright generate',
  ]);
});

test('a server that the settings may not have is left to the document', async () => {
  const text = documentText().replace('https://api.example.com/v1', 'http://api.example.com/v1');
  const open = text.replace(/^security:\n.*\n/m, '').replace(/^components:[\s\S]*/m, '');
  const root = await temporaryFolder({ 'openapi.yaml': open });
  await initialize(root, document);
  expect(await readSettings(root)).not.toMatch(/^ {4}(?:server|credential):/m);
  expect((await generate(root)).models[0]?.serverUrl).toBe('http://api.example.com/v1');
});

describe('nothing is written', () => {
  test('where there is a settings file', async () => {
    const root = await temporaryFolder({ 'openapi.yaml': documentText(), 'sdk.yaml': '# mine\n' });
    await expect(initialize(root, document)).rejects.toThrow('There is a settings file already, which stays as it is.');
    expect(await readSettings(root)).toBe('# mine\n');
  });

  test.each([
    ['there is no document', {}, 'openapi.yaml'],
    ['the document is none', { 'openapi.yaml': 'pets: [cat]\n' }, 'OpenAPI'],
  ])('where %s', async (_title, files, message) => {
    const root = await temporaryFolder(files);
    await expect(initialize(root, document)).rejects.toThrow(message);
    expect(await readdir(root)).toEqual(Object.keys(files));
  });
});
