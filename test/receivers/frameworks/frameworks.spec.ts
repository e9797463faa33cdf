import { signWebhook, webhookReceiver } from 'heffl/webhooks';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startExpress4 } from './express-4.js';
import { startExpress } from './express.js';
import { startFastify } from './fastify.js';
import { startHono } from './hono.js';
import { handlersOf } from './lambda.js';
import type { Start } from './start.js';

const secret = `whsec_${Buffer.from('a key of twenty-four b..').toString('base64')}`;
const maxBodyBytes = 10_000;

/** A receiver whose handler throws if the title says so. */
function makeReceiver() {
  const seen: string[] = [];
  const errors: string[] = [];
  const receiver = webhookReceiver({
    secret,
    maxBodyBytes,
    on: {
      'deal.created': ({ payload }, { id }) => {
        seen.push(`${id} ${payload.title}`);
        if (payload.title === 'fault') throw new Error('database is down');
      },
    },
    onError: (error, { status }) => void errors.push(`${status} ${(error as Error).message}`),
  });
  return { receiver, seen, errors };
}

async function sign(id: string, title = 'Enginé') {
  const body = `{ "event": "deal.created",\n  "payload": { "title": ${JSON.stringify(title)} } }`;
  const signed = await signWebhook({ body, id, secret });
  return { method: 'POST', headers: { 'content-type': 'application/json', ...signed }, body };
}

async function startWith(start: Start, isParsed = false) {
  const { receiver, seen, errors } = makeReceiver();
  const { origin, close } = await start(receiver, isParsed);
  onTestFinished(async () => void (await close()));
  const statusOf = async (request: RequestInit) => (await fetch(`${origin}/hooks/heffl`, request)).status;
  return { origin, seen, errors, statusOf };
}

describe.each<{ name: string; start: Start; advice: RegExp }>([
  { name: 'Express 5', start: startExpress, advice: /mount the receiver before `express\.json\(\)`/ },
  { name: 'Express 4', start: startExpress4, advice: /mount the receiver before `express\.json\(\)`/ },
  { name: 'Fastify', start: startFastify, advice: /hook of Fastify has replaced it/ },
  { name: 'Hono', start: startHono, advice: /has been read\. Pass the Request before/ },
])('$name', ({ start, advice }) => {
  test('passes the raw body on: the handler runs once', async () => {
    const { statusOf, seen, errors } = await startWith(start);
    const delivery = await sign('msg_1');
    expect(await Promise.all([statusOf(delivery), statusOf(delivery)])).toEqual([200, 200]);
    expect(await statusOf(delivery)).toBe(200);
    expect({ seen, errors }).toEqual({ seen: ['msg_1 Enginé'], errors: [] });
  });

  test('replies to faults', async () => {
    const { statusOf, seen } = await startWith(start);
    const good = await sign('msg_1');
    expect(await statusOf({ ...good, body: `${good.body} ` })).toBe(401);
    expect(await statusOf({ ...good, headers: { 'content-type': 'application/json' } })).toBe(400);
    expect(await statusOf(await sign('msg_2', 'x'.repeat(maxBodyBytes)))).toBe(413);
    expect(seen).toEqual([]);
    const faulty = await sign('msg_3', 'fault');
    expect([await statusOf(faulty), await statusOf(faulty)]).toEqual([500, 500]);
    expect(seen).toEqual(['msg_3 fault', 'msg_3 fault']);
  });

  test('says what to change if a parser ran before', async () => {
    const { statusOf, errors } = await startWith(start, true);
    expect(await statusOf(await sign('msg_1'))).toBe(500);
    expect(errors).toEqual([expect.stringMatching(advice)]);
  });

  test('parses the bodies of its other routes', async () => {
    const { origin } = await startWith(start);
    const given = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a": 1}' };
    expect(await (await fetch(`${origin}/other`, given)).json()).toEqual({ a: 1 });
  });
});

test('Lambda', async () => {
  const { receiver, seen } = makeReceiver();
  const { headers, body } = await sign('msg_1');
  const handler = handlersOf(receiver).httpApi;
  const event = { headers, body, isBase64Encoded: false, requestContext: { http: { method: 'POST' } } };
  expect(await handler(event)).toMatchObject({ statusCode: 200 });
  expect(seen).toEqual(['msg_1 Enginé']);
});
