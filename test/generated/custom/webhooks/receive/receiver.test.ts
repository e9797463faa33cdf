import { once } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import type { ReplayStore, WebhookReceiverOptions } from '../../../../../generated/src/custom/webhooks/index.js';
import {
  toFetch,
  webhookReceiver,
  WebhookVerificationError,
} from '../../../../../generated/src/custom/webhooks/index.js';
import { address, deliver, makeReceiver, now, secret, type Given } from './support.js';

async function send(receiver: Parameters<typeof toFetch>[0], given?: Given) {
  const response = await toFetch(receiver)(new Request(address, await deliver(given)));
  return `${response.status} ${await response.text()}`;
}

/** A step of a store that fails. */
const fault = () => Promise.reject(new Error('no Redis'));

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('a delivery', () => {
  test('reaches the handler of its event, with its id and time', async () => {
    const contexts: unknown[] = [];
    const { receiver } = makeReceiver({ on: { 'deal.created': (_delivery, context) => void contexts.push(context) } });
    expect(await send(receiver)).toBe('200 received');
    expect(contexts).toEqual([{ id: 'msg_1', sentAt: now }]);
  });

  test.each(['lead.created', 'deal.won', 'constructor', '__proto__'])(
    'of %s, which has no handler, reaches `otherwise`, and is done without it',
    async (event) => {
      const others: unknown[] = [];
      const { receiver, seen } = makeReceiver({ otherwise: (delivery) => void others.push(delivery.event) });
      expect(await send(receiver, { event })).toBe('200 received');
      expect(await send(makeReceiver().receiver, { event })).toBe('200 received');
      expect({ others, seen }).toEqual({ others: [event], seen: [] });
    },
  );

  const other = `whsec_${Buffer.from('another key').toString('base64')}`;
  test.each<{ what: string; given: Given; status: string; error: string }>([
    {
      what: 'with another signature',
      given: { secret: other },
      status: '401 rejected: signature',
      error: '401 The sig',
    },
    { what: 'that is too old', given: { at: minutes(-6) }, status: '400 rejected: timestamp', error: '400 webhook-ti' },
    { what: 'from the future', given: { at: minutes(6) }, status: '400 rejected: timestamp', error: '400 webhook-ti' },
    { what: 'that is no event', given: { body: '[]' }, status: '400 rejected: body', error: '400 The delivery is s' },
  ])('$what is rejected', async ({ given, status, error }) => {
    const { receiver, seen, errors } = makeReceiver();
    expect(await send(receiver, given)).toBe(status);
    expect(seen).toEqual([]);
    expect(errors).toEqual([expect.stringContaining(error)]);
  });

  test('without signature headers is rejected, and so is another method', async () => {
    const { receiver, errors } = makeReceiver();
    const handle = toFetch(receiver);
    expect((await handle(new Request(address, { method: 'POST', body: '{}' }))).status).toBe(400);
    const wrong = await handle(new Request(address));
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    expect(errors).toEqual([expect.stringContaining('A delivery has the header webhook-id')]);
  });
});

describe('a handler that throws', () => {
  test('makes the response 500, and runs again when the message is sent again', async () => {
    let runs = 0;
    const on: WebhookReceiverOptions['on'] = {
      'deal.created': () => {
        runs += 1;
        if (runs === 1) throw new Error('database is down');
      },
    };
    const { receiver, errors } = makeReceiver({ on });
    expect([await send(receiver), await send(receiver), await send(receiver)]).toEqual([
      '500 failed',
      '200 received',
      '200 received',
    ]);
    expect({ runs, errors }).toEqual({ runs: 2, errors: ['500 database is down'] });
  });

  test('may throw undefined, and the hook may throw as well', async () => {
    const { receiver } = makeReceiver({
      on: { 'deal.created': () => Promise.reject<void>(undefined) },
      onError: () => {
        throw new Error('hook');
      },
    });
    expect(await send(receiver)).toBe('500 failed');
  });

  test('is written to the console if there is no hook; rejected deliveries are not', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const down = new Error('database is down');
    const receiver = webhookReceiver({ secret, now: () => now, on: { 'deal.created': () => Promise.reject(down) } });
    await send(receiver, { at: new Date(0) });
    await send(receiver);
    expect(log.mock.calls).toEqual([[down]]);
    log.mockRestore();
  });
});

