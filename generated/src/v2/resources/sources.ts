// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/sources.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { Source, SourceListParams } from '../types.js';

/** Where contacts, companies and deals come from. */
export class Sources {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List CRM sources.
   *
   * Lists the sources that contacts, companies and deals may come from.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/id-prefixes). A guide names it as the source of these ids;
   * its parameters and its fields are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/id-prefixes
   */
  list(params?: SourceListParams, options?: ListOptions): PagePromise<Source> {
    return connected(this && this.#connection).list<Source>(
      {
        operationId: 'sources.list',
        method: 'GET',
        path: '/sources',
        query: params,
        pagination: referenceDataPagination,
      },
      options,
    );
  }
}
