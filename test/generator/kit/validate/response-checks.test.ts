import { describe, expect, test } from 'vitest';
import { responseChecks as v1Checks } from '../../../../generated/src/v1/validate.js';
import { Heffl, type ClientOptions, type DriftEvent } from '../../../../generated/src/v2/index.js';
import { DriftError, responseChecks } from '../../../../generated/src/v2/validate.js';

const deal = { id: 'dl_1', number: 'D-1', title: 'Chairs', contactEmails: ['ada@example.com'], cf_size: 3 };

function client(body: unknown, options: ClientOptions = {}, status = 200) {
  const drifts: DriftEvent[] = [];
  const heffl = new Heffl({
    apiKey: 'heffl_user_x',
    fetch: async () => new Response(JSON.stringify(body), { status }),
    rateLimiter: false,
    retries: 0,
    hooks: { onDrift: (event) => void drifts.push(event) },
    ...options,
  });
  return { heffl, drifts };
}

const drifting = { ...deal, title: 7, status: 'PARKED', mood: 'good', priority: null, contactEmails: ['a', 1, 2] };

describe('the option `validate`', () => {
  test('with checks that warn reports each distinct difference once, and returns the response unchanged', async () => {
    const { heffl, drifts } = client(drifting, { validate: responseChecks('warn') });
    expect(await heffl.deals.get('dl_1')).toEqual(drifting);
    await heffl.deals.get('dl_2');
    expect(drifts).toEqual([
      { subject: 'deals.get title', described: 'string', seen: 'number' },
      { subject: 'deals.get contactEmails[]', described: 'string', seen: 'number' },
      { subject: 'deals.get status', described: 'one of ACTIVE, WON, LOST', seen: 'another string, in capitals' },
      { subject: 'deals.get mood', described: 'no such field', seen: 'string' },
    ]);
  });

  test('reports the place in a page where an item differs, and that another operation differs too', async () => {
    const { heffl, drifts } = client(
      { data: [deal, drifting], meta: { hasMore: false } },
      { validate: responseChecks('warn') },
    );
    expect((await heffl.deals.list()).items).toHaveLength(2);
    for await (const item of heffl.deals.list()) expect(item.id).toBe('dl_1');
    expect(drifts.map(({ subject }) => subject)).toContain('deals.list data[].title');
    expect(drifts).toHaveLength(4);
  });

  test('with checks that reject rejects, and names the differences', async () => {
    const { heffl, drifts } = client(drifting, { validate: responseChecks('error') });
    const failure = await heffl.deals.get('dl_1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DriftError);
    expect(failure).toMatchObject({
      name: 'DriftError',
      operationId: 'deals.get',
      route: '/deals/{id}',
      drifts: drifts.slice(0, 2),
    });
    expect(String(failure)).toContain('title: described as string, but is number');
    expect(String(failure)).not.toContain('status');
  });
});

describe('the option `validate`, as it is given,', () => {
  test('is off unless it is asked for', async () => {
    for (const options of [{}, { validate: 'off' as const }]) {
      const { heffl, drifts } = client(drifting, options);
      await heffl.deals.get('dl_1');
      expect(drifts).toEqual([]);
    }
  });

  test('logs if there is no hook, and never a value', async () => {
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    const logger = { debug: log, info: log, warn: log, error: log };
    const { heffl } = client(
      { ...deal, title: 48_151_623 },
      { validate: responseChecks('warn'), hooks: {}, logger, logLevel: 'warn' },
    );
    await heffl.deals.get('dl_1');
    expect(lines).toEqual(['deals.get title: described as "string", but is "number"']);
  });

  test('rejects other values, and the checks of another API', () => {
    expect(() => client({}, { validate: 'warn' as never })).toThrow('The option `validate` is "warn".');
    expect(() => client({}, { validate: v1Checks('warn') })).toThrow('The option `validate` is "Heffl API v1".');
    expect(() => responseChecks('off' as never)).toThrow(`responseChecks takes 'warn' or 'error', not "off".`);
  });
});

describe('responses that the option `validate` passes', () => {
  test.each([
    ['a field that nobody described', { ...deal, mood: 'good' }],
    ['an undescribed value of an enum', { ...deal, status: 'PARKED', priority: 'SOMEDAY' }],
  ])('never rejects %s', async (_, body) => {
    const { heffl, drifts } = client(body, { validate: responseChecks('error') });
    expect(await heffl.deals.get('dl_1')).toEqual(body);
    expect(drifts).not.toEqual([]);
  });

  test.each([
    ['a valid response', deal, 200],
    ['an error', { error: { code: 'NOT_FOUND', message: 'Not found.' } }, 404],
  ])('has nothing to say to %s', async (_, body, status) => {
    const { heffl, drifts } = client(body, { validate: responseChecks('error') }, status);
    await heffl.deals.get('dl_1').catch(() => undefined);
    expect(drifts).toEqual([]);
  });

  test('reports a success with an undescribed status', async () => {
    const { heffl, drifts } = client(deal, { validate: responseChecks('warn') }, 202);
    await heffl.deals.get('dl_1');
    expect(drifts).toEqual([
      { subject: 'deals.get', described: expect.stringMatching(/^status 200, 4/), seen: 'status 202' },
    ]);
  });
});

const page = (item: (at: number) => object) => ({
  data: Array.from({ length: 150_000 }, (_, at) => item(at)),
  meta: { hasMore: false },
});

describe('a response with more differences than anybody can read', () => {
  test('is still handed on where checks warn, and says that not all are reported', async () => {
    const body = page(() => ({ ...deal, title: 7 }));
    const { heffl, drifts } = client(body, { validate: responseChecks('warn') });
    expect((await heffl.deals.list()).items).toHaveLength(150_000);
    expect(drifts).toEqual([
      { subject: 'deals.list data[].title', described: 'string', seen: 'number' },
      {
        subject: 'deals.list',
        described: 'fewer than 1000 differences',
        seen: 'more; the rest is not reported',
      },
    ]);
  });

  test('is rejected for what is wrong, however many additions come before it', async () => {
    const body = page((at) => (at < 2000 ? { ...deal, mood: 'good' } : { ...deal, title: 7 }));
    const { heffl } = client(body, { validate: responseChecks('error') });
    const error = await heffl.deals.list().then(undefined, (reason: unknown) => reason as DriftError);
    expect(error).toBeInstanceOf(DriftError);
    expect((error as DriftError).drifts.map(({ subject }) => subject)).toEqual(['deals.list data[].title']);
  });

  test('names a few of them in the message, and has all of them', () => {
    const drifts = Array.from({ length: 8 }, (_, at) => ({ subject: `s${at}`, described: 'a', seen: 'b' }));
    const error = new DriftError({ operationId: 'deals.get' }, drifts);
    expect(error.message).toContain('s4: described as a, but is b; and 3 more, in `drifts`. ');
    expect(error.drifts).toHaveLength(8);
  });
});
