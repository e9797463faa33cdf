import { describe, expect, test } from 'vitest';
import { createVerify } from '../../../../generated/src/custom/command/verify.js';
import type { FetchLike } from '../../../../generated/src/v2/index.js';
import { createEmbeddedApi } from '../../../contract/embedded/embedded-api.js';
import { loadContracts } from '../../../contract/support/contract.js';
import { FakeClock } from '../../../generator/kit/runtime/support/fake-clock.js';
import { printed } from '../../../generator/kit/command/support/surroundings.js';

const contracts = await loadContracts();
const environment = { HEFFL_API_KEY: 'heffl_user_verify' };

type Change = (body: never, request: Request) => unknown;

/** Runs the command against the embedded API, whose successes are changed on their way. */
async function run(args: readonly string[], { change, env }: { change?: Change; env?: Record<string, string> } = {}) {
  const api = createEmbeddedApi(contracts);
  const fetch: FetchLike = async (url, init) => {
    const request = new Request(url, init);
    const response = await api.fetch(request.clone());
    if (!change || !response.ok || response.status === 204) return response;
    const changed = change((await response.json()) as never, request);
    return changed instanceof Response ? changed : Response.json(changed, { status: response.status });
  };
  const { surroundings, output, errors } = printed({ environment: { ...environment, ...env } });
  const command = createVerify({ fetch, rateLimiter: false, retries: 0 });
  const exitCode = await command.run(args, surroundings);
  return { exitCode, output: output(), errors: errors(), requests: api.requests };
}

/** Responses of an API that has drifted from its description. */
const drift: Change = (body: { data?: Record<string, unknown>[] }, { url }) => {
  if (!url.includes('/v2/tasks?')) return body;
  const [task] = body.data ?? [];
  return {
    ...body,
    data: [
      { ...task, title: 4_815_162 },
      { ...task, title: 42, mood: 'secret mood', status: 'SECRET' },
    ],
  };
};

describe('what heffl verify finds', () => {
  test('finds nothing where the API keeps to its description, having read all that can be read', async () => {
    const { exitCode, output, requests } = await run([]);
    expect(output).toMatch(/^\n?\d+ of \d+ operations responded with success; 0 differences\./);
    expect(exitCode).toBe(0);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(requests.flatMap(({ issues }) => issues)).toEqual([]);
    const reading = contracts.flatMap(({ key, operations }) =>
      operations.filter(({ httpMethod }) => httpMethod === 'GET').map(({ id }) => `${key} ${id}`),
    );
    const asked = new Set(requests.map(({ url, operationId }) => `${url.pathname.split('/')[2]} ${operationId}`));
    expect(reading.filter((name) => !asked.has(name) && !output.includes(`${name} GET`))).toEqual([]);
    expect(asked.size).toBeGreaterThan(reading.length * 0.85);
  });

  test('reads three records of a list, if it has that many', async () => {
    const { requests } = await run(['--api', 'v2'], { change: withFiveDeals });
    const read = requests.filter(({ operationId }) => operationId === 'deals.get');
    expect(read.map(({ url }) => url.pathname.split('/').at(-1))).toEqual(['dl_abc123', 'dl_bbc123', 'dl_cbc123']);
  });

  test('reports each difference with property, place, both sides and count, and exits with 1', async () => {
    const { exitCode, output } = await run(['--api', 'v2'], { change: drift });
    expect(exitCode).toBe(1);
    expect(output.split('\n\n')[0]).toBe(
      [
        'v2 tasks.list GET /tasks',
        '  data[].title: described string; seen number; 2 times in 1 response',
        '  data[].status: described one of OPEN, IN_PROGRESS, ON_HOLD, COMPLETED, CANCELLED; seen another string, in capitals; 1 time in 1 response',
        '  data[].mood: described no such field; seen string; 1 time in 1 response',
      ].join('\n'),
    );
  });

  test('takes keys that look like data for such', async () => {
    const { output } = await run(['--json', '--api', 'v2'], {
      change: (body: object, { url }) =>
        url.includes('/v2/contacts?') ? { ...body, 'ada@example.com': 1, id_20261120: 1 } : body,
    });
    expect(output).not.toMatch(/ada@|20261120/);
    expect((JSON.parse(output) as { drifts: object[] }).drifts).toMatchObject([{ property: '*', times: 2 }]);
  });

  test('reports a page of HTML, an undescribed status, and a missing list', async () => {
    const { exitCode, output } = await run(['--api', 'v2'], {
      change: (body: object, { url }) => {
        if (url.includes('/v2/users')) return new Response('<html>', { status: 200 });
        if (url.includes('/v2/sources')) return Response.json(body, { status: 206 });
        return url.includes('/v2/tags') ? Response.json({}, { status: 404 }) : body;
      },
    });
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'v2 users.list GET /users\n  (response): described JSON; seen a body that is not JSON; 1 time in 1 response',
    );
    expect(output).toMatch(
      /v2 sources.list GET \/sources\n {2}\(response\): described status 200, [^;]*; seen status 206/,
    );
    expect(output).toMatch(/v2 tags.list GET \/tags\n {2}\(response\): described status 200, [^;]*; seen status 404/);
    expect(output).toContain('v2 tags.list GET /tags: the API responded with 404');
  });
});

