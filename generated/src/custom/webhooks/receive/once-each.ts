import type { WebhookReply } from './delivery.js';
import { BUSY, DONE, FAILED } from './replies.js';
import type { ReplayStore } from './replay-store.js';

/** Handles a message, unless it was handled before. Never rejects. */
export type HandleOnce = (id: string, handle: () => Promise<void>) => Promise<WebhookReply>;

/**
 * Handles each message once. A second delivery that arrives in this process while the first is handled waits for it,
 * and gets the same response.
 */
export function onceEach(store: ReplayStore, report: (error: unknown, reply: WebhookReply) => void): HandleOnce {
  const running = new Map<string, Promise<WebhookReply>>();

  async function handle(id: string, run: () => Promise<void>): Promise<WebhookReply> {
    try {
      const state = await store.claim(id);
      if (state !== 'new') return state === 'done' ? DONE : BUSY;
    } catch (error) {
      report(error, BUSY);
      return BUSY;
    }
    const [error] = await faultOf(run);
    const reply = error === undefined ? DONE : FAILED;
    if (error) report(error.reason, reply);
    const [unsaved] = await faultOf(async () => (error ? store.release(id) : store.finish(id)));
    // The handler has run, so a store that fails now does not change the response.
    if (unsaved) report(unsaved.reason, reply);
    return reply;
  }

  return async (id, run) => {
    const earlier = running.get(id);
    if (earlier) return earlier;
    const reply = handle(id, run);
    running.set(id, reply);
    try {
      return await reply;
    } finally {
      running.delete(id);
    }
  };
}

/** The error of a step, in an array, as a step may throw `undefined`; an empty array if it has none. */
async function faultOf(step: () => Promise<void>): Promise<readonly { readonly reason: unknown }[]> {
  try {
    await step();
    return [];
  } catch (reason) {
    return [{ reason }];
  }
}
