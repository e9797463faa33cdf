import { wrongOption } from '../../../runtime/errors/quote.js';
import type { WebhookEvent, WebhookEventName, WebhookEventOf } from '../verify/events.js';
import { WebhookVerificationError } from '../verify/verification-error.js';

/** Facts of a delivery that a handler gets with the event. */
export interface WebhookContext {
  /** `webhook-id`: the same when the message is sent again. Use it as the key of what you write. */
  readonly id: string;
  /** `webhook-timestamp`: when this delivery was sent. */
  readonly sentAt: Date;
}

/** An event without a handler of its own: one that `on` leaves out, or one that is newer than this package. */
export interface OtherWebhookEvent {
  readonly event: string;
  readonly timestamp?: unknown;
  readonly payload?: unknown;
}

/** Handlers by event: `{ 'deal.stageChanged': ({ payload }) => … }`. The event is done when the handler resolves. */
export type WebhookHandlers = {
  readonly [Name in WebhookEventName]?:
    | ((delivery: WebhookEventOf<Name>, context: WebhookContext) => unknown)
    | undefined;
};

/** Handler of the other events. */
export type OtherWebhookHandler = (delivery: OtherWebhookEvent, context: WebhookContext) => unknown;

/** Calls the handler of an event. */
export type Dispatch = (delivery: WebhookEvent, context: WebhookContext) => Promise<void>;

type AnyHandler = (delivery: never, context: WebhookContext) => unknown;

/**
 * Chooses the handler of each event. An event without any is done at once: sending it again would change nothing.
 *
 * @throws {WebhookVerificationError} a handler is not a function
 */
export function dispatcher(on: WebhookHandlers, otherwise: OtherWebhookHandler | undefined): Dispatch {
  if (Object(on) !== on) throw wrong('on', on, "an object of functions: `{ 'deal.created': (delivery) => … }`");
  const handlers = new Map<string, AnyHandler>();
  for (const [event, handler] of Object.entries(on)) {
    if (handler === undefined) continue;
    checkHandler(handler, `on['${event}']`);
    handlers.set(event, handler);
  }
  if (otherwise !== undefined) checkHandler(otherwise, 'otherwise');
  return async (delivery, context) => {
    const handler: AnyHandler | undefined = handlers.get(delivery.event) ?? otherwise;
    await handler?.(delivery as never, context);
  };
}

function checkHandler(handler: unknown, name: string): void {
  if (typeof handler !== 'function') throw wrong(name, handler, 'a function');
}

function wrong(name: string, value: unknown, advice: string): WebhookVerificationError {
  return new WebhookVerificationError('option', wrongOption(name, value, advice));
}
