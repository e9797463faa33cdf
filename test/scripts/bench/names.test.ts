import path from 'node:path';
import { expect, test } from 'vitest';
import { compareNames, figuresOf } from '../../../scripts/bench/names/figures.js';
import { readSdk, sdks, type Sdk, type SdkMethod } from '../../../scripts/bench/names/read-sdk.js';
import { deriveNames } from '../../../generator/plan/derive/derive-names.js';
import { documentOf } from '../../generator/support/derived-names.js';
import { temporaryFolder, writeFiles, type Files } from '../../support/project.js';

/** Reads a client that has these sources. */
async function read(name: string, sources: Files): Promise<SdkMethod[]> {
  const sdk = sdks.find((candidate) => candidate.name === name) as Sdk;
  const modules = await temporaryFolder();
  await writeFiles(path.join(modules, sdk.folder), sources);
  return readSdk(sdk, modules);
}

test('methods and routes are read from sources that make requests by method and path', async () => {
  const source = `export class PetResource {
    del(id, params) {
        return this._makeRequest('DELETE', \`/v1/pets/\${encodeURIComponent(id)}\`, params);
    }
    list(params) {
        return this._makeRequest('GET', '/v1/pets', params, { kind: 'object' });
    }
    helper(id) {
        return id;
    }
}`;
  expect(await read('stripe', { 'Shop/Pets.js': source, 'Shop/Pets.d.ts': source })).toEqual([
    { name: 'Shop.Pets.del', route: 'delete /v1/pets/{}' },
    { name: 'Shop.Pets.list', route: 'get /v1/pets' },
  ]);
});

test('methods and routes are read from sources that call a function for each method', async () => {
  const source = `export class Pets {
    retrieve(petID, { kind = 1 } = {}) {
        return this._client.get(path \`/pets/\${petID}\`, {});
    }
    search(id) {
        return this._client.getAPIList('/pets/search', (Page), { method: 'post' });
    }
    async list() {
        return this._client.getAPIList('/pets?beta=true', (Page), {});
    }
}`;
  expect(await read('openai', { 'shop/pets/pets.mjs': source })).toEqual([
    { name: 'shop.pets.retrieve', route: 'get /pets/{}' },
    { name: 'shop.pets.search', route: 'post /pets/search' },
    { name: 'shop.pets.list', route: 'get /pets' },
  ]);
});

test('names are compared without their case, number and synonyms, and counted', () => {
  const { document, readings } = documentOf({
    'get /pets/{id}': {},
    'delete /pets/{id}': {},
    'get /pets': {},
    'get /owners': {},
    'get /pets/{id}/{date}': {},
    'post /pets/{id}/mark_as_something_that_takes_many_words': {},
  });
  const names = deriveNames(document, readings);
  const compared = compareNames(names, [
    { name: 'Admin.Pet.retrieve', route: 'get /pets/{}' },
    { name: 'pets.del', route: 'delete /pets/{}' },
    { name: 'pets.all', route: 'get /pets' },
    { name: 'dogs.list', route: 'get /dogs' },
  ]);
  expect(compared.map(({ ours, isSame }) => [ours, isSame])).toEqual([
    ['pets.get', true],
    ['pets.delete', true],
    ['pets.list', false],
  ]);
  expect(figuresOf(names)).toEqual({ operations: 6, crud: 4, clashes: 1, long: 1 });
});
