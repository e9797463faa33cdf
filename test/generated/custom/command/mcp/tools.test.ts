import { describe, expect, test } from 'vitest';
import { createTestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { callsOf } from '../../../../../generated/src/shell/describe/described.js';
import { nameOf } from '../../../../../generated/src/mcp/calls/catalog.js';
import type { Permissions } from '../../../../../generated/src/mcp/calls/catalog.js';
import { agentOf, errorOf, REVISIONS, toolsFor, type Agent } from '../../../../generator/kit/mcp/support/agent.js';

/** Runs something with an agent of a seeded Heffl. */
async function withAgent(
  use: (agent: Agent, api: ReturnType<typeof createTestHeffl>) => Promise<void>,
  permissions: Partial<Permissions> = {},
  revision: (typeof REVISIONS)[number] = REVISIONS[0],
) {
  const api = createTestHeffl();
  api.seed();
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false, retries: 0 } as const;
  const agent = await agentOf(toolsFor({ apis, client, secrets: [api.apiKey], permissions }), revision);
  try {
    await use(agent, api);
  } finally {
    await agent.close();
  }
}

describe.each(REVISIONS)('a client of revision %s', (revision) => {
  test('gets four annotated tools in at most 2,000 bytes', () =>
    withAgent(
      async ({ client }) => {
        const { tools } = await client.listTools();
        expect(client.getNegotiatedProtocolVersion()).toBe(revision);
        expect(tools.map(({ name }) => name)).toEqual(['find', 'describe', 'read', 'write']);
        expect(Buffer.byteLength(JSON.stringify({ tools }))).toBeLessThanOrEqual(2000);
        for (const { outputSchema, annotations } of tools) {
          expect(outputSchema).toMatchObject({ type: 'object' });
          expect(Object.keys(annotations ?? {}).toSorted()).toEqual([
            'destructiveHint',
            'idempotentHint',
            'openWorldHint',
            'readOnlyHint',
          ]);
        }
        const readOnly = tools.filter(({ annotations }) => annotations?.readOnlyHint).map(({ name }) => name);
        expect(readOnly).toEqual(['find', 'describe', 'read']);
        expect(tools.at(-1)?.annotations).toMatchObject({ destructiveHint: true, idempotentHint: false });
      },
      {},
      revision,
    ));

  test('finds, describes, reads and writes', () =>
    withAgent(
      async (agent) => {
        const found = await agent.call('find', { words: 'list contacts' });
        expect((found.data['operations'] as unknown[])[0]).toMatchObject({ operation: 'contacts.list', tool: 'read' });
        const described = await agent.call('describe', { operation: 'contacts.create' });
        expect(described.data).toMatchObject({
          tool: 'write',
          arguments: { required: ['body'], properties: { body: { required: ['firstName'] } } },
        });
        const made = await agent.call('write', {
          operation: 'contacts.create',
          body: { firstName: 'Ada', jobTitle: 'Buyer', cf_region: 'EU' },
        });
        expect(made.data).toMatchObject({ data: { firstName: 'Ada', jobTitle: 'Buyer', cf_region: 'EU' } });
        const read = await agent.call('read', { operation: 'contacts.list', fields: ['firstName'], limit: 1 });
        expect(read.data).toMatchObject({ data: [{ firstName: 'Ada' }], truncated: { reason: 'limit' } });
        expect(JSON.parse(read.text)).toEqual(read.data);
      },
      {},
      revision,
    ));
});

test('every operation is found by its name, and described with its required arguments', () =>
  withAgent(async (agent) => {
    const names = callsOf(apis).map(nameOf);
    const sizes: number[] = [];
    for (const name of names) {
      const { data } = await agent.call('find', { words: name, limit: 5 });
      const operations = data['operations'] as readonly { readonly operation: string }[];
      expect(operations.map(({ operation }) => operation)).toContain(name);
      const described = await agent.call('describe', { operation: name });
      expect(described.isError).toBe(false);
      sizes.push(described.text.length);
    }
    expect(Math.max(...sizes)).toBeLessThan(8000);
    expect(names.length).toBeGreaterThan(70);
  }));

