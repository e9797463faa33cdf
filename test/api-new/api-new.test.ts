import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildModel } from '../../generator/build-model.js';
import { checkDocument } from '../../generator/check-document.js';
import { loadDocument } from '../../generator/load-document.js';
import { addOperation } from '../../scripts/api-new/add-operation.js';
import { guessSingular } from '../../scripts/api-new/request.js';
import { PROJECT_ROOT, temporaryFolder } from '../generator/support/project.js';

const API = { key: 'v2', root: 'openapi/v2/openapi.yaml' };

async function project() {
  const root = await temporaryFolder();
  for (const name of ['openapi', 'redocly.yaml'])
    await cp(path.join(PROJECT_ROOT, name), path.join(root, name), { recursive: true });
  const add = async (...words: string[]) => addOperation(root, await loadDocument(root, API), words);
  return { root, add, texts: () => readTexts(path.join(root, 'openapi/v2')) };
}

async function readTexts(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

/** Whether all lines of the one stand in the other, in their order. */
function isContained(part: string, whole: string): boolean {
  const lines = whole.split('\n');
  let at = 0;
  return part.split('\n').every((line) => {
    at = lines.indexOf(line, at) + 1;
    return at > 0;
  });
}

test.each([
  { words: ['deals.archive', 'POST', '/deals/{id}/archive'], call: 'archive', of: 'deals' },
  { words: ['leads.get', 'get', '/leads/{id}'], call: 'get', of: 'leads' },
  { words: ['invoices.list', 'GET', '/invoices'], call: 'list', of: 'invoices' },
])('$words.0 is added, the generator takes it, and every old line stays', async ({ words, call, of }) => {
  const { root, add, texts } = await project();
  const before = await texts();
  const written = await add(...words);
  expect(written.some(({ isNew }) => isNew)).toBe(true);
  const after = await texts();
  const touched = Object.keys(before).filter((name) => !isContained(before[name] ?? '', after[name] ?? ''));
  expect(touched).toEqual([]);
  const loaded = await loadDocument(root, API);
  expect(checkDocument(loaded, [])).toEqual([]);
  const resource = buildModel(loaded).resources.find(({ propertyName }) => propertyName === of);
  expect(resource?.operations.map(({ methodName }) => methodName)).toContain(call);
});

test('what is there is never overwritten', async () => {
  const { add, texts } = await project();
  await add('deals.archive', 'POST', '/deals/{id}/archive');
  const before = await texts();
  await expect(add('deals.archive', 'POST', '/deals/{id}/archive')).rejects.toThrow('is there already');
  await expect(add('deals.store', 'POST', '/deals/{id}/archive')).rejects.toThrow(
    'Edit it there; nothing was written.',
  );
  expect(await texts()).toEqual(before);
});

test('words that are no operation are refused, all of them at once', async () => {
  const { add } = await project();
  await expect(add('Deals', 'FETCH', 'deals')).rejects.toThrow(/no operationId[^]*no method[^]*no path/);
  await expect(add('deals.list', 'POST', '/deals/all')).rejects.toThrow('The verb list is for GET');
});

test.each([
  ['deals', 'Deal'],
  ['companies', 'Company'],
  ['pipelines.stages', 'PipelineStage'],
  ['taxRates', 'TaxRate'],
])('the word for %s is guessed to be %s', (resource, singular) => {
  expect(guessSingular(resource)).toBe(singular);
});
