import { describe, expect, test } from 'vitest';
import { liveFields } from '../../../../../generated/src/custom/command/fields/live-fields.js';
import { createTestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { runTool } from '../../../../../generated/src/mcp/server/run-tool.js';
import { apis } from '../../../../../generated/src/program/calls.js';
import { toolsFor } from '../../../../generator/kit/mcp/support/agent.js';

test('describe shows the custom fields of the workspace, their options, and what is required', async () => {
  const api = createTestHeffl({
    customFields: [
      {
        entity: 'contacts',
        key: 'cf_industry',
        label: 'Industry',
        type: 'single_option',
        options: ['Tech', 'Retail'],
        required: true,
      },
      { entity: 'contacts', key: 'cf_seats', label: 'Seats', type: 'number' },
      { entity: 'deals', key: 'cf_region' },
    ],
  });
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false, retries: 0 } as const;
  const tools = toolsFor({ apis, client, moreFields: liveFields });
  const { data } = await runTool(tools, 'describe', { given: { operation: 'contacts.create' } });
  expect(data).toMatchObject({
    arguments: {
      properties: {
        body: {
          allOf: [
            { required: ['firstName'] },
            {
              properties: {
                cf_industry: { title: 'Industry', enum: ['Retail', 'Tech', null] },
                cf_seats: { type: ['number', 'null'] },
              },
              required: ['cf_industry'],
            },
          ],
        },
      },
    },
  });
  expect(JSON.stringify(data)).not.toContain('cf_region');
});

test('describe says so where the custom fields cannot be read', async () => {
  const api = createTestHeffl();
  api.fault({ operation: 'customFields.list', status: 403 });
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false, retries: 0 } as const;
  const tools = toolsFor({ apis, client, moreFields: liveFields });
  const result = await runTool(tools, 'describe', { given: { operation: 'contacts.create' } });
  expect(result).toMatchObject({
    isError: false,
    data: { note: expect.stringContaining('could not be read') as unknown },
  });
});

describe('a write', () => {
  const industry = { entity: 'contacts', key: 'cf_industry', label: 'Industry', type: 'single_option' } as const;

  function served(options: readonly string[], later?: readonly string[]) {
    const api = createTestHeffl({ customFields: [{ ...industry, options }] });
    const other = createTestHeffl({ customFields: [{ ...industry, options: later ?? options }] });
    let fetch = api.fetch;
    const change = () => {
      fetch = other.fetch;
    };
    const send: typeof api.fetch = (...given) => fetch(...given);
    const client = { apiKey: api.apiKey, fetch: send as never, rateLimiter: false, retries: 0 } as const;
    const tools = toolsFor({ apis, client, moreFields: liveFields });
    const write = (body: object, more: object = {}) =>
      runTool(tools, 'write', { given: { operation: 'contacts.create', body, ...more } });
    const created = () => api.requests.filter(({ method }) => method === 'POST').length;
    return { api, write, created, change };
  }

  test('with an option that is not there is an error with the nearest legal one, and nothing is sent', async () => {
    const { write, created } = served(['Tech', 'Retail']);
    const { isError, data } = await write({ firstName: 'Ada', cf_industry: 'Retial' });
    expect({ isError, data, created: created() }).toMatchObject({
      isError: true,
      data: {
        error: {
          code: 'invalid_arguments',
          outcome: 'none',
          issues: [
            {
              field: 'body.cf_industry',
              nearest: 'Retail',
              message: expect.stringContaining('Retail, Tech') as string,
            },
          ],
        },
      },
      created: 0,
    });
    expect(await write({ firstName: 'Ada', cf_industry: 'Retail' })).toMatchObject({ isError: false });
    expect(await write({ firstName: 'Ada', cf_industry: null })).toMatchObject({ isError: false });
  });

  test('with a custom field that is not there is an error with the nearest name, unless it is meant', async () => {
    const { write, created } = served(['Tech']);
    const body = { firstName: 'Ada', cf_industri: 'Tech' };
    expect(await write(body)).toMatchObject({
      isError: true,
      data: { error: { issues: [{ field: 'body.cf_industri', nearest: 'cf_industry' }] } },
    });
    expect(created()).toBe(0);
    await write(body, { allowUnknown: true });
    expect(created()).toBe(1);
  });

  test('with an option that was added since reads the options again', async () => {
    const { write, change } = served(['Tech'], ['Tech', 'Space']);
    await write({ firstName: 'Ada', cf_industry: 'Tech' });
    change();
    expect(await write({ firstName: 'Ada', cf_industry: 'Space' })).toMatchObject({ isError: false });
  });

  test('reads the options once', async () => {
    const { api, write } = served(['Tech']);
    for (const firstName of ['Ada', 'Grace', 'Mary']) await write({ firstName });
    expect(api.requests.filter(({ operationId }) => operationId === 'customFields.list')).toHaveLength(1);
  });

  test('is checked by the description alone where the custom fields cannot be read', async () => {
    const { api, write } = served(['Tech']);
    api.fault({ operation: 'customFields.list', status: 403 });
    expect(await write({ firstName: 'Ada', cf_other: 'Tech' })).not.toMatchObject({
      data: { error: { code: 'invalid_arguments', outcome: 'none', issues: [{ field: 'body.cf_other' }] } },
    });
  });
});
