import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadDocument } from '../../generator/load-document.js';
import { compareDescriptions } from '../../scripts/api-compare/compare.js';
import { loadForeign } from '../../scripts/api-compare/load-foreign.js';
import { PROJECT_ROOT, temporaryFolder } from '../generator/support/project.js';

const ours = await loadDocument(PROJECT_ROOT, { key: 'v2', root: 'openapi/v2/openapi.yaml' });

/** As an API framework writes it: OpenAPI 3.0, in one file, with names and paths of its own. */
const foreign = {
  openapi: '3.0.3',
  info: { title: 'Heffl', version: '7' },
  paths: {
    '/api/v2/tags': {
      post: {
        operationId: 'TagController_create',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name', 'type'],
                properties: {
                  name: { type: 'string' },
                  type: { type: 'string', enum: ['leads', 'deals', 'tickets'] },
                  color: { type: 'string', nullable: true },
                  icon: { type: 'string', nullable: true },
                  order: { type: 'integer' },
                },
              },
            },
          },
        },
        parameters: [{ name: 'notify', in: 'query', schema: { type: 'boolean' } }],
        responses: { 200: { description: 'OK' } },
      },
    },
    '/api/v2/tags/{tagId}': {
      delete: { operationId: 'TagController_remove', responses: { 200: { description: 'OK' } } },
    },
  },
};

test('another description is held against ours by method and path, and what differs is named', async () => {
  const folder = await temporaryFolder({ 'heffl.json': JSON.stringify(foreign) });
  const found = compareDescriptions(ours.document, await loadForeign(path.join(folder, 'heffl.json')));
  expect(found[0]).toEqual({
    operation: 'DELETE /api/v2/tags/{tagId}',
    ours: undefined,
    toTakeOver: ['we do not have it'],
  });
  const create = found.find((one) => one.ours === 'tags.create');
  expect(new Set(create?.toTakeOver)).toEqual(
    new Set([
      'body: `type` may no longer be `clients`, `contacts`, `projects`, `project_tasks`, `invoices`, `quotations`, `schedules`, `fs_jobs`, `purchase_orders`, `vendors`, `bills`',
      'body: `type` may now be `tickets` too',
      'body: `color` may now be left out',
      'body: `color` may now be null',
      'body: `order` is new',
      'query: we say nothing of it; theirs is { notify }',
      'answer: they say nothing of it',
    ]),
  );
  expect(found.find((one) => one.ours === 'deals.list')?.toTakeOver[0]).toContain('they do not have it');
});

test('our own description has nothing to take over', () => {
  expect(compareDescriptions(ours.document, ours.document)).toEqual([]);
});

test('it may come from an address', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/openapi.json' ? 200 : 404;
    response.end(JSON.stringify(foreign));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await loadForeign(`${address}/openapi.json`)).info.title).toBe('Heffl');
  await expect(loadForeign(`${address}/other`)).rejects.toThrow('answered 404');
  await new Promise((resolve) => server.close(resolve));
  await expect(loadForeign(address)).rejects.toThrow(/fetch failed \(.+\)/);
});

test('what is no description is refused by name', async () => {
  const folder = await temporaryFolder({ 'notes.yaml': 'swagger: "2.0"\n' });
  await expect(loadForeign(path.join(folder, 'notes.yaml'))).rejects.toThrow('notes.yaml');
  await expect(loadForeign(path.join(folder, 'missing.yaml'))).rejects.toThrow('missing.yaml cannot be read');
});
