// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/openapi.yaml. Do not edit: change the description and run the generator.

import { rawClient, shortenInspection } from '../runtime/index.js';
import type { ClientOptions, Connection, RateLimitState, RawClient } from '../runtime/index.js';
import { connect } from './api.js';
import { Clients } from './resources/clients.js';
import { Deals } from './resources/deals.js';
import { Invoices } from './resources/invoices.js';
import { Leads } from './resources/leads.js';
import { Pipelines } from './resources/pipelines.js';
import { Tasks } from './resources/tasks.js';
import { Webhooks } from './resources/webhooks.js';
import type { paths } from './types.js';

/**
 * Client of Heffl API v1.
 *
 * @example
 * import { HefflV1 } from "heffl/v1";
 * const client = new HefflV1();
 * for await (const item of client.clients.list()) console.log(item.id);
 *
 * @see https://docs.heffl.com/api-reference/introduction
 */
export class HefflV1 {
  /** Companies and contact persons, distinguished by `type`. In v2 they are two resources. */
  declare readonly clients: Clients;
  /** Enquiries that may become deals. */
  declare readonly leads: Leads;
  /** Sales opportunities, each in one stage of one pipeline. */
  declare readonly deals: Deals;
  /**
   * Things to do. No v1 page with their fields was available: the fields given here are those of v2, and v1 may
   * differ.
   */
  declare readonly tasks: Tasks;
  /** Bills to clients. Only their creation is documented. */
  declare readonly invoices: Invoices;
  /** Deal pipelines and their stages. */
  declare readonly pipelines: Pipelines;
  /** Subscriptions to events. Only their creation is documented; others are managed in the app. */
  declare readonly webhooks: Webhooks;
  /**
   * A client with the interface of openapi-fetch, over the same connection, for requests that the methods do not
   * cover. It returns `{ data, error, response }` and does not throw on an error status.
   */
  declare readonly raw: RawClient<paths>;
  readonly #connection: Connection;

  /**
   * @param options API key, URL, timeout, `fetch`, headers and more; each has a default.
   * @throws {ConfigurationError} the API key is missing, or an option is invalid
   */
  constructor(options: ClientOptions = {}) {
    const connection = connect(options);
    this.#connection = connection;
    shortenInspection(this, connection);
    this.clients = new Clients(connection);
    this.leads = new Leads(connection);
    this.deals = new Deals(connection);
    this.tasks = new Tasks(connection);
    this.invoices = new Invoices(connection);
    this.pipelines = new Pipelines(connection);
    this.webhooks = new Webhooks(connection);
    this.raw = rawClient<paths>(connection);
  }

  /**
   * Current state of the rate limit: requests in a window, requests left, end of the window, queued requests.
   * `undefined` if the option `rateLimiter` is `false`.
   */
  get rateLimit(): RateLimitState | undefined {
    return this.#connection.rateLimit;
  }
}
