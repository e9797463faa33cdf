// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/deals.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { Deal, DealCreateParams, DealId, DealListParams, DealUpdateParams, DeletedDeal } from '../types.js';

/** Sales opportunities. A deal stands in a stage of a pipeline. */
export class Deals {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List deals.
   *
   * Lists the deals of the workspace, newest first.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * The keys of the filters, apart from `status`, are deduced.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/list-deals
   */
  list(params?: DealListParams, options?: ListOptions): PagePromise<Deal> {
    return connected(this && this.#connection).list<Deal>(
      {
        operationId: 'deals.list',
        method: 'GET',
        path: '/deals',
        query: params,
        jsonParameters: ['filters'],
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
   * Creates a deal in a pipeline. `pipelines.list` lists the pipelines and their stages; `customFields.list` with
   * the pipeline lists the custom fields of its deals.
   *
   * The types of the later body fields and which response fields may be null are deduced.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/create-deal
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
   * Reads one deal. Whether it shows more than a list does is not documented.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). Fields are those of the list page.
   *
   * @param id Id of the deal.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
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
   * Changes the fields that are sent and leaves the others as they are, custom fields included. To close a deal,
   * move it to a stage of type WON or LOST; its status follows.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). Fields are those of the create page; a guide
   * shows `stageId` and `status` in use.
   *
   * @param id Id of the deal.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/agent-workflows
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
   * Deletes a deal. What becomes of its tasks and quotations is not documented.
   *
   * A response without a body is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The overview says that create, update and
   * delete return the resource. No page shows the response, so each member is optional, and a response without a
   * body is allowed for.
   *
   * @param id Id of the deal.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: DealId, options?: RequestOptions): ResponsePromise<DeletedDeal | undefined> {
    return connected(this && this.#connection).request<DeletedDeal | undefined>(
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
