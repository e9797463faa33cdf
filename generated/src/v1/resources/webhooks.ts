// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/webhooks.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import type { Webhook, WebhookCreateParams } from '../types.js';

/** Subscriptions to events. Only their creation is documented; others are managed in the app. */
export class Webhooks {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Subscribe to events.
   *
   * Subscribes an address to events. The response is the only place where the signing secret is shown.
   *
   * The names of the events are taken from the page about events; this page does not list them.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/webhooks/subscribe-to-webhook-events
   */
  create(body: WebhookCreateParams, options?: RequestOptions): ResponsePromise<Webhook> {
    return connected(this && this.#connection).request<Webhook>(
      { operationId: 'webhooks.create', method: 'POST', path: '/webhooks', body },
      options,
    );
  }
}
