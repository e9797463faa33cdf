import { expect, test } from 'vitest';
import { allApis } from '../../../../../generated/src/custom/command/records-api.js';
import { createTestHeffl } from '../../../../../generated/src/custom/testing/index.js';
import { runTool } from '../../../../../generated/src/mcp/server/run-tool.js';
import { toolsFor } from '../../../../generator/kit/mcp/support/agent.js';
import { newFolder, runHeffl } from '../../../../generator/kit/shell/move/run-heffl.js';

const double = () => createTestHeffl({ rateLimit: false, customObjects: ['/my-objects'] });

test.each(['my-objects', '/my-objects'])('the records of %s have commands', async (object) => {
  const api = double();
  const folder = await newFolder();
  const run = async (...args: string[]) => {
    const { exit, errors, written } = await runHeffl(api, folder, { args: ['records', ...args] });
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' });
    return written === '' ? undefined : (JSON.parse(written) as { readonly id: string } & Record<string, unknown>);
  };
  const made = await run('create', object, '--cf_size', '5');
  const id = made?.id ?? '';
  expect(await run('get', object, id)).toMatchObject({ id, cf_size: made?.['cf_size'] });
  expect(await run('update', object, id, '--json', '{"cf_size": "big"}')).toMatchObject({ id, cf_size: 'big' });
  expect(await run('list', object, '--all')).toMatchObject([{ id, cf_size: 'big' }]);
  await run('delete', object, id);
  expect(await run('list', object)).toEqual([]);
});

test('a path of several segments is rejected before anything is sent', async () => {
  const api = double();
  const { exit, errors } = await runHeffl(api, '.', { args: ['records', 'list', 'my/objects'] });
  expect({ exit, errors }).toEqual({ exit: 4, errors: expect.stringContaining('object must match') as string });
  expect(api.requests).toHaveLength(0);
});

test('agents find them, and a create whose response was lost is not made twice', async () => {
  const api = double();
  const client = { apiKey: api.apiKey, fetch: api.fetch as never, rateLimiter: false, retries: 0 } as const;
  const tools = toolsFor({ apis: allApis, client, now: Date.now });
  const found = await runTool(tools, 'find', { given: { words: 'records of custom objects' } });
  expect(JSON.stringify(found.data)).toContain('"records.create"');
  const described = await runTool(tools, 'describe', { given: { operation: 'records.create' } });
  expect(described.data).toMatchObject({ arguments: { properties: { path: { required: ['object'] } } } });
  api.fault({ operation: 'my-objects.create', reset: true, takesEffect: true });
  const call = { operation: 'records.create', path: { object: 'my-objects' }, body: { cf_name: 'one of a kind' } };
  const lost = await runTool(tools, 'write', { given: call });
  const retryOf = lost.isError ? lost.data.error.retryOf : undefined;
  const again = await runTool(tools, 'write', { given: { ...call, retryOf } });
  expect(again).toMatchObject({ isError: false, data: { data: { cf_name: 'one of a kind' } } });
  expect(api.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
