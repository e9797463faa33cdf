import { describe, expect, test } from 'vitest';
import type { HandmadeEvent, SeedOptions, TestHefflOptions } from '../../../generated/src/custom/testing/index.js';
import type { Fault, RateLimitOptions } from '../../../generated/src/custom/testing/index.js';
import { createTestHeffl } from '../../../generated/src/custom/testing/index.js';
import type { MemoryReplayOptions, SharedReplayOptions } from '../../../generated/src/custom/webhooks/index.js';
import type { SignWebhookOptions, VerifyWebhookOptions } from '../../../generated/src/custom/webhooks/index.js';
import type { ClaimLimiter, WebhookReceiverOptions } from '../../../generated/src/custom/webhooks/index.js';
import { memoryReplays, sharedReplays, webhookReceiver } from '../../../generated/src/custom/webhooks/index.js';
import { signWebhook, verifyWebhook } from '../../../generated/src/custom/webhooks/index.js';

type Names<Options> = Readonly<Record<keyof Options, 0>>;

const ofDouble: Names<TestHefflOptions> = {
  apiKey: 0,
  customFields: 0,
  customObjects: 0,
  unknownCustomFields: 0,
  rateLimit: 0,
  clock: 0,
  currency: 0,
  checkReferences: 0,
};
const ofLimit: Names<RateLimitOptions> = { limit: 0, windowSeconds: 0, headers: 0 };
const ofFaults: Names<Fault> = {
  operation: 0,
  nth: 0,
  times: 0,
  latency: 0,
  status: 0,
  body: 0,
  headers: 0,
  reset: 0,
  truncate: 0,
  takesEffect: 0,
};
const ofSeed: Names<SeedOptions> = { seed: 0, counts: 0 };
const ofEvents: Names<HandmadeEvent> = { payload: 0, url: 0, secret: 0, sentAt: 0 };
const ofSigning: Names<SignWebhookOptions> = { body: 0, secret: 0, id: 0, at: 0 };
const ofVerifying: Names<VerifyWebhookOptions> = {
  body: 0,
  headers: 0,
  secret: 0,
  toleranceSeconds: 0,
  maxBodyBytes: 0,
  now: 0,
};

const ofReceiving: Names<WebhookReceiverOptions> = {
  secret: 0,
  on: 0,
  otherwise: 0,
  store: 0,
  onError: 0,
  toleranceSeconds: 0,
  maxBodyBytes: 0,
  now: 0,
};
const ofMemory: Names<MemoryReplayOptions> = { maxEntries: 0, keepSeconds: 0, now: 0 };
const ofSharing: Names<SharedReplayOptions> = { keepSeconds: 0 };

const api = createTestHeffl();
const signed = { body: '{"event":"deal.created"}', secret: 'whsec_c2VjcmV0', id: 'msg_1' };
const headers = { ...(await signWebhook(signed)) };

const takers: readonly (readonly [string, (options: object) => unknown, object])[] = [
  ['createTestHeffl', (options) => createTestHeffl(options), ofDouble],
  ['its rate limit', (rateLimit) => createTestHeffl({ rateLimit }), ofLimit],
  ['a fault', (fault) => api.fault(fault), ofFaults],
  ['seed', (options) => createTestHeffl().seed(options), ofSeed],
  ['webhooks.request', (options) => api.webhooks.request('deal.created', options), ofEvents],
  ['signWebhook', (options) => signWebhook({ ...options, ...signed }), ofSigning],
  ['webhookReceiver', (options) => webhookReceiver({ ...options, secret: signed.secret, on: {} }), ofReceiving],
  ['memoryReplays', (options) => memoryReplays(options), ofMemory],
  ['sharedReplays', (options) => sharedReplays({} as ClaimLimiter, options), ofSharing],
  ['verifyWebhook', (options) => verifyWebhook({ ...options, ...signedDelivery() }), ofVerifying],
];

function signedDelivery(): VerifyWebhookOptions {
  return { body: signed.body, headers, secret: signed.secret };
}

describe.each(takers)('the options of %s', (_what, take, names) => {
  test.each(Object.keys(names))('include %s', async (name) => {
    expect(await take({ [name]: undefined })).not.toBeInstanceOf(Error);
  });

  test.each(Object.keys(names))('do not include %s with a typo', async (name) => {
    const typo = `${name}s`;
    const attempt = (async () => await take({ [typo]: 1 }))();
    await expect(attempt).rejects.toThrow(
      new RegExp(`Did you mean \`${name}\`|Unknown member: [a-zA-Z.]+\\.${typo}\\.`),
    );
  });
});

test('an unknown kind of records to seed is rejected', () => {
  expect(() => api.seed({ counts: { deal: 250 } as object })).toThrow('Unknown member: options.counts.deal.');
});

test('an option of a webhook that does not exist is a problem of its own', async () => {
  const attempt = verifyWebhook({ ...signedDelivery(), tolerance: 600 } as VerifyWebhookOptions);
  await expect(attempt).rejects.toMatchObject({ name: 'WebhookVerificationError', problem: 'option' });
});
