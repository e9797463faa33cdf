// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/invoices.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import type { Invoice, InvoiceCreateParams } from '../types.js';

/** Bills to clients. Only their creation is documented. */
export class Invoices {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Create an invoice.
   *
   * Creates an invoice with its lines and responds with the computed totals.
   *
   * The members of the lines are known from a sample; which of them are required is unknown.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/invoices/create-a-new-invoice
   */
  create(body: InvoiceCreateParams, options?: RequestOptions): ResponsePromise<Invoice> {
    return connected(this && this.#connection).request<Invoice>(
      { operationId: 'invoices.create', method: 'POST', path: '/invoices', body },
      options,
    );
  }
}
