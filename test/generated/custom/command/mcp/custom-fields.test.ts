import { expect, test } from 'vitest';
import { customFields } from '../../../../../generated/src/custom/command/mcp-fields.js';
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
  const tools = toolsFor({ apis, client, moreFields: customFields });
  const { data } = await runTool(tools, 'describe', { given: { operation: 'contacts.create' } });
  expect(data).toMatchObject({
    arguments: {
      properties: {
        body: {
          allOf: [
            { required: ['firstName'] },
            {
              properties: {
                cf_industry: { title: 'Industry', enum: ['Retail', 'Tech'] },
                cf_seats: { type: 'number' },
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
  const tools = toolsFor({ apis, client, moreFields: customFields });
  const result = await runTool(tools, 'describe', { given: { operation: 'contacts.create' } });
  expect(result).toMatchObject({
    isError: false,
    data: { note: expect.stringContaining('could not be read') as unknown },
  });
});
