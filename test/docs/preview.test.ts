import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPreviewOf, type PreviewProcess } from './support/preview-process.js';
import { copyProject, replaceIn } from './support/copy-project.js';

/** `npm run docs:dev` follows saved files, reports problems, and continues. */
let copy = '';
let preview: PreviewProcess;

const WAIT = { timeout: 120_000, interval: 100 };

beforeAll(async () => {
  copy = await copyProject();
  preview = await startPreviewOf(copy);
}, 180_000);

afterAll(async () => {
  await preview.close();
});

test('a saved guide and a saved description are served as they are now', async () => {
  expect(await served('guides/errors.md')).not.toContain('Zanzibar');
  await replaceIn(
    path.join(copy, 'scripts/docs/guides/errors.md'),
    'Every error descends',
    'In Zanzibar every error descends',
  );
  await vi.waitFor(async () => expect(await served('guides/errors.md')).toContain('Zanzibar'), WAIT);
  await replaceIn(
    path.join(copy, 'openapi/v2/paths/tags.yaml'),
    'summary: List tags',
    'summary: List tags of Zanzibar',
  );
  await vi.waitFor(async () => expect(await served('client/v2/tags.md')).toContain('List tags of Zanzibar'), WAIT);
  await vi.waitFor(async () => expect(await served('api/v2.html')).toContain('List tags of Zanzibar'), WAIT);
}, 300_000);

test('a problem is reported with file and line, and the last valid page stays', async () => {
  const line = await replaceIn(
    path.join(copy, 'openapi/v1/paths/invoices.yaml'),
    'operationId: invoices.create',
    'x-repeatable: false\n    operationId: invoices.create',
  );
  await vi.waitFor(
    () => expect(preview.printed()).toMatch(new RegExp(`openapi/v1/paths/invoices\\.yaml:${line} `)),
    WAIT,
  );
  expect(await served('client/v1/invoices.md')).toContain('invoices.create');
}, 200_000);

/** A page as the browser is given it: a module with the page in it, or the page itself. */
async function served(file: string): Promise<string> {
  const response = await fetch(`${preview.url}${file}`);
  return response.text();
}
