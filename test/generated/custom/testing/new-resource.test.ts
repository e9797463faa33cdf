import { describe, expect, test } from 'vitest';
import { createTestApi } from '../../../../generated/src/testing/create-test-api.js';
import { manualClock } from '../../../../generated/src/testing/world/clock.js';
import { hefflBehaviour } from '../../../../generated/src/custom/testing/behaviour.js';
import { createWorkspace } from '../../../../generated/src/custom/testing/create-workspace.js';
import type { TestHefflOptions } from '../../../../generated/src/custom/testing/index.js';
import { serveApi } from '../../../../generated/src/testing/http/exchange.js';
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
        dealId: { oneOf: [ref('DealId'), { type: 'null' }] },
        writtenOn: { type: 'string', format: 'date' },
        mood: { type: 'string', enum: ['calm', 'cross'] },
      },
    },
    NoteInput: {
      type: 'object',
      properties: {
        text: { type: 'string' },
        kind: { type: 'string', default: 'memo' },
        dealId: { oneOf: [ref('DealId'), { type: 'null' }] },
        replyTo: { type: 'string', pattern: '^nt_' },
        lines: {
          type: 'array',
          items: { type: 'object', properties: { userIds: { type: 'array', items: ref('UserId') } } },
        },
      },
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

/** The double of that description, with requests to it. */
async function noteBook(options: TestHefflOptions = {}) {
  const plan = planOf(loadedOf(await withNotes()));
  const { responses, requests } = buildSchemas(plan);
  const named = { ...responses.named, ...requests.named };
  const described = describeApi(buildFacts(plan), { ...responses, ...requests, named });
  const world = createWorkspace([described], { clock: manualClock(), ...options });
  const api = createTestApi(hefflBehaviour(described), { apis: [serveApi(described)], world });
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { 'x-api-key': 'any', 'content-type': 'application/json' };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const received = await api.fetch(`https://api.heffl.com/api/v2${path}`, init);
    return { status: received.status, body: (await received.json()) as Record<string, unknown> };
  };
  return { api, ask };
}

const nameless = 'dl_none';

describe('a new resource of a description, without a rule', () => {
  test('can be created, read, listed, updated and deleted', async () => {
    const { ask } = await noteBook();
    const { body: note } = await ask('POST', '/notes', { text: 'one' });
    expect(note).toEqual({
      id: expect.stringMatching(/^nt_./),
      text: 'one',
      stars: expect.any(Number) as number,
      author: null,
      dealId: null,
    });
    // The effect of another verb is unknown: it shows the record.
    expect(await ask('POST', `/notes/${String(note['id'])}/shout`)).toEqual({ status: 200, body: note });
    const path = `/notes/${note['id'] as string}`;
    expect((await ask('GET', path)).body).toEqual(note);
    expect((await ask('PATCH', path, { text: 'two' })).body).toEqual({ ...note, text: 'two' });
    for (const text of ['three', 'four']) await ask('POST', '/notes', { text });
    const page = (await ask('GET', '/notes')).body as { data: { text: string }[]; meta: { nextCursor: string } };
    expect(page.data.map(({ text }) => text)).toEqual(['four', 'three']);
    const { body: last } = await ask('GET', `/notes?cursor=${page.meta.nextCursor}`);
    expect(last).toMatchObject({ data: [{ text: 'two' }], meta: { hasMore: false, nextCursor: null } });
    expect(await ask('POST', '/notes', { txt: 1 })).toMatchObject({ status: 400 });
    expect(await ask('DELETE', path)).toMatchObject({ status: 200, body: { text: 'two' } });
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('POST', '/notes/x/shout')).status).toBe(404);
  });

  test('accepts only ids of records, wherever a schema of ids stands', async () => {
    const { api, ask } = await noteBook();
    const issuesOf = async (body: object) => {
      await ask('POST', '/notes', body);
      return api.requests.at(-1)?.issues.map(({ field, message }) => `${field}: ${message}`);
    };
    const missing = 'There is no such record.';
    expect(await issuesOf({ dealId: nameless })).toEqual([`dealId: ${missing}`]);
    // The schema of this one is not named, and has the prefix of the ids of notes.
    expect(await issuesOf({ replyTo: 'nt_none' })).toEqual([`replyTo: ${missing}`]);
    const lines = [{ userIds: ['usr_abc123'] }, { userIds: ['usr_abc123', 'usr_none'] }];
    expect(await issuesOf({ lines })).toEqual([`lines.1.userIds.1: ${missing}`]);
    api.seed();
    expect(await issuesOf({ dealId: 'dl_abc123' })).toEqual([]);
    const { body: note } = await ask('POST', '/notes', { dealId: 'dl_abc123' });
    expect(await issuesOf({ replyTo: note['id'] })).toEqual([]);
    expect(await issuesOf({ dealId: null })).toEqual([]);
  });

  test('keeps an id whose record has been deleted, and accepts any id without checks', async () => {
    const { api, ask } = await noteBook();
    api.seed();
    const { body: note } = await ask('POST', '/notes', { dealId: 'dl_abc123' });
    await ask('DELETE', '/deals/dl_abc123');
    const update = (body: object) => ask('PATCH', `/notes/${String(note['id'])}`, body);
    expect((await update({ dealId: 'dl_abc123', text: 'kept' })).status).toBe(200);
    expect((await update({ dealId: nameless })).status).toBe(400);
    const lenient = await noteBook({ checkReferences: false });
    expect((await lenient.ask('POST', '/notes', { dealId: nameless })).status).toBe(200);
  });

  test('has fake records that fit its schema, the same each time', async () => {
    const [first, second] = [await noteBook(), await noteBook()];
    for (const { api } of [first, second]) api.seed();
    const { body } = await first.ask('GET', '/notes?pageSize=30');
    expect((await second.ask('GET', '/notes?pageSize=30')).body).toEqual(body);
    const notes = body['data'] as Record<string, unknown>[];
    expect(notes).toHaveLength(20);
    const deals = Object.fromEntries((await allOf(first, '/deals')).map(({ id }) => [id, true]));
    for (const { id, text, stars, dealId, writtenOn, mood } of notes) {
      expect(id).toMatch(/^nt_./);
      expect(text).toMatch(/^text \d+$/);
      expect(stars).toEqual(expect.any(Number));
      expect(deals).toHaveProperty(String(dealId));
      expect(writtenOn).toBe('2026-06-30');
      expect(['calm', 'cross']).toContain(mood);
    }
    expect(new Set(notes.map(({ mood }) => mood)).size).toBe(2);
    // Other resources have a seed of their own.
    expect(Object.keys(first.api.snapshot().collections)).not.toContain('customFields');
  });
});

async function allOf({ ask }: Awaited<ReturnType<typeof noteBook>>, path: string) {
  const { body } = await ask('GET', `${path}?pageSize=100`);
  return body['data'] as { id: string }[];
}