describe('what heffl verify prints', () => {
  test('prints the same as JSON', async () => {
    const { output } = await run(['--json', '--api', 'v2'], { change: drift });
    const { drifts, operations, left } = JSON.parse(output) as Record<string, object[]>;
    expect(drifts?.[0]).toEqual({
      api: 'v2',
      operationId: 'tasks.list',
      where: 'GET /tasks',
      property: 'data[].title',
      described: 'string',
      seen: 'number',
      isAddition: false,
      times: 2,
      responses: 1,
    });
    expect(operations).toContainEqual(
      expect.objectContaining({ api: 'v2', operationId: 'tasks.get', successes: 1, level: 'documented' }),
    );
    expect(left).toEqual([]);
  });

  test('prints no value and no key', async () => {
    const { output, errors } = await run(['--json'], { change: drift });
    for (const value of ['4815162', 'secret mood', 'SECRET', 'heffl_user_verify', '_abc']) {
      expect(output + errors).not.toContain(value);
    }
  });
});

describe('how heffl verify asks', () => {
  test('ends when the key is rejected', async () => {
    const rejected = run([], {
      change: () => Response.json({ error: { code: 'UNAUTHORIZED', message: '-' } }, { status: 401 }),
    });
    await expect(rejected).rejects.toThrow('the API rejected the key (401)');
  });

  test('keeps to the rate limit', async () => {
    const clock = new FakeClock();
    const sentAt: number[] = [];
    const api = createEmbeddedApi(contracts);
    const fetch: FetchLike = async (url, init) => {
      sentAt.push(clock.now());
      const response = await api.fetch(new Request(url, init));
      const headers = {
        'ratelimit-limit': '10',
        'ratelimit-remaining': String(9 - ((sentAt.length - 1) % 10)),
        'ratelimit-reset': '60',
      };
      return new Response(response.body, { status: response.status, headers });
    };
    const running = createVerify({ fetch, clock, apiKey: 'heffl_user_limited' }).run(
      ['--api', 'v2'],
      printed({ environment }).surroundings,
    );
    const left = { seconds: 600 };
    const done = running.finally(() => (left.seconds = 0));
    for (; left.seconds > 0; left.seconds -= 1) await clock.advance(1_000);
    await done;
    expect(sentAt.length).toBeGreaterThan(20);
    for (const [index, time] of sentAt.entries())
      expect(time - (sentAt[index - 10] ?? -60_000)).toBeGreaterThanOrEqual(60_000);
  });
});

describe('heffl verify --write', () => {
  test('creates, reads, updates and deletes what can be deleted again, under the name of the sandbox', async () => {
    const { exitCode, requests, output } = await run(['--write', 'Test team'], { env: { HEFFL_SANDBOX: 'Test team' } });
    expect(exitCode).toBe(0);
    const written = requests.filter(({ method }) => method !== 'GET');
    expect(written.flatMap(({ issues }) => issues)).toEqual([]);
    const operations = written.map(({ operationId }) => operationId);
    for (const verb of ['create', 'update', 'delete']) expect(operations).toContain(`tasks.${verb}`);
    expect(operations.filter((id) => id?.endsWith('.create'))).toHaveLength(
      operations.filter((id) => id?.endsWith('.delete')).length,
    );
    const bodies = written.filter(({ operationId }) => operationId?.endsWith('.create')).map(({ body }) => body);
    for (const body of bodies) expect(body).toContain('heffl verify Test team');
    expect(output).not.toContain('left behind');
  });

  test('says which record it could not delete', async () => {
    const { output } = await run(['--write', 'x', '--api', 'v2'], {
      env: { HEFFL_SANDBOX: 'x' },
      change: (body, { method }) => (method === 'DELETE' ? Response.json({}, { status: 500 }) : body),
    });
    expect(output).toContain('Records were left behind by: contacts.create');
  });

  test.each([
    [['--write', 'Production'], {}, 'HEFFL_SANDBOX does not hold the name "Production"'],
    [['--write', 'a'], { HEFFL_SANDBOX: 'b' }, 'HEFFL_SANDBOX does not hold the name "a"'],
    [['--write', ''], { HEFFL_SANDBOX: '' }, 'nothing is written'],
    [['--api', 'v3'], {}, 'there is no API "v3", but v1 and v2.'],
    [['--verbose'], {}, '--verbose'],
    [[], { HEFFL_API_KEY: '' }, 'there is no API key. Put it in HEFFL_API_KEY.'],
  ])('%s with %s is a wrong call: nothing is sent', async (args, env, message) => {
    await expect(run(args, { env: env as Record<string, string> })).rejects.toThrow(message);
  });
});

const withFiveDeals: Change = (body: { data?: Record<string, unknown>[] }, { url }) => {
  const { data } = body;
  const [first] = data ?? [];
  if (!/\/v2\/deals\?/.test(url) || !first) return body;
  const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `dl_${letter}bc123`);
  return { ...body, data: ids.map((id) => Object.assign({}, first, { id })) };
};
