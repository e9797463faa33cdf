import { describe, expect, test } from 'vitest';
import { filesOf, HERE, PATHS, problemsOf, SCHEMAS } from '../support/problem-case.js';
import { placeOf, type Change } from '../support/small-api.js';

const MEDIA_TYPE = `description: The deal.
        content:
          application/json:
            schema:
              $ref: ../schemas/deals.yaml#/Deal`;
const DEAL = 'Deal:\n  type: object\n';
const ITEMS = "items:\n        $ref: '#/Deal'";

const inPaths = (find: string, replace: string): Change => ({ file: PATHS, find, replace });
const inSchemas = (find: string, replace: string): Change => ({ file: SCHEMAS, find, replace });

describe('null in data that looks like a description is data', () => {
  test.each([
    [
      'an example',
      inPaths(MEDIA_TYPE, `${MEDIA_TYPE}\n            example: { schema: null, items: null, $ref: null }`),
    ],
    [
      'a named example',
      inPaths(
        MEDIA_TYPE,
        `${MEDIA_TYPE}\n            examples: { a: { value: { schema: null, content: null, parameters: [null] } } }`,
      ),
    ],
    ['an example of a schema', inSchemas(DEAL, `${DEAL}  example: { schema: null, properties: { a: null } }\n`)],
    ['examples of a schema', inSchemas(DEAL, `${DEAL}  examples: [{ schema: null, allOf: [null] }, null]\n`)],
    ['a default', inSchemas(DEAL, `${DEAL}  default: { schema: null }\n`)],
    ['a constant', inSchemas(DEAL, `${DEAL}  const: { schema: null }\n`)],
    ['an enum', inSchemas(DEAL, `${DEAL}  enum: [{ schema: null }, null]\n`)],
    [
      'parts of something',
      inSchemas(DEAL, `${DEAL}  example: { allOf: [null, 'a', 1], oneOf: [null], anyOf: [null] }\n`),
    ],
    ['an extension', inSchemas(DEAL, `${DEAL}  x-other: { schema: null, properties: null }\n`)],
  ])('%s', async (_title, change) => {
    expect(await problemsOf(filesOf({ changes: [change] }))).toEqual([]);
  });
});

describe('null in place of a part of a description is a problem at its line', () => {
  test.each([
    ['the schema of a body', inPaths(MEDIA_TYPE, MEDIA_TYPE.replace(/schema:[^]*/, `schema: null ${HERE}`))],
    ['a media type', inPaths(MEDIA_TYPE, MEDIA_TYPE.replace(/json:[^]*/, `json: null ${HERE}`))],
    [
      'the schema of a parameter',
      inPaths('schema:\n          $ref: ../schemas/deals.yaml#/DealId', `schema: null ${HERE}`),
    ],
    [
      'the schema of a header',
      inPaths(MEDIA_TYPE, MEDIA_TYPE.replace('content:', `headers: { A: { schema: null } } ${HERE}\n        content:`)),
    ],
    ['a response', inPaths(`'200':\n        ${MEDIA_TYPE}`, `'200': null ${HERE}`)],
    ['a property', inSchemas('    title:\n      type: string\nDealCreate', `    title: null ${HERE}\nDealCreate`)],
    ['items', inSchemas(ITEMS, `items: null ${HERE}`)],
    ['a part of a whole', inSchemas(ITEMS, `items: { allOf: [null] } ${HERE}`)],
    ['a schema', inSchemas(DEAL, `Deal: null ${HERE}\nOther:\n  type: object\n`)],
  ])('%s', async (_title, change) => {
    const files = filesOf({ changes: [change] });
    const problems = await problemsOf(files);
    const { file, line } = problems[0]?.location ?? {};
    expect(`${file}:${line}`).toBe(placeOf(files, change.file, HERE));
    expect(problems[0]?.code).toBe('structure');
    expect(problems[0]?.fix).not.toBe('');
  });
});
