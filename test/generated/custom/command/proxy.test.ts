import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { proxyFetch } from '../../../../generated/src/custom/command/proxy/proxy-fetch.js';
import { createVerify } from '../../../../generated/src/custom/command/verify.js';
import { Heffl } from '../../../../generated/src/v2/index.js';
import { printed } from '../../../generator/kit/command/support/surroundings.js';
import { certificate } from '../../../support/certificate.js';
import { proxyVariables, startProxy } from '../../../support/proxy.js';
import { serve, startApi } from '../../../support/server.js';
import { makeProject } from './support/project.js';
import { apiKey, emptyWorkspace, workspaceApi } from './support/workspace-api.js';

beforeEach(() => {
  for (const name of proxyVariables) vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

/** An API on a loopback port, and a folder whose commands call it as the environment says. */
async function setUp() {
  const api = workspaceApi(emptyWorkspace());
  const { origin, close } = await startApi(api.fetch);
  onTestFinished(close);
  const baseUrl = `${origin}/api/v2`;
  const project = await makeProject(api, {
    environment: { HEFFL_API_KEY: apiKey, HEFFL_BASE_URL: origin },
    fetch: proxyFetch(),
  });
  return { api, origin, baseUrl, project };
}

/** A client that sends as commands do. */
function client(baseUrl: string, timeout = 10_000) {
  return new Heffl({ apiKey, baseUrl, fetch: proxyFetch(), retries: 0, timeout, rateLimiter: false });
}

describe('commands send their requests', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('over http through the proxy of %s', async (variable) => {
    const proxy = await startProxy();
    vi.stubEnv(variable, `http://ann:p%40ss@${proxy.host}`);
    const { api, baseUrl, project } = await setUp();
    expect(await project.run('types', 'pull', '--entity', 'contacts')).toMatchObject({ exitCode: 0 });
    expect(await project.run('types', 'check')).toMatchObject({ exitCode: 0 });
    const login = Buffer.from('ann:p@ss').toString('base64');
    const line = `GET ${baseUrl}/custom-fields?entity=contacts Basic ${login}`;
    expect(proxy.requests).toEqual([line, line]);
    expect(api.requests).toHaveLength(2);
  });

  test('of verify too', async () => {
    const proxy = await startProxy();
    // Without a scheme, as curl allows.
    vi.stubEnv('HTTP_PROXY', proxy.host);
    const { origin } = await setUp();
    const environment = { HEFFL_API_KEY: 'heffl_user_other', HEFFL_BASE_URL: origin };
    const { surroundings } = printed({ environment, fetch: proxyFetch() });
    const run = createVerify({ rateLimiter: false, retries: 0 }).run(['--api', 'v2'], surroundings);
    await expect(run).rejects.toThrow('the API rejected the key (401)');
    expect(proxy.requests).toEqual([expect.stringContaining(`GET ${origin}/api/v2/`)]);
  });

  test.each(['HTTPS_PROXY', 'https_proxy'])('over https through a tunnel of %s', async (variable) => {
    const proxy = await startProxy();
    vi.stubEnv(variable, `http://${proxy.host}`);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const bodies: string[] = [];
    const server = createServer(certificate, (request, response) => {
      request.on('data', (part: Buffer) => bodies.push(part.toString()));
      request.on('end', () => {
        if (request.method === 'DELETE') response.writeHead(204).end();
        else response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"ct_abc123","name":"Zoë"}');
      });
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const heffl = client(`https://${host}/api/v2`);
    const { data } = await heffl.raw.POST('/tasks', { body: { title: 'Zoë' } as never });
    expect(data).toMatchObject({ name: 'Zoë' });
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([{ title: 'Zoë' }]);
    const { response } = await heffl.raw.DELETE('/tasks/{id}', { params: { path: { id: 'tsk_abc123' as never } } });
    expect(response.status).toBe(204);
    expect(proxy.requests).toEqual([`CONNECT ${host}`, `CONNECT ${host}`]);
  });

  test.each([
    ['NO_PROXY', '127.0.0.1'],
    ['no_proxy', 'other.example.com, 127.0.0.1'],
    ['NO_PROXY', '*'],
  ])('directly to the hosts of %s=%s', async (variable, hosts) => {
    const proxy = await startProxy();
    vi.stubEnv('HTTP_PROXY', `http://${proxy.host}`);
    vi.stubEnv(variable, hosts);
    const { api, project } = await setUp();
    expect(await project.run('types', 'pull', '--entity', 'contacts')).toMatchObject({ exitCode: 0 });
    expect(proxy.requests).toEqual([]);
    expect(api.requests).toHaveLength(1);
  });

  test('directly where no proxy is set for the protocol', async () => {
    const proxy = await startProxy();
    vi.stubEnv('HTTPS_PROXY', `http://${proxy.host}`);
    const { project } = await setUp();
    expect(await project.run('types', 'pull', '--entity', 'contacts')).toMatchObject({ exitCode: 0 });
    expect(proxy.requests).toEqual([]);
  });

  test('by the fetch of the client without a variable', () => {
    vi.stubEnv('NO_PROXY', '*');
    expect(proxyFetch()).toBeUndefined();
  });
});

describe('a proxy that does not serve', () => {
  test.each([
    ['HTTP_PROXY', 'http://127.0.0.1:9'],
    ['HTTPS_PROXY', 'https://127.0.0.1:9'],
  ])('and rejects the login of %s is named, without what it holds', async (variable, origin) => {
    const proxy = await startProxy(407);
    vi.stubEnv(variable, `http://ann:secret@${proxy.host}`);
    const project = await makeProject(workspaceApi(emptyWorkspace()), {
      environment: { HEFFL_API_KEY: apiKey, HEFFL_BASE_URL: origin },
      fetch: proxyFetch(),
    });
    const { exitCode, errors } = await project.run('types', 'pull', '--entity', 'contacts');
    expect(errors).toContain(
      `heffl types pull: The proxy ${proxy.host} demands a user name and a password (407). ` +
        `Write them in the variable ${variable}: http://user:password@${proxy.host}`,
    );
    expect(errors).not.toContain('secret');
    expect(exitCode).toBe(1);
    expect(proxy.requests).toHaveLength(1);
  });

  test('a tunnel is named with its status, and nothing is taken for a response of the API', async () => {
    const proxy = await startProxy(403);
    vi.stubEnv('HTTPS_PROXY', `http://${proxy.host}`);
    await expect(client('https://127.0.0.1:9/api/v2').pipelines.list()).rejects.toMatchObject({
      name: 'ConnectionError',
      message:
        'GET /pipelines (pipelines.list) got no response from https://127.0.0.1:9 ' +
        `(through the proxy ${proxy.host}: it responded with 403 to CONNECT). Check the network.`,
    });
  });

  test.each(['HTTP_PROXY', 'HTTPS_PROXY'])('because it is not there is named: %s', async (variable) => {
    const { origin, close } = await startApi(async () => new Response());
    await close();
    const { host, port } = new URL(origin);
    vi.stubEnv(variable, host);
    const target = `${variable.slice(0, -6).toLowerCase()}://127.0.0.1:9`;
    await expect(client(`${target}/api/v2`).pipelines.list()).rejects.toThrow(
      `got no response from ${target} (through the proxy ${host}: connect ECONNREFUSED 127.0.0.1:${port}).`,
    );
  });

  test.each(['socks5://ann:secret@127.0.0.1:9', 'http://', 'a b'])('because it is "%s" is not asked', async (value) => {
    vi.stubEnv('HTTP_PROXY', value);
    await expect(client('http://127.0.0.1:9/api/v2').pipelines.list()).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: 'The variable HTTP_PROXY is no URL of a proxy. Write http://host:port.',
    });
  });
});

test('a response that stops is cut off by the timeout of the client', async () => {
  const proxy = await startProxy();
  vi.stubEnv('HTTP_PROXY', `http://${proxy.host}`);
  const origin = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":');
  });
  await expect(client(`${origin}/api/v2`, 200).pipelines.list()).rejects.toMatchObject({ name: 'TimeoutError' });
});
