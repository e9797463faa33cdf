import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { initReport } from '../../generator/run-init.js';
import { initialize } from '../../generator/init/init.js';
import { generateAndWrite } from '../../generator/run.js';
import { temporaryProject } from '../support/project.js';

/** Characters that a terminal acts on: to clear the screen, go back in the line, change the direction of text. */
const CONTROL = '\u001B[2J\r\u009B1m\u202E';

/** A document with those characters wherever a report may show a text of it. */
const document = {
  openapi: '3.1.0',
  info: { title: `Pets${CONTROL}`, version: '1' },
  servers: [{ url: `https://pets.example/${CONTROL}` }],
  components: { securitySchemes: { [`key${CONTROL}`]: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  paths: {
    [`/pets${CONTROL}`]: { get: { operationId: `list${CONTROL}`, responses: {} } },
    '/files': {
      post: { requestBody: { content: { [`text/x${CONTROL}`]: {} } }, responses: {} },
      get: {
        parameters: [{ name: `where${CONTROL}`, in: 'query', style: `form${CONTROL}`, schema: { type: 'object' } }],
        responses: { [`200${CONTROL}`]: {} },
        security: [{ [`other${CONTROL}`]: [] }],
      },
    },
  },
};

/** The same with something that no run reads. */
const broken = {
  ...document,
  paths: { '/broken': { get: { parameters: { [`a${CONTROL}`]: 1 }, responses: { '200': { $ref: `#/${CONTROL}` } } } } },
};

// oxlint-disable-next-line no-control-regex
const ACTED_ON = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/;

test('nothing that a run prints of a document makes a terminal act', async () => {
  const root = await temporaryProject({ 'pets.json': JSON.stringify(document) });
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) => spy.mockImplementation(() => {}));
  const report = initReport(await initialize(root, { file: 'pets.json' }, {}));
  await generateAndWrite(root, {});
  await writeFile(path.join(root, 'pets.json'), JSON.stringify(broken));
  expect(await generateAndWrite(root, {})).toBe(1);
  const printed = spies.flatMap(({ mock }) => mock.calls.map(String));
  vi.restoreAllMocks();
  expect(printed.length).toBeGreaterThan(3);
  expect([...report, ...printed].filter((line) => ACTED_ON.test(line))).toEqual([]);
});
