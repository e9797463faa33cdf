import { describe, expect, test } from 'vitest';
import { loadSettings } from '../../../generator/load/settings/load-settings.js';
import { generate } from '../../../generator/generate.js';
import { temporaryFolder } from '../../support/project.js';
import { documentText } from '../support/pet-shop.js';
import { smallApi } from '../support/small-api.js';

async function settingsOf(text: string) {
  return loadSettings(await temporaryFolder({ 'sdk.yaml': text }));
}

describe('a settings file of three lines', () => {
  const short = "package: { name: '@acme/pet-shop' }\napis:\n  api: { document: openapi.yaml }\n";

  test('names everything after the package', async () => {
    const { apis, package: made } = await settingsOf(short);
    expect(made).toMatchObject({ name: '@acme/pet-shop', output: 'generated' });
    expect(apis).toMatchObject([
      {
        className: 'PetShop',
        entryPoint: '.',
        environment: { apiKey: 'PET_SHOP_API_KEY', baseUrl: 'PET_SHOP_BASE_URL', log: 'PET_SHOP_LOG' },
        methods: undefined,
      },
    ]);
  });

  test('leaves the name of the class to a schema', async () => {
    const settings = 'package: { name: deal }\napis:\n  api: { document: openapi/v2/openapi.yaml }\n';
    const root = await temporaryFolder({ ...smallApi, 'package.json': '{}', 'sdk.yaml': settings });
    const { models } = await generate(root, undefined, { settingsFile: 'sdk.yaml' });
    expect(models[0]?.client.className).toBe('DealClient');
  });
});

test('two APIs are distinguished by their keys', async () => {
  const { apis } = await settingsOf(
    'package: { name: pets }\napis:\n  v1: { document: a.yaml }\n  v2: { document: b.yaml }\n',
  );
  expect(apis.map(({ className, entryPoint, environment }) => [className, entryPoint, environment.apiKey])).toEqual([
    ['PetsV1', './v1', 'PETS_V1_API_KEY'],
    ['PetsV2', './v2', 'PETS_V2_API_KEY'],
  ]);
});

test('variables that are named say whether there is one for the log', async () => {
  const named = 'package: { name: pets }\napis:\n  api: { document: a.yaml, environment: { apiKey: PET_TOKEN } }\n';
  const { apis } = await settingsOf(named);
  expect(apis[0]?.environment).toEqual({ apiKey: 'PET_TOKEN', baseUrl: 'PETS_BASE_URL' });
});

test('resources are read as a tree of names', async () => {
  const { apis } = await settingsOf(`package: { name: pets }
apis:
  api:
    document: a.yaml
    overlays: [fixes.yaml]
    resources:
      $client:
        methods: { ping: GET /ping }
      owners:
        methods:
          list: { endpoint: get /owners, paginated: false }
        subresources:
          visits:
            methods: { create: 'post /owners/{id}/visits' }
`);
  expect(apis[0]?.overlays).toEqual(['fixes.yaml']);
  expect(
    apis[0]?.methods?.map(({ resource, methodName, method, path, isPaged }) => [
      resource,
      methodName,
      method,
      path,
      isPaged,
    ]),
  ).toEqual([
    [[], 'ping', 'get', '/ping', true],
    [['owners'], 'list', 'get', '/owners', false],
    [['owners', 'visits'], 'create', 'post', '/owners/{id}/visits', true],
  ]);
  expect(apis[0]?.methods?.[2]?.keys).toEqual([
    'apis',
    'api',
    'resources',
    'owners',
    'subresources',
    'visits',
    'methods',
    'create',
  ]);
});

test('resources may be empty: then every operation gets a name that is written', async () => {
  const { apis } = await settingsOf('package: { name: pets }\napis:\n  api: { document: a.yaml, resources: {} }\n');
  expect(apis[0]?.methods).toEqual([]);
});

test('a document can be given as text', async () => {
  const root = await temporaryFolder();
  const options = { document: { file: 'standard-input' }, standardInput: documentText() };
  const { settings, models } = await generate(root, undefined, options);
  expect(settings.package).toMatchObject({ name: 'pet-shop', output: 'pet-shop' });
  expect(models[0]?.resources.map(({ propertyName }) => propertyName)).toContain('pets');
});

test('a problem of a document that was given as text has its line', async () => {
  const root = await temporaryFolder();
  const options = { document: { file: 'standard-input' }, standardInput: 'openapi: 3.1.0\npaths: {' };
  await expect(generate(root, undefined, options)).rejects.toThrow(/^standard-input:2 not-yaml/);
});
