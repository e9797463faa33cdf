import type { webhooks } from '../../../v1/index.js';

/**
 * The name of an event: `deal.created`. The list follows the documentation, which may lag behind.
 *
 * @see https://docs.heffl.com/api-reference/webhook-events
 */
export type WebhookEventName = keyof webhooks;

/**
 * Payload that Heffl delivers for one event: `{ event, timestamp, payload }`.
 *
 * @example
 * function onWon(delivery: WebhookEventOf<'deal.stageChanged'>) {
 *   console.log(delivery.payload.title);
 * }
 */
export type WebhookEventOf<Name extends WebhookEventName> =
  webhooks[Name]['post']['requestBody']['content']['application/json'];

/** Payload that Heffl delivers: `event` decides the type of `payload`. */
export type WebhookEvent = { [Name in WebhookEventName]: WebhookEventOf<Name> }[WebhookEventName];
