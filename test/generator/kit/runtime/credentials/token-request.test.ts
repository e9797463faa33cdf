import { expect, test } from 'vitest';
import { requestToken } from '../../../../../generator/kit/runtime/credentials/token-request.js';
import { FakeClock } from '../support/fake-clock.js';

const request = {
  url: 'https://login.shop.example/oauth/token',
  clientId: 'shop_1',
  clientSecret: 'secret',
  method: 'client_secret_basic',
  advice: 'Check it.',
} as const;
const limits = { timeout: 1000, deadline: Infinity, retries: 2, maxRetryAfter: 1000, maxResponseBytes: 250 };

test.each([200, 400])(
  'a token request reads no more of a response with status %i than the call allows',
  async (status) => {
    let pulled = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 100;
        controller.enqueue(new Uint8Array(100));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const result = await requestToken(request, limits, {
      fetch: () => Promise.resolve(new Response(body, { status })),
      clock: new FakeClock(),
      signal: new AbortController().signal,
      redact: (text) => text,
    });
    expect(result).toEqual({ text: 'got more than 250 bytes', status });
    expect([pulled < 600, isCancelled]).toEqual([true, true]);
  },
);
