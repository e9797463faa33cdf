import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { temporaryFolder } from '../../../support/project.js';
import { serve as serveRequests } from '../../../support/server.js';
import { headers, serve } from './support/serve.js';

describe('heffl serve', () => {
  test('responds over a socket, for a client and for plain requests, until it is stopped', async () => {
    const { address, end, output, errors } = await serve('--seed');
    expect(output()).toContain(`${address}/api/v2`);
    const response = await fetch(`${address}/api/v2/deals/dl_abc123`, { headers });
    expect(await response.json()).toMatchObject({ id: 'dl_abc123', pipelineId: 'dpl_abc123' });
    expect(response.headers.get('ratelimit-limit')).toBe('60');
    const heffl = new Heffl({ apiKey: 'served', baseUrl: address });
    const { id } = await heffl.tasks.create({ title: 'Call back', entity: 'deals', entityId: 'dl_abc123' });
    expect(await heffl.tasks.get(id)).toMatchObject({ title: 'Call back', dealId: 'dl_abc123' });
    expect(errors()).toContain('GET /api/v2/deals/dl_abc123 200');
    expect(await end()).toBe(0);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  test('has only the records of every workspace without --seed', async () => {
    const { address } = await serve('--quiet');
    const list = async (name: string) =>
      ((await (await fetch(`${address}/api/v2/${name}`, { headers })).json()) as { data: unknown[] }).data;
    expect(await list('deals')).toEqual([]);
    expect(await list('pipelines')).toHaveLength(2);
  });

  test('sends signed events to those who subscribed', async () => {
    const requests = new EventEmitter();
    const receiver = await serveRequests((request, response) => {
      void text(request).then((body) => requests.emit('request', { headers: request.headers, body }));
      response.end();
    });
    const received = once(requests, 'request') as Promise<[{ headers: IncomingHttpHeaders; body: string }]>;
    const { address } = await serve('--quiet');
    const post = async (route: string, body: object) =>
      (await (
        await fetch(`${address}${route}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()) as Record<string, string>;
    const { secret = '' } = await post('/api/v1/webhooks', {
      name: 'Test',
      url: `${receiver}/`,
      events: ['client.created'],
    });
    await post('/api/v2/contacts', { firstName: 'Ada' });
    const [{ headers: sent, body }] = await received;
    const signed = `${sent['webhook-id']}.${sent['webhook-timestamp']}.${body}`;
    const digest = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(signed);
    expect(sent['webhook-signature']).toBe(`v1,${digest.digest('base64')}`);
    expect(JSON.parse(body)).toMatchObject({ event: 'client.created', payload: { firstName: 'Ada' } });
  });
});

describe('the flags of heffl serve', () => {
  test('accepts only the key it was given', async () => {
    const { address } = await serve('--api-key', 'secret', '--quiet');
    const ask = async (key: string) =>
      (await fetch(`${address}/api/v2/users`, { headers: { 'x-api-key': key } })).status;
    expect([await ask('secret'), await ask('other')]).toEqual([200, 401]);
  });

  test.each([
    { args: ['--rate-limit', '2'], statuses: [200, 200, 429] },
    { args: ['--rate-limit', 'off'], statuses: [200, 200, 200] },
  ])('limits requests as $args say', async ({ args, statuses }) => {
    const { address } = await serve('--quiet', ...args);
    const seen: number[] = [];
    for (const _ of statuses) seen.push((await fetch(`${address}/api/v1/deals`, { headers })).status);
    expect(seen).toEqual(statuses);
  });

  test('checks custom fields by the definitions in a file', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'fields.json');
    await writeFile(file, JSON.stringify([{ entity: 'contacts', key: 'cf_age', type: 'number' }]));
    const { address } = await serve('--custom-fields', file, '--quiet');
    const response = await fetch(`${address}/api/v2/contacts`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ firstName: 'Ada', cf_age: 'old' }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('cf_age');
  });
});

describe('heffl serve with wrong flags', () => {
  test('says that a port is taken, and what to do', async () => {
    const { address } = await serve('--quiet');
    const { ended, errors } = await serve('--port', new URL(address).port);
    expect(await ended).toBe(1);
    expect(errors()).toMatch(/^heffl serve: Port \d+ is in use\. Pass another with --port/);
  });

  test.each([
    { args: ['--port', 'http'], message: '--port must be a number from 0 to 65535, not "http".' },
    { args: ['--seed', 'many'], message: '--seed must be a number of records of each kind up to 100000, not "many".' },
    { args: ['--seed', '100001'], message: '--seed must be a number' },
    { args: ['--port', '70000'], message: '--port must be a number' },
    { args: ['--rate-limit', 'fast'], message: '--rate-limit must be on, off or a number' },
    { args: ['--seeds'], message: "Unknown option '--seeds'" },
    { args: ['--custom-fields', 'missing.json'], message: '--custom-fields: missing.json cannot be read' },
    { args: ['now'], message: 'now' },
  ])('rejects $args', async ({ args, message }) => {
    const { ended, errors } = await serve(...args);
    expect(await ended).toBe(2);
    expect(errors()).toContain(message);
    expect(errors()).toContain('Usage: heffl serve');
  });
});