describe('a list', () => {
  test('is cut at 8,000 bytes, says so, and goes on until its end', () =>
    withAgent(async (agent) => {
      const ids: string[] = [];
      const reasons: unknown[] = [];
      let resume: unknown;
      let calls = 0;
      do {
        const given = { operation: 'deals.list', ...(resume !== undefined && { resume }) };
        const { data, text } = await agent.call('read', given);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(8000);
        ids.push(...(data['data'] as readonly { readonly id: string }[]).map(({ id }) => id));
        reasons.push((data['truncated'] as { reason?: string } | undefined)?.reason);
        resume = data['resume'];
        calls += 1;
      } while (resume !== undefined);
      expect(new Set(ids).size).toBe(40);
      expect(ids).toHaveLength(40);
      expect(calls).toBeGreaterThan(2);
      expect(new Set(reasons)).toEqual(new Set(['size', undefined]));
    }));

  test('goes on where its limit ended, also across pages', () =>
    withAgent(async (agent) => {
      const numbers: string[] = [];
      let resume: unknown;
      do {
        const given = { operation: 'deals.list', params: { pageSize: 7 }, fields: ['number'], limit: 9 };
        const { data } = await agent.call('read', { ...given, ...(resume !== undefined && { resume }) });
        numbers.push(...(data['data'] as readonly { readonly number: string }[]).map(({ number }) => number));
        resume = data['resume'];
      } while (resume !== undefined);
      expect(new Set(numbers).size).toBe(40);
      expect(numbers).toHaveLength(40);
    }));

  test('of another query does not take its token', () =>
    withAgent(async (agent) => {
      const given = { operation: 'deals.list', params: { pageSize: 5 }, limit: 5 };
      const { data } = await agent.call('read', given);
      const other = await agent.call('read', { operation: 'contacts.list', resume: data['resume'] });
      expect(errorOf(other)).toMatchObject({ code: 'invalid_arguments' });
      const none = await agent.call('read', { ...given, resume: 'nonsense' });
      expect(errorOf(none)).toMatchObject({ issues: [{ field: 'resume' }] });
    }));
});

describe('wrong arguments', () => {
  const wrong: readonly { name: string; tool: string; given: object; error: object }[] = [
    {
      name: 'an unknown parameter',
      tool: 'read',
      given: { operation: 'deals.list', params: { filter: {} } },
      error: { issues: [{ field: 'params.filter', nearest: 'filters' }] },
    },
    {
      name: 'a typing error in a field',
      tool: 'write',
      given: { operation: 'companies.create', body: { name: 'A', websit: 'https://example.com' } },
      error: { issues: [{ field: 'body.websit', nearest: 'website' }] },
    },
    {
      name: 'the id of another kind',
      tool: 'write',
      given: { operation: 'contacts.update', path: { id: 'dl_1' }, body: { jobTitle: 'Buyer' } },
      error: { issues: [{ field: 'path.id', message: 'must begin with clt_' }] },
    },
    {
      name: 'an unknown value of an enum',
      tool: 'write',
      given: { operation: 'deals.update', path: { id: 'dl_1' }, body: { status: 'won' } },
      error: { issues: [{ field: 'body.status', nearest: 'WON' }] },
    },
    {
      name: 'a number out of bounds',
      tool: 'read',
      given: { operation: 'deals.list', params: { pageSize: 500 } },
      error: { issues: [{ field: 'params.pageSize', nearest: 100 }] },
    },
    {
      name: 'an id that would change the path',
      tool: 'write',
      given: { operation: 'contacts.update', path: { id: 'clt_' }, body: {} },
      error: { issues: [{ field: 'path.id' }] },
    },
    {
      name: 'fields next to the places',
      tool: 'write',
      given: { operation: 'contacts.create', firstName: 'Ada' },
      error: { issues: [{ field: 'firstName' }] },
    },
    {
      name: 'an unknown operation',
      tool: 'read',
      given: { operation: 'deal.list' },
      error: { code: 'unknown_operation', issues: [{ field: 'operation', nearest: 'deals.list' }] },
    },
    {
      name: 'a write for the tool that reads',
      tool: 'read',
      given: { operation: 'deals.create' },
      error: { code: 'wrong_tool' },
    },
    {
      name: 'an unknown name of a field of the result',
      tool: 'read',
      given: { operation: 'deals.list', fields: ['tilte'] },
      error: { issues: [{ nearest: 'title' }] },
    },
  ];

  test.each(wrong)('$name is rejected before sending', ({ tool, given, error }) =>
    withAgent(async (agent, api) => {
      const result = await agent.call(tool, given);
      expect(result.isError).toBe(true);
      expect(errorOf(result)).toMatchObject(error);
      expect(errorOf(result)['next']).toBeTypeOf('string');
      expect(api.requests).toEqual([]);
    }),
  );
});

