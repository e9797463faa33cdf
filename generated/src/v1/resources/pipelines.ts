// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/pipelines.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { Pipeline, PipelineId, PipelineListParams } from '../types.js';

/** Deal pipelines and their stages. */
export class Pipelines {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List pipelines.
   *
   * Lists the deal pipelines of the workspace.
   *
   * Heffl API v2 has `heffl.pipelines.list` for this.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: observed (https://docs.heffl.com/api-reference/introduction). Seen in the code of a public
   * integration plug-in, in no documentation; members are those that it reads.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  list(params?: PipelineListParams, options?: ListOptions): PagePromise<Pipeline> {
    return connected(this && this.#connection).list<Pipeline>(
      {
        operationId: 'pipelines.list',
        method: 'GET',
        path: '/pipelines',
        query: params,
        pagination: cursorPagination,
        maxPageSize: 100,
      },
      options,
    );
  }

  /**
   * Get a pipeline.
   *
   * Reads one pipeline with its stages, which give the `stageId` of deals.
   *
   * Heffl API v2 has `heffl.pipelines.get` for this.
   *
   * Provenance: observed (https://docs.heffl.com/api-reference/introduction). Seen in the code of a public
   * integration plug-in, in no documentation; members are those that it reads.
   *
   * @param id Id of the pipeline.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  get(id: PipelineId, options?: RequestOptions): ResponsePromise<Pipeline> {
    return connected(this && this.#connection).request<Pipeline>(
      { operationId: 'pipelines.get', method: 'GET', path: '/pipelines/{id}', pathParameters: { id } },
      options,
    );
  }
}
