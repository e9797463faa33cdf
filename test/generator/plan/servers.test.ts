import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildFacts } from '../../../generator/build/build-facts.js';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { loadedOf, planOf } from '../support/settings.js';

const responses = "responses: { '204': { description: Done } }";

/** The plan of a document: its servers, those of a path, and those of one of the path's two operations. */
function planned(servers: string, ofPath: string, ...[ofOperation = '', others = '']: readonly string[]) {
  const text = `{ openapi: 3.1.0, info: { title: Pets, version: '1' }, ${servers} paths: {
    /pets: { ${ofPath} get: { ${ofOperation} ${responses} }, post: { ${responses} } }
    ${others} } }`;
  return planOf(loadedOf(parse(text) as OpenApiDocument));
}

const main = 'servers: [{ url: https://api.example.com/v1/ }],';
const open = ', /open: { get: { responses: { "204": { description: Done } } } }';

describe('servers', () => {
  test.each([
    ['of the document alone', main, '', '', ['https://api.example.com/v1/', undefined, undefined]],
    [
      'that are the same',
      main,
      'servers: [{ url: //api.example.com/v1 }],',
      '',
      ['https://api.example.com/v1', undefined, undefined],
    ],
    [
      'that all operations name',
      'servers: [{ url: //pets.local }],',
      'servers: [{ url: https://pets.local/v1 }],',
      '',
      ['https://pets.local/v1', undefined, undefined],
    ],
    [
      'that only operations name',
      '',
      'servers: [{ url: https://pets.local }],',
      '',
      ['https://pets.local', undefined, undefined],
    ],
    [
      'of one operation',
      main,
      '',
      'servers: [{ url: "https://{at}.example.com", variables: { at: { default: files } } }],',
      ['https://api.example.com/v1/', 'https://files.example.com', undefined],
    ],
    [
      'of an operation, which replace those of the path',
      main,
      'servers: [{ url: /v2 }],',
      'servers: [{ url: https://api.example.com/v1 }],',
      ['https://api.example.com/v1/', undefined, '/v2'],
    ],
    [
      'that include that of the document',
      main,
      'servers: [{ url: https://b.example }, { url: https://api.example.com/v1 }],',
      'servers: [{ url: / }],',
      ['https://api.example.com/v1/', '/', undefined],
    ],
    [
      'that the document names second',
      'servers: [{ url: https://a.example }, { url: https://b.example }],',
      '',
      'servers: [{ url: https://b.example }],',
      ['https://a.example', 'https://b.example', undefined],
    ],
  ])('%s', (...[, servers, ofPath, ofOperation, want]) => {
    const plan = planned(servers, ofPath, ofOperation);
    expect([plan.serverUrl, ...plan.operations.map(({ server }) => server)]).toEqual(want);
    expect(plan.operations.map(({ omission }) => omission)).toEqual([undefined, undefined]);
  });

  test('are not those of all operations if one names none', () => {
    const plan = planned(main, 'servers: [{ url: https://b.example }],', '', open);
    expect([plan.serverUrl, ...plan.operations.map(({ server }) => server)]).toEqual([
      'https://api.example.com/v1/',
      'https://b.example',
      'https://b.example',
      undefined,
    ]);
  });

  test.each(['https://{unknown}.example.com', '{scheme}://example.com', 'https://user:pass@example.com', 'https://'])(
    'that are no address, such as %s, are not supported',
    (url) => {
      const plan = planned(main, `servers: [{ url: "${url}" }],`, '', open);
      expect(plan.operations.map(({ omission }) => omission?.code)).toEqual([
        'server-unsupported',
        'server-unsupported',
        undefined,
      ]);
    },
  );

  test('have paths of their own in a test double', () => {
    const plan = planned(
      main,
      'servers: [{ url: https://b.example/files/ }],',
      'servers: [{ url: https://c.example/v1 }],',
      open,
    );
    expect(buildFacts(plan)).toMatchObject({ basePath: '/v1', ownPaths: { 'pets.create': '/files' } });
  });
});