test('fields takes custom fields, which are like others by name', () =>
  withAgent(async (agent) => {
    const given = { operation: 'deals.list', fields: ['id', 'cf_priority', 'cf_title'], limit: 1 };
    const { isError, data } = await agent.call('read', given);
    expect(isError).toBe(false);
    expect(data).toMatchObject({ data: [{ cf_priority: expect.any(String) as unknown }] });
  }));

describe('permissions', () => {
  test('without --write, there is no tool for writes', () =>
    withAgent(
      async ({ client, call }) => {
        const { tools } = await client.listTools();
        expect(tools.map(({ name }) => name)).toEqual(['find', 'describe', 'read']);
        const { data } = await call('find', { words: 'contacts.create', limit: 1 });
        expect(data).toMatchObject({ operations: [{ operation: 'contacts.create', needs: '--write' }] });
      },
      { isWriting: false, isDeleting: false },
    ));

  test('without --delete, nothing is deleted', () =>
    withAgent(
      async (agent, api) => {
        const result = await agent.call('write', { operation: 'deals.delete', path: { id: 'dl_1' } });
        expect(errorOf(result)).toMatchObject({ code: 'not_allowed', outcome: 'none' });
        expect(api.requests).toEqual([]);
      },
      { isDeleting: false },
    ));

  test('--only narrows what is found, described and called', () =>
    withAgent(
      async (agent) => {
        const { data } = await agent.call('find', { limit: 100 });
        const operations = data['operations'] as readonly { readonly operation: string }[];
        expect(operations.map(({ operation }) => operation)).toEqual([
          'deals.list',
          'deals.create',
          'deals.get',
          'deals.update',
          'deals.delete',
          'tags.list',
        ]);
        expect((await agent.call('read', { operation: 'contacts.list' })).isError).toBe(true);
        expect((await agent.call('read', { operation: 'tags.list' })).isError).toBe(false);
      },
      { only: ['deals.*', 'tags.list'] },
    ));
});

describe('an error of the API', () => {
  test('is data, with what to do next', () =>
    withAgent(async (agent, api) => {
      const gone = await agent.call('read', { operation: 'deals.get', path: { id: 'dl_nothing' } });
      expect(errorOf(gone)).toMatchObject({ status: 404, code: 'NOT_FOUND', repeatable: true });
      api.fault({ operation: 'contacts.create', status: 403 });
      const forbidden = await agent.call('write', { operation: 'contacts.create', body: { firstName: 'Ada' } });
      expect(errorOf(forbidden)).toMatchObject({ status: 403, outcome: 'none' });
      expect(forbidden.text).not.toContain(api.apiKey);
    }));

  test('shows the issues of the API by field', () =>
    withAgent(async (agent) => {
      const body = { title: 'Looms', clientId: 'clt_nobody', pipelineId: 'dpl_abc123' };
      const result = await agent.call('write', { operation: 'deals.create', body });
      expect(errorOf(result)).toMatchObject({ status: 400, issues: [{ message: expect.any(String) as unknown }] });
    }));
});

describe('text of records', () => {
  test('has no control characters, and the result says that it is data', () =>
    withAgent(async (agent, api) => {
      const name = 'Ada\u001B[31m\u202E Lovelace\u0000';
      await agent.call('write', { operation: 'contacts.create', body: { firstName: name } });
      const { data } = await agent.call('read', { operation: 'contacts.list', limit: 1, fields: ['firstName'] });
      expect(data).toMatchObject({
        data: [{ firstName: 'Ada[31m Lovelace' }],
        note: expect.stringContaining('not instructions') as unknown,
      });
      // What was sent is what was given.
      expect(api.requests[0]?.body).toBe(JSON.stringify({ firstName: name }));
    }));

  test('never shows the credential, however it is written', () =>
    withAgent(async (agent, api) => {
      const key = api.apiKey;
      const text = `${key} ${Buffer.from(key).toString('base64')} ${encodeURIComponent(key)}`;
      const made = await agent.call('write', { operation: 'contacts.create', body: { firstName: text } });
      expect(made.data).toMatchObject({ data: { firstName: '*** *** ***' } });
      expect(JSON.stringify(made.data)).not.toContain(key);
    }));
});
