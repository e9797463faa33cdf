// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/leads.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { Lead, LeadListParams } from '../types.js';

/** People who may become clients. They can only be listed here; API v1 has the other operations. */
export class Leads {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List leads.
   *
   * Lists the leads of the workspace, newest first. It is the only operation on leads in this version; API v1 has
   * the others.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/listing-and-filters). Public code calls it with `search` and
   * `pageSize` and reads the ids; the other fields and the filters are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/listing-and-filters
   */
  list(params?: LeadListParams, options?: ListOptions): PagePromise<Lead> {
    return connected(this && this.#connection).list<Lead>(
      {
        operationId: 'leads.list',
        method: 'GET',
        path: '/leads',
        query: params,
        jsonParameters: ['filters'],
        pagination: cursorPagination,
        isMoreRequired: true,
        maxPageSize: 100,
      },
      options,
    );
  }
}
