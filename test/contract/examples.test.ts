import { describe, expect, test } from 'vitest';
import type { MediaTypeObject, OpenApiDocument, SchemaObject } from '../../generator/document/document.js';
import { describeDocument } from './embedded/description.js';
import { examplesOf } from './embedded/examples.js';
import { loadContract, loadContracts } from './support/contract.js';

const contracts = await loadContracts();

describe.each(contracts)('the examples of API $key', ({ document }) => {
  test.each(checkable(document))('$at is valid', ({ schema, value }) => {
    expect(describeDocument(document).validators.check(schema, value)).toEqual([]);
  });

  test('cover every request body, every response and every parameter without a default', () => {
    const bare = holders(document).filter(({ holder }) => checkablesOf({ holder, at: '' }).length === 0);
    expect(bare.map(({ at }) => at).filter((at) => !at.includes('/headers/'))).toEqual([]);
  });
});

test('an example that does not fit its schema is found', async () => {
  const document = structuredClone((await loadContract('v2')).document);
  const media = document.paths?.['/tasks']?.post?.requestBody as { content: Record<string, MediaTypeObject> };
  media.content['application/json']!.example = { title: 'Call back', status: 'SOMEDAY' };
  const { validators } = describeDocument(document);
  const faulty = checkable(document).filter(({ schema, value }) => validators.check(schema, value).length > 0);
  expect(faulty.map(({ at }) => at)).toEqual(['/paths/~1tasks/post/requestBody/content/application~1json: example']);
});

/** A value that must be valid against a schema, and where both stand. */
interface Checkable {
  readonly at: string;
  readonly schema: SchemaObject;
  readonly value: unknown;
}

/** A media type, parameter or header: what has a schema and may have examples of it. */
interface Holder {
  readonly at: string;
  readonly holder: MediaTypeObject;
}

function checkable(document: OpenApiDocument): Checkable[] {
  return [
    ...holders(document).flatMap(checkablesOf),
    ...defaultsOf(document.components?.['schemas'], '/components/schemas'),
  ];
}

function checkablesOf({ at, holder }: Holder): Checkable[] {
  const { schema } = holder;
  if (!schema) return [];
  const examples = examplesOf(holder).map(({ name, value }) => ({ at: `${at}: ${name}`, schema, value }));
  return [...examples, ...defaultsOf(schema, `${at}/schema`)];
}

/** Every media type, parameter and header outside the schemas. */
function holders(document: OpenApiDocument): Holder[] {
  const { schemas: _, ...components } = document.components ?? {};
  return find({ paths: document.paths, webhooks: (document as { webhooks?: object }).webhooks, components }, '');
}

function find(node: unknown, at: string): Holder[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('schema' in node) return [{ at, holder: node as MediaTypeObject }];
  return Object.entries(node).flatMap(([key, child]) => find(child, `${at}/${escape(key)}`));
}

/** Every default in a schema. */
function defaultsOf(node: unknown, at: string): Checkable[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.entries(node).flatMap(([key, child]) => defaultsOf(child, `${at}/${escape(key)}`));
  const isSchema = 'default' in node && ('type' in node || '$ref' in node || 'enum' in node);
  return isSchema ? [{ at: `${at}: default`, schema: node as SchemaObject, value: node.default }, ...below] : below;
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
