import type { WebhookReceiverOptions } from '../../../../../generated/src/custom/webhooks/index.js';
import { signWebhook, webhookReceiver } from '../../../../../generated/src/custom/webhooks/index.js';

export const secret = `whsec_${Buffer.from('a key of twenty-four b..').toString('base64')}`;
export const now = new Date('2026-06-30T09:00:00.000Z');
export const address = 'http://127.0.0.1/hooks/heffl';

/** Parts of a delivery. */
export interface Given {
  readonly id?: string;
  readonly event?: string;
  readonly body?: string;
  readonly at?: Date;
  readonly secret?: string;
}

/** A signed delivery, as `fetch` takes it. */
export async function deliver({ id = 'msg_1', event = 'deal.created', at = now, ...given }: Given = {}) {
  const body = given.body ?? JSON.stringify({ event, timestamp: now.toISOString(), payload: { title: 'Enginé' } });
  const signed = await signWebhook({ body, id, at, secret: given.secret ?? secret });
  return { method: 'POST', headers: { 'content-type': 'application/json', ...signed }, body };
}

/** A receiver, with what its handlers and its hook were called with. */
export function makeReceiver(options: Partial<WebhookReceiverOptions> = {}) {
  const seen: string[] = [];
  const errors: string[] = [];
  const receiver = webhookReceiver({
    secret,
    now: () => now,
    on: { 'deal.created': ({ payload }, { id }) => void seen.push(`${id} ${payload.title}`) },
    onError: (error, { status }) => void errors.push(`${status} ${(error as Error).message}`),
    ...options,
  });
  return { receiver, seen, errors };
}
