import { expect, test } from 'vitest';
import { manualClock } from '../../../../generated/src/testing/world/clock.js';
import { hefflBehaviour } from '../../../../generated/src/custom/testing/behaviour.js';
import { createWorkspace } from '../../../../generated/src/custom/testing/create-workspace.js';
import { carryOut } from '../../../../generated/src/testing/http/exchange.js';
import { Routes } from '../../../../generated/src/testing/http/routes.js';
import { describeApi } from '../../../../generated/src/testing/world/described.js';
import { buildFacts } from '../../../../generator/build/build-facts.js';
import { buildSchemas } from '../../../../generator/build/build-schemas.js';
import type { OpenApiDocument } from '../../../../generator/document/document.js';
import { loadedOf, planOf } from '../../../generator/support/settings.js';
import { loadContract } from '../../../contract/support/contract.js';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const response = (schema: object) => ({ '200': { description: 'OK', ...json(schema) } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The description of v2 with a resource that no rule mentions. */
async function withNotes(): Promise<OpenApiDocument> {
  const document = structuredClone((await loadContract('v2')).document);
  Object.assign(document.components!.schemas!, {
    Note: {
      type: 'object',
      required: ['id', 'text', 'stars'],
      properties: {
        id: { type: 'string', pattern: '^nt_' },
        text: { type: 'string' },
        stars: { type: 'number' },
        author: { type: ['string', 'null'] },
      },
    },
    NoteInput: {
      type: 'object',
      properties: { text: { type: 'string' }, kind: { type: 'string', default: 'memo' } },
      unevaluatedProperties: false,
    },
    NoteList: { type: 'object', properties: { data: { type: 'array', items: ref('Note') }, meta: ref('PageMeta') } },
  });
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const size = { name: 'pageSize', in: 'query', schema: { type: 'integer', default: 2 } };
  const cursor = { name: 'cursor', in: 'query', schema: { type: 'string' } };
  const requestBody = { required: true, ...json(ref('NoteInput')) };
  const known = { 'x-provenance': { level: 'listed' } };
  Object.assign(document.paths!, {
    '/notes': {
      get: {
        ...known,
        operationId: 'notes.list',
        'x-pagination': 'cursor',
        parameters: [size, cursor],
        responses: response(ref('NoteList')),
      },
      post: { ...known, operationId: 'notes.create', requestBody, responses: response(ref('Note')) },
    },
    '/notes/{id}': {
      parameters: [id],
      get: { ...known, operationId: 'notes.get', responses: response(ref('Note')) },
      patch: { ...known, operationId: 'notes.update', requestBody, responses: response(ref('Note')) },
      delete: { ...known, operationId: 'notes.delete', responses: response({}) },
    },
    '/notes/{id}/shout': {
      post: { ...known, operationId: 'notes.shout', parameters: [id], responses: response(ref('Note')) },
    },
  });
  return document;
}

test('a new resource of a description works without a rule: create, get, list, update, delete', async () => {
  const document = await withNotes();
  const plan = planOf(loadedOf(document));
  const { responses, requests } = buildSchemas(plan);
  const named = { ...responses.named, ...requests.named };
  const api = describeApi(buildFacts(plan), { ...responses, ...requests, named });
  const world = createWorkspace([api], { clock: manualClock() });
  const behaviour = hefflBehaviour(api);
  const routes = new Routes(api);
  const ask = (method: string, path: string, body?: object) => {
    const url = new URL(`https://api.heffl.com/api/v2${path}`);
    const request = new Request(url, { method, headers: { 'content-type': 'application/json' } });
    const match = routes.match(method, url.pathname.slice('/api/v2'.length))!;
    const received = { request, url, text: body ? JSON.stringify(body) : '' };
    const outcome = carryOut(api, { match, received, world, behaviour }).response;
    return { status: outcome.status, body: outcome.body as Record<string, unknown> };
  };
  const { body: note } = ask('POST', '/notes', { text: 'one' });
  expect(note).toEqual({ id: expect.stringMatching(/^nt_./), text: 'one', stars: 0, author: null });
  expect(ask('GET', `/notes/${note['id'] as string}`).body).toEqual(note);
  expect(ask('PATCH', `/notes/${note['id'] as string}`, { text: 'two' }).body).toEqual({ ...note, text: 'two' });
  for (const text of ['three', 'four']) ask('POST', '/notes', { text });
  const page = ask('GET', '/notes').body as {
    data: { text: string }[];
    meta: { nextCursor: string; hasMore: boolean };
  };
  expect(page.data.map(({ text }) => text)).toEqual(['four', 'three']);
  const last = ask('GET', `/notes?cursor=${page.meta.nextCursor}`).body;
  expect(last).toMatchObject({ data: [{ text: 'two' }], meta: { hasMore: false, nextCursor: null } });
  expect(ask('POST', '/notes', { txt: 1 })).toMatchObject({ status: 400 });
  expect(ask('DELETE', `/notes/${note['id'] as string}`)).toMatchObject({ status: 200, body: { text: 'two' } });
  expect(ask('GET', `/notes/${note['id'] as string}`).status).toBe(404);
  // The effect of a custom verb is unknown.
  expect(ask('POST', '/notes/x/shout').status).toBe(501);
});
