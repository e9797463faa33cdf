// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/lead-stages.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { LeadStage, LeadStageCreateParams, LeadStageListParams } from '../types.js';

/** Stages of leads. */
export class LeadStages {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List lead stages.
   *
   * Lists the stages of leads. No page documents this operation; lead stages can be created, so a list is likely.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: inferred (https://docs.heffl.com/api-v2/introduction). The operation may not exist; fields are
   * those of the create page.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  list(params?: LeadStageListParams, options?: ListOptions): PagePromise<LeadStage> {
    return connected(this && this.#connection).list<LeadStage>(
      {
        operationId: 'leadStages.list',
        method: 'GET',
        path: '/lead-stages',
        query: params,
        pagination: referenceDataPagination,
      },
      options,
    );
  }

  /**
   * Create a lead stage.
   *
   * Creates a stage of leads. Heffl gives it a position.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/create-lead-stage
   */
  create(body: LeadStageCreateParams, options?: RequestOptions): ResponsePromise<LeadStage> {
    return connected(this && this.#connection).request<LeadStage>(
      { operationId: 'leadStages.create', method: 'POST', path: '/lead-stages', body },
      options,
    );
  }
}
