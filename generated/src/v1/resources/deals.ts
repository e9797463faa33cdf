// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/deals.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { Deal, DealCreateParams, DealId, DealListParams, DealUpdateParams } from '../types.js';

/** Sales opportunities, each in one stage of one pipeline. */
export class Deals {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List deals.
   *
   * Lists the deals of the workspace.
   *
   * Heffl API v2 has `heffl.deals.list` for this.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). Items are taken to be those of the get page;
   * filters, search and order are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  list(params?: DealListParams, options?: ListOptions): PagePromise<Deal> {
    return connected(this && this.#connection).list<Deal>(
      {
        operationId: 'deals.list',
        method: 'GET',
        path: '/deals',
        query: params,
        pagination: cursorPagination,
        isMoreRequired: true,
        maxPageSize: 100,
      },
      options,
    );
  }

  /**
   * Create a deal.
   *
   * Creates a deal in a stage of a pipeline.
   *
   * Heffl API v2 has `heffl.deals.create` for this.
   *
   * An older version of the page has numbers for `pipelineId` and `stageId`, and the name of a source in `source`.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/deals/create-a-new-deal
   */
  create(body: DealCreateParams, options?: RequestOptions): ResponsePromise<Deal> {
    return connected(this && this.#connection).request<Deal>(
      { operationId: 'deals.create', method: 'POST', path: '/deals', body },
      options,
    );
  }

  /**
   * Get a deal.
   *
   * Reads one deal.
   *
   * Heffl API v2 has `heffl.deals.get` for this.
   *
   * @param id Id of the deal.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/deals/get-a-deal
   */
  get(id: DealId, options?: RequestOptions): ResponsePromise<Deal> {
    return connected(this && this.#connection).request<Deal>(
      {
        operationId: 'deals.get',
        method: 'GET',
        path: '/deals/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'dl_' },
      },
      options,
    );
  }

  /**
   * Update a deal.
   *
   * Changes the given members of a deal. Moving it to a stage of type won or lost presumably changes `status`, as
   * in v2.
   *
   * Heffl API v2 has `heffl.deals.update` for this.
   *
   * An older version of the page has a number for `stageId` and no `sourceId`.
   *
   * @param id Id of the deal.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/deals/update-a-deal
   */
  update(id: DealId, body: DealUpdateParams, options?: RequestOptions): ResponsePromise<Deal> {
    return connected(this && this.#connection).request<Deal>(
      {
        operationId: 'deals.update',
        method: 'PATCH',
        path: '/deals/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'dl_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a deal.
   *
   * Deletes a deal.
   *
   * Heffl API v2 has `heffl.deals.delete` for this.
   *
   * The response body is not documented; an empty one is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The response is unknown.
   *
   * @param id Id of the deal.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: DealId, options?: RequestOptions): ResponsePromise<unknown> {
    return connected(this && this.#connection).request<unknown>(
      {
        operationId: 'deals.delete',
        method: 'DELETE',
        path: '/deals/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'dl_' },
        response: 'optional',
      },
      options,
    );
  }
}
