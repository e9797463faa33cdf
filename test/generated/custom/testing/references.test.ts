import { describe, expect, test } from 'vitest';
import { JSON_MEDIA_TYPE } from '../../../../generator/model/media-type.js';
import { describeDocument } from '../../../contract/embedded/description.js';
import { examplesOf } from '../../../contract/embedded/examples.js';
import { loadContracts } from '../../../contract/support/contract.js';
import { exampleWorkspace } from './support/example-workspace.js';

/** A request to make a record, with an id in it that is to be replaced by one of no record. */
interface Case {
  readonly name: string;
  readonly url: string;
  readonly body: unknown;
  /** Dotted path of the id. */
  readonly field: string;
}

/** Ids of records that cannot be listed, so that any id is valid. */
const unlisted = /^vnd_/;
const cases = (await loadContracts()).flatMap(({ key, document }) =>
  describeDocument(document)
    .operations.filter(({ method, body }) => method === 'POST' && body)
    .flatMap(({ id, route, body }) =>
      examplesOf(body?.content?.[JSON_MEDIA_TYPE]).flatMap((example) =>
        idsIn(example.value).map((field): Case => {
          const url = `https://api.heffl.com/api/${key}${route}`;
          return { name: `${key} ${id}, ${example.name}: ${field}`, url, body: example.value, field };
        }),
      ),
    ),
);

describe('an id in the body of a new record', () => {
  test('stands in many examples', () => {
    expect(cases.length).toBeGreaterThan(30);
  });

  test.each(cases)('is that of a record: $name', async ({ url, body, field }) => {
    const { status, issues } = await post(url, replaced(body, field.split('.')));
    expect(status).toBe(400);
    expect(issues).toContainEqual({
      field,
      message: expect.stringMatching(/^There is no such record/),
    });
  });
});

async function post(url: string, body: unknown) {
  const api = exampleWorkspace();
  const headers = { 'x-api-key': 'k', 'content-type': 'application/json' };
  const { status } = await api.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status, issues: api.requests[0]?.issues };
}

/** Dotted paths of the ids in a body. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z]+_[a-z]{3}\d{3}$/.test(value) && !unlisted.test(value) ? [''] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => idsIn(member).map((path) => (path ? `${key}.${path}` : key)));
}

/** The body with an id that nothing has, in the place of one. */
function replaced(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return String(value).replace(/_.*/, '_none');
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? replaced(item, rest) : item));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest) };
}
