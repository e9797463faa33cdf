import { execPath } from 'node:process';
import path from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { command } from '../../../../../generated/src/custom/command/mcp.js';
import { connect, REVISIONS } from '../../../../generator/kit/mcp/support/agent.js';
import { printed } from '../../../../generator/kit/command/support/surroundings.js';
import { PROJECT_ROOT } from '../../../../support/project.js';

/** Starts the command with HTTP, and gives its address. */
async function serveHttp(args: readonly string[] = []): Promise<string> {
  let stop: (() => void) | undefined;
  let address = '';
  const started = new Promise<void>((resolve) => {
    const { surroundings } = printed({
      onStop: (stopper) => void (stop = stopper),
      printError(text) {
        address = /http:\S+mcp/.exec(text)?.[0] ?? address;
        resolve();
      },
    });
    const ended = command.run(['--http', '--embedded', ...args], surroundings);
    onTestFinished(async () => {
      stop?.();
      expect(await ended).toBe(0);
    });
  });
  await started;
  return address;
}

describe.each(REVISIONS)('a client of revision %s', (revision) => {
  test('works over standard input and output', async () => {
    const main = path.join(PROJECT_ROOT, 'generated/src/custom/command/main.ts');
    const args = ['--import', 'tsx', main, 'mcp', '--embedded', '--write', '--only', 'contacts.*'];
    const agent = await connect(new StdioClientTransport({ command: execPath, args, cwd: PROJECT_ROOT }), revision);
    onTestFinished(() => agent.close());
    expect((await agent.client.listTools()).tools).toHaveLength(4);
    const made = await agent.call('write', { operation: 'contacts.create', body: { firstName: 'Ada' } });
    expect(made.data).toMatchObject({ data: { firstName: 'Ada' } });
    const list = await agent.call('read', { operation: 'contacts.list', fields: ['firstName'], limit: 1 });
    expect(list.data).toMatchObject({ data: [{ firstName: 'Ada' }] });
    expect((await agent.call('read', { operation: 'deals.list' })).isError).toBe(true);
  });

  test('works over HTTP', async () => {
    const address = await serveHttp();
    const agent = await connect(new StreamableHTTPClientTransport(new URL(address)), revision);
    onTestFinished(() => agent.close());
    expect((await agent.client.listTools()).tools.map(({ name }) => name)).toEqual(['find', 'describe', 'read']);
    const list = await agent.call('read', { operation: 'deals.list', limit: 2, fields: ['id'] });
    expect(list.data).toMatchObject({ count: 2 });
  });
});

test('HTTP serves neither other hosts, nor pages of other origins, nor other paths', async () => {
  const address = await serveHttp();
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const post = (target: string, headers: Record<string, string>) =>
    fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body,
    });
  expect((await post(address, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(address, { origin: 'null' })).status).toBe(403);
  expect((await post(address, { origin: 'http://localhost:5173' })).status).toBe(200);
  expect((await post(address.replace(/mcp$/, ''), {})).status).toBe(404);
  expect((await post(address, {})).status).toBe(200);
});

test('--print-config prints what hosts want, without a key', async () => {
  const { surroundings, output } = printed({ environment: { HEFFL_API_KEY: 'heffl_user_secret' } });
  expect(await command.run(['--print-config', '--write'], surroundings)).toBe(0);
  const parts = output()
    .split(/^# .*$/m)
    .slice(1);
  const configs = parts.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(configs).toHaveLength(4);
  expect(configs[1]).toEqual({
    mcpServers: {
      heffl: {
        type: 'stdio',
        command: 'npx',
        args: ['-y', 'heffl', 'mcp', '--write'],
        env: { HEFFL_API_KEY: '${HEFFL_API_KEY}' },
      },
    },
  });
  expect(configs[2]).toMatchObject({ inputs: [{ id: 'HEFFL_API_KEY', password: true }] });
  expect(output()).not.toContain('heffl_user_secret');
});

test('a missing credential is an error of the call that says what to set', async () => {
  const { toolsOf } = await import('../../../../../generated/src/mcp/mcp-command.js');
  const { apis } = await import('../../../../../generated/src/program/calls.js');
  const { runTool } = await import('../../../../../generated/src/mcp/server/run-tool.js');
  const { surroundings } = printed({ environment: { HOME: '/nowhere' } });
  const made = { program: 'heffl', version: '1', apis, embedded: async () => [] };
  const permissions = { isWriting: false, isDeleting: false, only: [] };
  const tools = await toolsOf(made, { isEmbedded: false, permissions, profile: undefined }, surroundings);
  const { data } = await runTool(tools, 'read', { given: { operation: 'deals.list' } });
  expect(data).toMatchObject({
    error: { code: 'configuration', next: expect.stringContaining('HEFFL_API_KEY') as unknown },
  });
});

test.each([
  { args: ['--http', '70000'], message: 'Write a port' },
  { args: ['--writing'], message: '--writing' },
])('wrong flags are an error: $args', async ({ args, message }) => {
  await expect(command.run(args, printed().surroundings)).rejects.toThrow(message);
});
