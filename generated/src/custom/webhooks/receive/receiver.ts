import { checkNames } from '../verify/check-names.js';
import { readHeaders } from '../verify/headers.js';
import { readSecrets } from '../verify/secrets.js';
import { WebhookVerificationError } from '../verify/verification-error.js';
import { verifyWebhook } from '../verify/verify.js';
import type { IncomingDelivery, WebhookReply } from './delivery.js';
import { BodyFault } from './delivery.js';
import { dispatcher, type OtherWebhookHandler, type WebhookHandlers } from './handlers.js';
import { memoryReplays, type ReplayStore } from './replay-store.js';
import { onceEach } from './once-each.js';
import { NOT_ALLOWED, replyTo, replyToBody } from './replies.js';

/** Secret of a webhook, or several while one is being replaced. */
type Secret = string | readonly string[];

/** Settings of a receiver. */
export interface WebhookReceiverOptions {
  /**
   * `whsec_…`, or a function that returns it, which is called for each delivery: for a secret that is not there when the
   * module is loaded, as in a build, or that is replaced while the program runs.
   */
  readonly secret: Secret | (() => Secret | undefined | Promise<Secret | undefined>);
  /** Handlers by event. If one throws, the response is 500, and the message may be sent again. */
  readonly on: WebhookHandlers;
  /** Handler of events that `on` has no handler for. Default: they are done at once, with status 200. */
  readonly otherwise?: OtherWebhookHandler | undefined;
  /** Memory of handled messages. Default: `memoryReplays()`. */
  readonly store?: ReplayStore | undefined;
  /**
   * Called with each error: of a handler, of the store, of a delivery that cannot be trusted. Default: those with a
   * status of 500 or more are written by `console.error`.
   */
  readonly onError?: ((error: unknown, reply: { readonly status: number }) => void) | undefined;
  /** Tolerance for the delivery's time, in seconds. Default 300. */
  readonly toleranceSeconds?: number | undefined;
  /** Maximal size of a body, in bytes. Default 1,048,576 (1 MiB). No more of it is read. */
  readonly maxBodyBytes?: number | undefined;
  /** Current time. Default: the clock's. */
  readonly now?: (() => Date) | undefined;
}

/** Receiver of deliveries. `toFetch`, `toNode`, `toFastify` and `toLambda` connect it to a server. */
export interface WebhookReceiver {
  /** Handles a delivery. Never rejects. */
  receive(delivery: IncomingDelivery): Promise<WebhookReply>;
}

const NAMES = 'secret on otherwise store onError toleranceSeconds maxBodyBytes now';
const MAX_BODY_BYTES = 1_048_576;

/**
 * Creates a receiver of webhooks: it verifies a delivery, calls the handler of its event once, and says which response
 * to send.
 *
 * | status | case |
 * |---|---|
 * | 200 | the handler resolved, or an earlier one did for the same message, or there is none for the event |
 * | 400 | a header is missing, the time is too far off, or the body is not an event |
 * | 401 | the signature does not fit |
 * | 405 | the method is not `POST` |
 * | 413 | the body is longer than `maxBodyBytes` |
 * | 500 | the handler threw, or the receiver is not set up well; `onError` has the error |
 * | 503 | the replay store failed, or another process handles this message now |
 *
 * Which of them make Heffl send a message again, and how often, is not documented.
 *
 * @throws {WebhookVerificationError} an option is invalid
 * @example
 * const receiver = webhookReceiver({
 *   secret: () => process.env.HEFFL_WEBHOOK_SECRET,
 *   on: { 'deal.stageChanged': ({ payload }) => console.log(payload.title, payload.stage) },
 * });
 * export const POST = toFetch(receiver);
 */
export function webhookReceiver(options: WebhookReceiverOptions): WebhookReceiver {
  checkNames(options, NAMES);
  const { secret, on, otherwise, store = memoryReplays(), onError = logFaults } = options;
  const { toleranceSeconds = 300, maxBodyBytes = MAX_BODY_BYTES, now = () => new Date() } = options;
  if (typeof secret !== 'function') checkSecret(secret);
  const dispatch = dispatcher(on, otherwise);
  const handleOnce = onceEach(store, (error, reply) => report(onError, error, reply));

  return {
    async receive({ method, headers, readBody }) {
      if (method !== 'POST') return NOT_ALLOWED;
      try {
        const body = await readBody(maxBodyBytes);
        if (body instanceof BodyFault)
          return fail(replyToBody(body), new WebhookVerificationError('body', body.advice));
        const given = typeof secret === 'function' ? await secret() : secret;
        const trusted = { body, headers, secret: given ?? '', toleranceSeconds, maxBodyBytes };
        const delivery = await verifyWebhook({ ...trusted, now: now() });
        const { id, timestamp } = readHeaders(headers);
        const context = { id, sentAt: new Date(Number(timestamp) * 1000) };
        return await handleOnce(id, () => dispatch(delivery, context));
      } catch (error) {
        return fail(replyTo(error), error);
      }
    },
  };

  function fail(reply: WebhookReply, error: unknown): WebhookReply {
    report(onError, error, reply);
    return reply;
  }
}

/** A delivery has a response even if the hook fails. */
function report(onError: NonNullable<WebhookReceiverOptions['onError']>, error: unknown, reply: WebhookReply): void {
  try {
    onError(error, { status: reply.status });
  } catch {
    // An error of a hook is no error of the delivery.
  }
}

function logFaults(error: unknown, { status }: { readonly status: number }): void {
  if (status >= 500) console.error(error);
}

/** Rejects a secret that no delivery can be verified with. */
function checkSecret(secret: unknown): void {
  const { keys, fault } = readSecrets(secret);
  if (keys.length === 0 && fault) throw fault;
}
