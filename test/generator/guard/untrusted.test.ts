import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { generate } from '../../../generator/generate.js';
import { referenceFault } from '../../../generator/guard/references.js';
import { MAX_REPEATED, valueFault } from '../../../generator/guard/values.js';
import { ProblemsError } from '../../../generator/model/problem.js';
import { problemsOf, ROOT, SCHEMAS } from '../support/problem-case.js';
import { temporaryProject, writeFiles } from '../../support/project.js';
import { changed, smallApi, twoApis } from '../support/small-api.js';

const ITEMS = "items:\n        $ref: '#/Deal'";

async function failureOf(root: string, allowOutside = false): Promise<ProblemsError> {
  const error: unknown = await generate(root, undefined, { allowOutside }).catch((reason: unknown) => reason);
  if (error instanceof ProblemsError) return error;
  throw new Error(`not rejected: ${String(error)}`);
}

function withReference(reference: string) {
  return changed(smallApi, [
    { file: SCHEMAS, find: ITEMS, replace: `items:\n        $ref: ${JSON.stringify(reference)}` },
  ]);
}

describe('a reference out of the folder of the description', () => {
  test('to an address is rejected with its place, and no request is made', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end('type: string');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.yaml`;
    const root = await temporaryProject(withReference(address));
    const { problems } = await failureOf(root);
    expect(problems).toMatchObject([{ code: 'outside-reference', location: { file: SCHEMAS, line: 25 } }]);
    expect(problems[0]?.message).toContain(address);
    expect(requests).toBe(0);
    await generate(root, undefined, { allowOutside: true }).catch(() => undefined);
    expect(requests).toBe(1);
  });

  test.each(['../../../secret.yaml', '../../../%73ecret.yaml', '..%2f..%2f..%2fsecret.yaml', 'linked.yaml'])(
    'to a file is rejected, and nothing of the file appears: %s',
    async (reference) => {
      const root = await temporaryProject(withReference(reference));
      await writeFiles(root, { 'secret.yaml': 'type: string\ndescription: hunter2\n' });
      await symlink(path.join(root, 'secret.yaml'), path.join(root, path.dirname(SCHEMAS), 'linked.yaml'));
      const failure = await failureOf(root);
      expect(failure.problems).toMatchObject([{ code: 'outside-reference', location: { file: SCHEMAS, line: 25 } }]);
      expect(failure.message).not.toContain('hunter2');
    },
  );

  test.each([
    'https://example.com/a.yaml',
    'HTTPS://example.com/a.yaml',
    'file:///etc/passwd',
    'data:application/json,{}',
    '//host/share.yaml',
    '/etc/hosts.yaml',
    'C:/a.yaml',
    'c:\\a.yaml',
    '..\\a.yaml',
    '..%5ca.yaml',
    '%252e%252e/%252e%252e/a.yaml',
    'a.yaml/../../../b.yaml#/x',
    '.env',
    'a.md',
  ])('is found in every spelling: %s', (reference) => {
    expect(referenceFault(reference, { from: '/project/api/openapi.yaml', folder: '/project/api' })).toBeTypeOf(
      'string',
    );
  });

  test.each(['#/a', 'a.yaml', './a/b.json#/c', '../api/a.yml', 'a%20b.yaml#/x'])('is not seen in %s', (reference) => {
    expect(referenceFault(reference, { from: '/project/api/openapi.yaml', folder: '/project/api' })).toBeUndefined();
  });
});

describe('a reference to a name that every object of JavaScript has', () => {
  test.each([
    '#/constructor',
    '#/__proto__/x',
    '#/__proto__',
    '#/Deal/toString',
    '#/%63onstructor',
    'deals.yaml#/valueOf',
    '../openapi.yaml#/components/hasOwnProperty',
  ])('leads to nothing: %s', async (reference) => {
    expect(await problemsOf(withReference(reference))).toMatchObject([
      { code: 'bad-reference', location: { file: SCHEMAS, line: 25 } },
    ]);
  });
});

describe('a file that readers would not survive', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'].concat(
    Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`),
  );

  test.each([
    ['aliases that multiply', `${bomb.join('\n')}\n`, 'aliases'],
    ['an alias inside itself', 'Loop: &loop\n  inner: *loop\n', 'inside the value'],
    ['a key with a meaning in JavaScript', 'Proto:\n  __proto__: { type: string }\n', '__proto__'],
    ['a number that JSON does not have', 'Number:\n  default: .inf\n', 'JSON'],
    ['bytes', 'Bytes: !!binary aGVsbG8=\n', 'JSON'],
  ])('is rejected with its place: %s', async (_title, text, says) => {
    const problems = await problemsOf({ ...smallApi, [SCHEMAS]: `${smallApi[SCHEMAS]}${text}` });
    expect(problems).toMatchObject([{ code: 'unreadable-value', location: { file: SCHEMAS } }]);
    expect(problems[0]?.message).toContain(says);
    expect(problems[0]?.location?.line).toBeGreaterThan(30);
  });

  test('is looked at in a bounded number of steps, however much its aliases stand for', () => {
    let reads = 0;
    const counted = new Proxy(['x'], { ownKeys: (target) => ((reads += 1), Reflect.ownKeys(target)) });
    let value: unknown[] = [counted];
    for (let level = 0; level < 12; level += 1) value = Array<unknown>(20).fill(value);
    expect(valueFault(value)?.message).toContain('aliases');
    expect(reads).toBeLessThan(MAX_REPEATED);
  });

  test('by nesting is rejected by the parser', async () => {
    const text = `Deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;
    expect(await problemsOf({ ...smallApi, [SCHEMAS]: `${smallApi[SCHEMAS]}${text}` })).toMatchObject([
      { code: 'not-yaml', location: { file: SCHEMAS } },
    ]);
  });
});

test('a description that cannot be read costs the others one line for the check that needs it', async () => {
  const root = await temporaryProject(
    changed(twoApis(), [
      {
        file: 'openapi/v1/paths/deals.yaml',
        find: 'summary: Get a deal',
        replace: 'summary: Get\n    x-replaced-by: contacts.get',
      },
      { file: ROOT, find: '  title: Sales API', replace: '\ttitle: Sales API' },
    ]),
  );
  const { problems, message } = await failureOf(root);
  expect(problems).toMatchObject([{ code: 'not-yaml', location: { file: ROOT, line: 3 } }]);
  expect(message.match(/^Not checked.*/gm)).toEqual([
    'Not checked: x-replaced-by of openapi/v1/openapi.yaml, since v2 could not be read.',
  ]);
});

describe('a pattern', () => {
  test('is reported with its place', async () => {
    const files = changed(smallApi, [{ file: SCHEMAS, find: 'pattern: ^dl_', replace: 'pattern: ^(a+)+$' }]);
    expect(await problemsOf(files)).toMatchObject([{ code: 'pattern', location: { file: SCHEMAS, line: 3 } }]);
  });
});

describe('what an example holds is data', () => {
  test.each(['{ schema: null }', '{ in: query, name: x, content: {} }', '{ parameters: [null], schema: [] }'])(
    'with any names of its keys: %s',
    async (example) => {
      const find = '              $ref: ../schemas/deals.yaml#/DealList';
      const replace = `${find}\n            example: ${example}`;
      expect(await problemsOf(changed(smallApi, [{ file: 'openapi/v2/paths/deals.yaml', find, replace }]))).toEqual([]);
    },
  );
});
