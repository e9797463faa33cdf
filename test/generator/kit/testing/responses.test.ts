import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../../generator/document/document.js';
import { readOperations, type OperationReading } from '../../../../generator/document/operation-reading.js';
import { oddSchemas } from './support/odd-schemas.js';
import { plainDouble } from './support/plain-double.js';
import { bareArrays, composite, envelopes, nested, withoutIds } from './support/shapes.js';

/** Bodies of requests by operation. */
const bodies: Readonly<Record<string, unknown>> = {
  'animals.create': { id: 'x', kind: 'wolf' },
  'trees.create': { leaves: ['a', 'b'] },
  'owners.create': { name: 'Ann' },
  'owners.visits.create': { note: 'Ill' },
  'owners.settings.update': { theme: 'light', size: 4 },
  'owners.pets.create': { name: 'Rex' },
  'shops.create': { slug: 'new' },
  'notes.create': { text: 'new' },
};

function bodyOf({ operationId = '' }: { readonly operationId?: string }, isEnveloped: boolean): unknown {
  if (operationId in bodies) return bodies[operationId];
  if (operationId === 'pets.search') return { text: 'x' };
  const pet = { name: 'Rex', kind: 'dog' };
  return isEnveloped ? { data: { name: 'Rex' } } : pet;
}

/** Compiles the schemas of a document with another validator than the double's. */
function judgeOf(document: OpenApiDocument): (schema: object, value: unknown) => unknown {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ components: document.components }, 'description');
  return (schema, value) => {
    const text = JSON.stringify(schema).replaceAll('"#/', '"description#/');
    const validate = ajv.compile(JSON.parse(text) as object);
    return validate(value) ? [] : validate.errors;
  };
}

/** A path with the ids of records that are there. */
function pathOf(
  { path }: OperationReading,
  records: Readonly<Record<string, readonly Record<string, unknown>[]>>,
): string {
  const ids = { ...records } as Record<string, readonly Record<string, unknown>[]>;
  const within = (name: string) => ids[name]?.[0]?.['$within'] as Record<string, string> | undefined;
  const [, resource = '', , child = ''] = path.split('/');
  const parent = Object.values(within(`${resource}.${child}`) ?? {})[0];
  let at = 0;
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    at += 1;
    const own = at === 1 ? ids[resource]?.[0] : (ids[`${resource}.${child}`] ?? ids[resource])?.[0];
    const value = at === 1 && parent !== undefined ? parent : (own?.['slug'] ?? own?.['id']);
    return name === 'city' ? 'rome' : String(value);
  });
}

test.each(Object.entries({ bareArrays, envelopes, nested, composite, withoutIds, oddSchemas }))(
  'every operation of %s responds with what its schema says',
  async (name, document) => {
    const judge = judgeOf(document);
    const wrong: unknown[] = [];
    let judged = 0;
    for (const reading of readOperations(document)) {
      // Of one there is no value, and the other judge does not end on the other one.
      if (/^(?:unlikely|loop)\.get$/.test(reading.node.operationId ?? '')) continue;
      const { ask, api } = plainDouble(document);
      api.seed({ count: 3 });
      const path = pathOf(reading, api.snapshot().collections);
      const body = reading.body && bodyOf(reading.node, name === 'envelopes');
      const isMultipart = reading.node.operationId === 'files.upload';
      const received = await ask(`${reading.method.toUpperCase()} ${path}`, isMultipart ? undefined : body, {
        authorization: 'Bearer x',
      });
      const success = reading.responses.find(({ status }) => status.startsWith('2'));
      const schema = success?.content?.['application/json']?.schema;
      const faults = schema ? judge(schema, received.body) : [received.body].filter((value) => value !== undefined);
      if (String(received.status) !== success?.status || (faults as unknown[]).length > 0)
        wrong.push([reading.node.operationId, path, received, faults]);
      judged += 1;
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(3);
  },
);

test('a schema without a value, or one that leads to itself, neither hangs nor ends the double', async () => {
  const { ask } = plainDouble(oddSchemas);
  expect((await ask('GET /unlikely')).status).toBe(200);
  expect(await ask('GET /loop')).toEqual({ status: 200, body: { ok: false } });
  expect(await ask('POST /upload', { file: 'x' })).toMatchObject({
    status: 501,
    body: { message: 'The embedded API does not read bodies of the type multipart/mixed.' },
  });
});
