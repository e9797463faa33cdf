import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callSample } from '../../scripts/docs/samples/typescript-sample.js';
import { loadSiteSource } from '../../scripts/docs/source/site-source.js';
import { copySources, replaceIn } from './support/copy-project.js';
import { siteContent } from './support/site-content.js';

/** Requirements of a page on the description, and samples of words that no program may use as a name. */
let copy = '';

beforeAll(async () => {
  copy = await copySources();
});

afterAll(() => rm(copy, { recursive: true, force: true }));

test('a parameter and a body without an example, and a text that no page can show, are reported with file and line', async () => {
  const file = 'openapi/v2/paths/deals.yaml';
  const inPath = await replaceIn(path.join(copy, file), '        example: dl_abc123\n', '');
  const tags = 'openapi/v2/paths/tags.yaml';
  const body = '          example:\n            name: Key account\n            type: deals\n';
  await replaceIn(path.join(copy, tags), body, '');
  const summary = String.raw`summary: "List \e[31mtags"`;
  const inSummary = await replaceIn(path.join(copy, tags), 'summary: List tags', summary);
  const loaded = loadSiteSource(copy);
  await expect(loaded).rejects.toThrow(`${tags}:${inSummary} text-unshowable\n  A text here has the character U+001B`);
  await expect(loaded).rejects.toThrow('The samples of tags.create cannot be written: the body has no example.');
  await expect(loaded).rejects.toThrow(new RegExp(`${tags}:\\d+ example-missing`));
  await expect(loaded).rejects.toThrow(
    'The samples of deals.get cannot be written: the parameter "id" has no example.',
  );
  const message = String(await loaded.catch(String));
  const [, line = '0'] = message.match(/deals\.yaml:(\d+) example-missing/) ?? [];
  // The parameter begins some lines before its example.
  expect(inPath - Number(line)).toBeOneOf([6, 7]);
});

test('a record gets a valid variable name, for any word', async () => {
  const { apis } = (await siteContent()).source;
  const [api] = apis;
  const described = api?.operations.find(({ operation }) => operation.response.kind === 'body');
  if (!api || !described) throw new Error('No operation returns a record');
  const className = api.model.client.className;
  for (const singular of ['Class', 'Delete', 'Await', 'Console', 'Unchecked', className]) {
    const name = `${singular.slice(0, 1).toLowerCase()}${singular.slice(1)}Record`;
    expect(await callSample(api, { ...described, singular })).toContain(`const ${name} =`);
  }
});
