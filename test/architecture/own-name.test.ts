import { expect, test } from 'vitest';
import { generate } from '../../generator/generate.js';
import { CUSTOM_FOLDER } from '../../generator/load/settings/kit-folders.js';
import { filesBelow } from '../support/imports.js';
import { temporaryProject, writeFiles } from '../support/project.js';
import { SETTINGS } from '../generator/support/settings.js';
import { changed, smallApi } from '../generator/support/small-api.js';
import { read } from './house.js';

/** Words of one API and its trade. The generator serves any API; its examples are about a pet shop. */
const foreignWords = [
  /heffl/i,
  /\bcrm\b/i,
  /\bdeals?(?![a-z])|Deals?(?![a-z])/,
  /quotation/i,
  /invoice/i,
  /\bpipelines\b|\bPipeline/,
  /['"`/]leads?['"`./]|\bLeads?(?![a-z])/,
  /\b(?:clt|cf|dl|dps)_/,
];

const where = (file: string, text: string) =>
  text.split('\n').flatMap((line, index) => {
    const word = foreignWords.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined);
    return word === undefined ? [] : [`${file}:${index + 1} ${word}`];
  });

test('nothing in the generator speaks of the API that it was first written for', () => {
  // The MIT licence permits to deal in the software.
  const files = filesBelow('generator').filter((file) => file !== 'generator/LICENSE');
  expect(files.flatMap((file) => where(file, read(file)))).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});

test.each([
  'Deals',
  'a deal',
  'DealStage',
  'newDeal',
  'HefflError',
  "'leads'",
  '/leads/{id}',
  'cf_score',
  'HEFFL_API_KEY',
])('the test above finds %s', (text) => {
  expect(where('file', text)).toHaveLength(1);
});

test('a package of another name holds nothing of the first one, and has an error class of its own', async () => {
  const files = await petShop();
  expect(files.flatMap(({ path: file, text }) => where(file, text))).toEqual([]);
  expect(files.length).toBeGreaterThan(100);

  const text = files.map((file) => file.text).join('\n');
  expect(text).not.toMatch(/\bPackageError\b/);
  expect(text).toContain('export class PetShopError extends Error {');
  expect(text).toContain("nameErrorClass(this, 'PetShopError')");
  expect(text).toContain("export { PetShopError } from './errors/error.js';");
  expect(text).toContain('@throws {PetShopError}');
  expect(text).toContain('export class HttpError extends PetShopError {');
});

/** The small description as one of a pet shop, with custom code that uses the whole kit. */
async function petShop() {
  const root = await temporaryProject(
    changed(aboutPets(), [
      { file: SETTINGS, find: 'name: sales', replace: "name: '@acme/pet-shop'" },
      { file: 'openapi/v2/openapi.yaml', find: 'PetShop opportunities.', replace: 'The animals.' },
    ]),
  );
  const custom = `generated/${CUSTOM_FOLDER}`;
  const text = "export * from '../testing/create-test-api.js';\nexport * from '../command/program.js';\n";
  await writeFiles(root, { [`${custom}/pets.ts`]: text });
  return (await generate(root)).files;
}

function aboutPets() {
  return Object.fromEntries(Object.entries(smallApi).map(([file, text]) => [ofPets(file), ofPets(text)]));
}

function ofPets(text: string): string {
  return text
    .replaceAll('deal', 'pet')
    .replaceAll('Deal', 'Pet')
    .replaceAll('dl_', 'pet_')
    .replaceAll('SALES', 'PETSHOP')
    .replaceAll('Sales', 'PetShop');
}
