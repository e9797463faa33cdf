import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  signWebhook,
  verifyWebhook,
  WebhookVerificationError,
} from '../../../../generated/src/custom/webhooks/index.js';

const secret = `whsec_${Buffer.from('a key of twenty-four b..').toString('base64')}`;
const other = `whsec_${Buffer.from('another key').toString('base64')}`;
const now = new Date('2026-06-30T09:00:00.000Z');
const body = JSON.stringify({
  event: 'deal.created',
  timestamp: '2026-06-30T09:00:00.000Z',
  payload: { id: 'dl_abc123', title: 'Enginé' },
});
const headers = await signWebhook({ body, secret, id: 'msg_1', at: now });

async function problemOf(delivery: Promise<unknown>): Promise<string> {
  const error = await delivery.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WebhookVerificationError);
  const { problem, message, name } = error as WebhookVerificationError;
  expect(name).toBe('WebhookVerificationError');
  expect(message).not.toContain(secret);
  return `${problem}: ${message}`;
}

describe('a delivery', () => {
  test('is signed as Standard Webhooks says', () => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const digest = createHmac('sha256', key).update(`msg_1.1782810000.${body}`).digest('base64');
    expect(headers).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1782810000',
      'webhook-signature': `v1,${digest}`,
    });
  });

  // The vector that the specification's own libraries test themselves with.
  test('is signed as other implementations sign it', async () => {
    const signed = await signWebhook({
      body: '{"test": 2432232314}',
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
    });
    expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test.each([
    { title: 'Headers', given: new Headers({ ...headers }) },
    { title: "Node's headers", given: { ...headers } },
    {
      title: 'names in capitals',
      given: {
        'Webhook-Id': 'msg_1',
        'Webhook-Timestamp': '1782810000',
        'Webhook-Signature': headers['webhook-signature'],
      },
    },
    {
      title: 'an array',
      given: { ...headers, 'webhook-signature': ['v1,AAAA', headers['webhook-signature']] },
    },
    {
      title: 'several signatures',
      given: { ...headers, 'webhook-signature': `v2,x v1,!! ${headers['webhook-signature']}` },
    },
  ])('is read with $title', async ({ given }) => {
    const event = await verifyWebhook({ body, headers: given, secret, now });
    expect(event.event === 'deal.created' && event.payload.title).toBe('Enginé');
  });

  test('is read as bytes, and under any of several secrets', async () => {
    const bytes = new TextEncoder().encode(body);
    const event = await verifyWebhook({ body: bytes, headers: { ...headers }, secret: [other, secret], now });
    expect(event).toEqual(JSON.parse(body));
  });
});

describe('a delivery that is rejected', () => {
  test.each([
    { title: 'a changed body', given: { body: body.replace('abc', 'abd') } },
    { title: 'another secret', given: { secret: other } },
    { title: 'another id', given: { headers: { ...headers, 'webhook-id': 'msg_2' } } },
    { title: 'another time', given: { headers: { ...headers, 'webhook-timestamp': '1782810001' } } },
    {
      title: 'a digest that is cut',
      given: { headers: { ...headers, 'webhook-signature': headers['webhook-signature'].slice(0, -8) } },
    },
    {
      title: 'a digest of no known version',
      given: { headers: { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v3') } },
    },
  ])('is rejected with $title', async ({ given }) => {
    expect(await problemOf(verifyWebhook({ body, headers: { ...headers }, secret, now, ...given }))).toMatch(
      /^signature: /,
    );
  });

  test('is rejected when it is too old, from the future, or has no time', async () => {
    const at = (time: string) =>
      problemOf(verifyWebhook({ body, headers: { ...headers }, secret, now: new Date(time) }));
    expect(await at('2026-06-30T09:05:01.000Z')).toContain(
      'timestamp: webhook-timestamp is 301 seconds ago; 300 are allowed',
    );
    expect(await at('2026-06-30T08:54:59.000Z')).toContain('301 seconds ahead');
    const late = new Date('2026-06-30T09:10:00.000Z');
    expect(
      await verifyWebhook({ body, headers: { ...headers }, secret, now: late, toleranceSeconds: 600 }),
    ).toBeTruthy();
    const timeless = { ...headers, 'webhook-timestamp': 'soon' };
    expect(await problemOf(verifyWebhook({ body, headers: timeless, secret, now }))).toContain(
      'is "soon", not Unix seconds',
    );
  });

  test('is rejected with the names of all missing headers', async () => {
    expect(await problemOf(verifyWebhook({ body, headers: { 'webhook-id': 'msg_1' }, secret, now }))).toBe(
      'header: A delivery has the header webhook-timestamp, webhook-signature; this one has not.',
    );
  });

  test.each(['', 'abc', 'whsec_', 'whsec_%%%'])('is rejected with the secret "%s"', async (wrong) => {
    expect(await problemOf(verifyWebhook({ body, headers: { ...headers }, secret: wrong, now }))).toContain(
      'The secret of a webhook is "whsec_" and base64',
    );
  });

  test.each(['nothing', '[]', 'null', '{"event":7}'])('is rejected when it says %s', async (text) => {
    const signed = { ...(await signWebhook({ body: text, secret, id: 'msg_1', at: now })) };
    expect(await problemOf(verifyWebhook({ body: text, headers: signed, secret, now }))).toMatch(/^body: /);
  });
});
