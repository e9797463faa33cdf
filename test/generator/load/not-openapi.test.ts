import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tryLoadDocument } from '../../../generator/load/load-document.js';
import { temporaryProject } from '../../support/project.js';
import { apiOf, loadFiles } from './load.js';

test.each([
  ['an AsyncAPI description', 'asyncapi: 3.0.0\n', 'is an AsyncAPI description'],
  ['a Swagger description', 'swagger: "2.0"\n', 'is Swagger 2.0'],
  ['a manifest', '{ "name": "pets", "dependencies": {} }', 'is a manifest of a package'],
  ['a page', '<!doctype html>\n<html lang="en"></html>\n', 'is HTML or XML'],
  ['an empty file', '\n', 'is empty'],
  ['a text', 'Pets of the shop.\n', 'holds text'],
  ['a list', '- openapi\n', 'holds a list'],
  ['a map without a version', 'paths: {}\n', 'is not an OpenAPI description: it has no member "openapi"'],
  ['a version that does not exist', 'openapi: 4.0.0\n', 'is OpenAPI "4.0.0"'],
  ['a version that is older than the name', 'openapi: 2.0.0\n', 'is OpenAPI "2.0.0"'],
])('%s is named as what it is', async (_what, text, says) => {
  const { loaded, problems } = await loadFiles({ 'pets.yaml': text }, 'pets.yaml');
  expect(loaded).toBeUndefined();
  expect(problems).toMatchObject([{ location: { file: 'pets.yaml', line: 1 } }]);
  expect(problems[0]?.severity).toBeUndefined();
  expect(problems[0]?.message).toContain(`pets.yaml ${says}`);
});

test.each([
  ['a file that is not there', 'pets.yaml', 'There is no file pets.yaml'],
  ['a folder', 'pets', 'a folder at pets'],
])('%s is named as such', async (_what, root, says) => {
  const project = await temporaryProject({});
  await mkdir(path.join(project, 'pets'));
  const { problems } = await tryLoadDocument(project, apiOf(root));
  expect(problems).toMatchObject([{ code: 'unreadable', location: { file: root, line: 1 } }]);
  expect(problems[0]?.message).toContain(says);
});

test.each(['3.0', '3.1', '"3.1"', '3.1.1', '3.0.4', '3.2.0', '3.1.0-rc1'])('openapi: %s is read', async (version) => {
  const { loaded, problems } = await loadFiles({
    'openapi.yaml': `openapi: ${version}\ninfo: { title: Pets, version: '1' }\npaths: {}\n`,
  });
  expect(problems).toEqual([]);
  expect(loaded?.document.openapi).toMatch(version.startsWith('3.2') ? /^3\.2\./ : /^3\.1\./);
});
