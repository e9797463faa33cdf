import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { loadFiles } from './load.js';

const FILES: Readonly<Record<string, string>> = {
  '/api/openapi.yaml': `openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Pet: { $ref: schemas.yaml#/Pet }\n`,
  '/api/schemas.yaml': 'Pet: { type: string, nullable: true, maxLength: many }\n',
};

test('a document at an address is read where it is allowed, with the files that it refers to, and else not asked for', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end(FILES[url]);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;

  const closed = await loadFiles({}, `${address}/openapi.yaml`);
  expect(closed.problems).toMatchObject([{ code: 'outside-document' }]);
  expect(asked).toEqual([]);

  const { loaded, problems } = await loadFiles({}, `${address}/openapi.yaml`, { allowOutside: true });
  expect(loaded?.document.components?.schemas?.['Pet']).toEqual({ type: ['string', 'null'] });
  expect(problems).toMatchObject([{ code: 'structure', location: { file: `${address}/schemas.yaml`, line: 1 } }]);
  expect(asked.toSorted()).toEqual(['/api/openapi.yaml', '/api/schemas.yaml']);
});

test('a text that the caller gives is read in place of the file', async () => {
  const text = `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: []\n`;
  const { loaded, problems } = await loadFiles({}, '-', { standardInput: text });
  expect(loaded?.document).toMatchObject({ info: { title: 'Pets' }, paths: {} });
  expect(problems).toMatchObject([{ code: 'structure', location: { file: '-', line: 3 } }]);
});