describe('equal deliveries', () => {
  test('at once run once, and both get the response of that run', async () => {
    const opened = new EventTarget();
    const passed = once(opened, 'open');
    let runs = 0;
    const on: WebhookReceiverOptions['on'] = {
      'deal.created': async () => {
        runs += 1;
        await passed;
        throw new Error('late fault');
      },
    };
    const { receiver, errors } = makeReceiver({ on });
    const replies = [send(receiver), send(receiver)];
    await vi.waitFor(() => expect(runs).toBe(1));
    opened.dispatchEvent(new Event('open'));
    expect(await Promise.all(replies)).toEqual(['500 failed', '500 failed']);
    expect({ runs, errors }).toEqual({ runs: 1, errors: ['500 late fault'] });
  });

  test('one after the other run once; others run', async () => {
    const { receiver, seen } = makeReceiver();
    for (const id of ['msg_1', 'msg_1', 'msg_2']) expect(await send(receiver, { id })).toBe('200 received');
    expect(seen).toEqual(['msg_1 Enginé', 'msg_2 Enginé']);
  });
});

describe('a store', () => {
  const working: ReplayStore = { claim: () => 'new', finish: () => undefined, release: () => undefined };

  test('that fails to claim runs nothing: 503', async () => {
    const { receiver, seen, errors } = makeReceiver({ store: { ...working, claim: fault } });
    expect(await send(receiver)).toBe('503 busy');
    expect({ seen, errors }).toEqual({ seen: [], errors: ['503 no Redis'] });
  });

  test('that fails afterwards is reported, and the response stands', async () => {
    const { receiver, seen, errors } = makeReceiver({ store: { ...working, finish: fault } });
    expect(await send(receiver)).toBe('200 received');
    expect({ seen: seen.length, errors }).toEqual({ seen: 1, errors: ['200 no Redis'] });
  });

  test('in which another process handles the message makes the response 503', async () => {
    const { receiver, seen } = makeReceiver({ store: { ...working, claim: () => 'running' } });
    expect(await send(receiver)).toBe('503 busy');
    expect(seen).toEqual([]);
  });
});

describe('the secret', () => {
  test('may come from a function, at each delivery', async () => {
    const secrets: (string | undefined)[] = [undefined, secret];
    const { receiver, seen, errors } = makeReceiver({ secret: async () => secrets.shift() });
    expect([await send(receiver), await send(receiver)]).toEqual(['500 failed', '200 received']);
    expect(seen).toHaveLength(1);
    expect(errors).toEqual([expect.stringContaining('500 The secret is an empty string')]);
  });

  test.each<{ what: string; options: object; message: RegExp }>([
    { what: 'an invalid secret', options: { secret: 'whsec_' }, message: /The secret is another string/ },
    { what: 'an unknown option', options: { secrets: 1 }, message: /`secrets` is unknown. Did you mean `secret`/ },
    { what: 'no handlers', options: { on: undefined }, message: /`on` is undefined. Write an object of functions/ },
    { what: 'a handler', options: { on: { 'deal.created': 'x' } }, message: /`on\['deal\.created'\]` is "x"/ },
    { what: 'another handler', options: { otherwise: 1 }, message: /`otherwise` is 1. Write a function/ },
  ])('and other options are checked when the receiver is made: $what', ({ options, message }) => {
    const make = () => makeReceiver(options);
    expect(make).toThrow(WebhookVerificationError);
    expect(make).toThrow(message);
  });
});
