// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Clock } from '../../runtime/time/clock.js';
import type { Event, EventSending } from '../world/event.js';
import type { JsonObject } from '../schema/json.js';
import type { Store } from '../store/store.js';
import { view } from '../store/view.js';
import { checkInput, closed } from '../schema/check-input.js';
import { makeSecret } from './make-secret.js';

const handmade = closed({ payload: {}, url: 'string', secret: 'string', sentAt: {} });

/** A pending or delivered webhook message. */
export interface WebhookDelivery {
  /** The header `webhook-id`. */
  readonly id: string;
  /** `pet.created` */
  readonly event: string;
  readonly url: string;
  /** Signing secret. */
  readonly secret: string;
  /** The body: `event`, `timestamp` and `payload`. */
  readonly body: JsonObject;
}

/** A delivery with the response of its receiver. */
export interface WebhookResult {
  readonly delivery: WebhookDelivery;
  /** Absent if the receiver threw. */
  readonly response?: Response;
  readonly error?: unknown;
}

/** Receiver of deliveries: the handler of a route, or `fetch`. */
export type WebhookReceiver = (request: Request) => Response | Promise<Response>;

/** Options of a message that no change caused. */
export interface HandmadeEvent {
  /** Default: the description's example. */
  readonly payload?: JsonObject | undefined;
  /** Default: `https://example.com/webhooks`. */
  readonly url?: string | undefined;
  /** Default: that of the first subscription of an embedded API. */
  readonly secret?: string | undefined;
  /** Time of sending. Default: now, by the clock of the embedded API. A receiver must reject one too far off. */
  readonly sentAt?: Date | undefined;
}

/** Webhook messages to subscribers. */
export class TestWebhooks {
  readonly #sending: EventSending;
  readonly #store: Store;
  readonly #clock: Clock;
  #count = 0;
  #pending: WebhookDelivery[] = [];

  constructor(sending: EventSending, { store, clock }: { readonly store: Store; readonly clock: Clock }) {
    this.#sending = sending;
    this.#store = store;
    this.#clock = clock;
  }

  /** Undelivered messages, oldest first. */
  get pending(): readonly WebhookDelivery[] {
    return this.#pending;
  }

  /** Names of all events in the description. */
  get events(): readonly string[] {
    return Object.keys(this.#sending.api.events);
  }

  /**
   * Delivers the pending messages in order, once each. A failed one is not retried.
   *
   * @param receiver receiver of each signed request
   * @example
   * await client.pets.create({ name: 'Rex' });
   * const [result] = await api.webhooks.deliver((request) => app.fetch(request));
   */
  async deliver(receiver: WebhookReceiver): Promise<WebhookResult[]> {
    const results: WebhookResult[] = [];
    for (let delivery = this.#pending.shift(); delivery; delivery = this.#pending.shift()) {
      try {
        results.push({ delivery, response: await receiver(await this.#request(delivery, this.#now())) });
      } catch (error) {
        results.push({ delivery, error });
      }
    }
    return results;
  }

  /**
   * Creates a signed request of an event without a change, to test a receiver.
   *
   * @param event name of the event: `pet.created`
   * @throws {RangeError} the description has no such event
   * @throws the error of the signing function if the secret is invalid
   */
  async request(event: string, options: HandmadeEvent = {}): Promise<Request> {
    checkInput('options', options, handmade);
    const { payload, url, secret, sentAt } = options;
    const described = Object.hasOwn(this.#sending.api.events, event) ? this.#sending.api.events[event] : undefined;
    if (!described) throw new RangeError(`Unknown event "${event}". Known are: ${this.events.join(', ')}.`);
    const delivery = {
      id: this.#nextId(),
      event,
      url: url ?? 'https://example.com/webhooks',
      secret: secret ?? makeSecret(1),
      body: { event, timestamp: new Date(this.#clock.now()).toISOString(), payload: payload ?? described.example },
    };
    return this.#request(delivery, sentAt ?? this.#now());
  }

  /** Queues an event for all its subscribers. Called for each change. */
  emit({ name, payload }: Event): void {
    const { events: described, schemas } = this.#sending.api;
    const shown = view(schemas, described[name]?.payload ?? {}, payload);
    const body = { event: name, timestamp: new Date(this.#clock.now()).toISOString(), payload: shown };
    for (const { url, secret, events } of this.#store.all(this.#sending.subscriptions)) {
      if (!Array.isArray(events) || !events.includes(name)) continue;
      this.#pending.push({ id: this.#nextId(), event: name, url: String(url), secret: String(secret), body });
    }
  }

  /** Drops all pending messages. */
  clear(): void {
    this.#pending = [];
  }

  #nextId(): string {
    this.#count += 1;
    return `msg_${String(this.#count).padStart(8, '0')}`;
  }

  #now(): Date {
    return new Date(this.#clock.now());
  }

  async #request({ id, url, secret, body: parts }: WebhookDelivery, at: Date): Promise<Request> {
    const body = JSON.stringify(parts);
    const headers = {
      'content-type': 'application/json',
      'user-agent': this.#sending.userAgent,
      ...(await this.#sending.sign({ body, secret, id, at })),
    };
    return new Request(url, { method: 'POST', headers, body });
  }
}
