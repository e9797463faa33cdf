import { describe, expect, test } from 'vitest';
import { tryLoadDocument, type LoadOutcome } from '../../../generator/load/load-document.js';
import { temporaryProject } from '../../support/project.js';
import { apiOf, found } from './load.js';

const DOCUMENT = `openapi: 3.0.3
info: { title: Pets, version: '1' }
tags: [{ name: pets }, { name: owners }, { name: shops }]
paths:
  /pets:
    get: { tags: [pets], summary: Pets., responses: { '200': { description: OK } } }
    delete: { tags: [pets] }
  /owners:
    get: { tags: [owners] }
components:
  schemas:
    Pet: &pet { type: object, properties: { name: { type: string } } }
    Other: *pet
`;

/** Loads the description of a pet shop with overlays of these actions, a file for each list. */
async function overlaid(...overlays: readonly string[]): Promise<LoadOutcome> {
  const files = Object.fromEntries(overlays.map((text, index) => [`overlay-${index}.yaml`, text]));
  const root = await temporaryProject({ 'openapi.yaml': DOCUMENT, ...files });
  return tryLoadDocument(root, { ...apiOf('openapi.yaml'), overlays: Object.keys(files) });
}

const withActions = (...actions: readonly object[]) =>
  `overlay: 1.1.0\ninfo: { title: Repairs, version: '1' }\nactions:\n${actions.map((action) => `  - ${JSON.stringify(action)}\n`).join('')}`;

describe('an action', () => {
  test('update merges objects, appends to lists, and its schemas are upgraded', async () => {
    const outcome = await overlaid(
      withActions(
        { target: '$', update: { servers: [{ url: 'https://api.example.com' }] } },
        { target: '$.paths.*.get', update: { tags: ['all'], summary: 'List.' } },
        { target: '$.tags', update: { name: 'all' } },
        { target: '$.components.schemas.Pet.properties.name', update: { nullable: true } },
      ),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.loaded?.document).toMatchObject({
      servers: [{ url: 'https://api.example.com' }],
      tags: [{ name: 'pets' }, { name: 'owners' }, { name: 'shops' }, { name: 'all' }],
      paths: {
        '/pets': { get: { tags: ['pets', 'all'], summary: 'List.', responses: { 200: { description: 'OK' } } } },
        '/owners': { get: { tags: ['owners', 'all'], summary: 'List.' } },
      },
      components: {
        schemas: {
          Pet: { properties: { name: { type: ['string', 'null'] } } },
          // An alias in YAML is one object, but not one place.
          Other: { properties: { name: { type: 'string' } } },
        },
      },
    });
  });

  test('update replaces a simple value', async () => {
    const { loaded } = await overlaid(withActions({ target: '$.info.title', update: 'Animals' }));
    expect(loaded?.document.info.title).toBe('Animals');
  });

  test('remove takes away members and items, also several of one list', async () => {
    const outcome = await overlaid(
      withActions(
        { target: "$.tags[?@.name != 'owners']", remove: true },
        { target: "$.paths['/pets'].delete", remove: true, update: { summary: 'Not used.' } },
      ),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.loaded?.document.tags).toEqual([{ name: 'owners' }]);
    expect(Object.keys(outcome.loaded?.document.paths?.['/pets'] ?? {})).toEqual(['get']);
  });

  test('copy merges what it selects, which stays', async () => {
    const outcome = await overlaid(
      withActions(
        { target: "$.paths['/owners'].get", copy: "$.paths['/pets'].get" },
        { target: "$.paths['/pets'].get.responses", remove: true },
      ),
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.loaded?.document.paths).toMatchObject({
      '/pets': { get: { summary: 'Pets.' } },
      '/owners': { get: { tags: ['owners', 'pets'], responses: { 200: { description: 'OK' } } } },
    });
  });

  test('of a later overlay sees what an earlier one made, and what is added has its place there', async () => {
    const outcome = await overlaid(
      withActions({ target: '$.components.schemas', update: { Toy: { type: 'object' } } }),
      withActions({ target: '$.components.schemas.Toy', update: { properties: { size: { maximum: 'big' } } } }),
    );
    expect(outcome.problems).toMatchObject([{ code: 'structure', location: { file: 'overlay-1.yaml', line: 4 } }]);
    const toy = outcome.loaded?.document.components?.schemas?.['Toy'] ?? {};
    expect(outcome.loaded?.locate(toy)).toMatchObject({ file: 'overlay-0.yaml', line: 4 });
  });
});

describe('an overlay that is at fault is named with file and line', () => {
  test.each([
    ['a target that matches nothing', withActions({ target: '$.nothing', remove: true }), 'overlay 4'],
    ['a target that is no JSONPath', withActions({ target: '$[', remove: true }), 'overlay! 4'],
    ['a target that is no text', withActions({ target: 7, remove: true }), 'overlay! 4'],
    ['an action without an effect', withActions({ target: '$.info' }), 'overlay! 4'],
    ['an action with two effects', withActions({ target: '$.info', update: {}, copy: '$.info' }), 'overlay! 4'],
    ['a value that does not fit', withActions({ target: '$.info', update: 'a' }), 'overlay! 4'],
    ['a part that does not fit', withActions({ target: '$', update: { tags: { name: 'a' } } }), 'overlay! 4'],
    ['the whole document to remove', withActions({ target: '$', remove: true }), 'overlay! 4'],
    ['copy of several values', withActions({ target: '$.info', copy: '$.tags[*]' }), 'overlay! 4'],
    ['an action that is none', `${withActions()}  - remove\n`, 'overlay! 4'],
    ['no actions', 'overlay: 1.0.0\n', 'overlay! 1'],
    ['another version', 'overlay: 2.0.0\nactions: []\n', 'overlay! 1'],
    ['another file', 'openapi: 3.1.0\n', 'overlay! 1'],
    ['no YAML', 'overlay: 1.0.0\nactions: ]\n', 'not-yaml! 2'],
  ])('%s', async (_what, text, problem) => {
    const outcome = await overlaid(text);
    expect(found(outcome)).toEqual([problem]);
    expect(outcome.problems[0]?.location?.file).toBe('overlay-0.yaml');
  });

  test('one that is not there', async () => {
    const root = await temporaryProject({ 'openapi.yaml': DOCUMENT });
    const { problems } = await tryLoadDocument(root, { ...apiOf('openapi.yaml'), overlays: ['repairs.yaml'] });
    expect(problems).toMatchObject([{ code: 'unreadable', location: { file: 'repairs.yaml' } }]);
  });
});
