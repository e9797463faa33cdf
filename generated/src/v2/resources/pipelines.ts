// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/pipelines.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type {
  Pipeline,
  PipelineCreateParams,
  PipelineId,
  PipelineListParams,
  PipelineStage,
  PipelineStageCreateParams,
  PipelineStageId,
  PipelineStageUpdateParams,
  PipelineUpdateParams,
} from '../types.js';

/** The stages of deal pipelines. Each means that a deal is open, won or lost. */
export class PipelineStages {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Add a stage to a deal pipeline.
   *
   * Adds a stage to a deal pipeline. It is of type ACTIVE unless the body says otherwise.
   *
   * @param id Id of the pipeline.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/add-a-stage-to-a-deal-pipeline
   */
  create(id: PipelineId, body: PipelineStageCreateParams, options?: RequestOptions): ResponsePromise<PipelineStage> {
    return connected(this && this.#connection).request<PipelineStage>(
      {
        operationId: 'pipelines.stages.create',
        method: 'POST',
        path: '/pipelines/{id}/stages',
        pathParameters: { id },
        idPrefixes: { id: 'dpl_' },
        body,
      },
      options,
    );
  }

  /**
   * Update a stage of a deal pipeline.
   *
   * Changes a stage of a deal pipeline. The path names the stage alone, not its pipeline.
   *
   * @param id Id of the stage.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/update-a-deal-pipeline-stage
   */
  update(
    id: PipelineStageId,
    body: PipelineStageUpdateParams,
    options?: RequestOptions,
  ): ResponsePromise<PipelineStage> {
    return connected(this && this.#connection).request<PipelineStage>(
      {
        operationId: 'pipelines.stages.update',
        method: 'PATCH',
        path: '/pipeline-stages/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'dps_' },
        body,
      },
      options,
    );
  }
}

/** The pipelines that deals go through. */
export class Pipelines {
  /** The stages of deal pipelines. Each means that a deal is open, won or lost. */
  declare readonly stages: PipelineStages;
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
    this.stages = new PipelineStages(connection);
  }

  /**
   * List deal pipelines.
   *
   * Lists the deal pipelines with their stages. Whether pipelines that are not in use are listed is not
   * documented.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/agent-workflows). Fields are those of the create page.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/agent-workflows
   */
  list(params?: PipelineListParams, options?: ListOptions): PagePromise<Pipeline> {
    return connected(this && this.#connection).list<Pipeline>(
      {
        operationId: 'pipelines.list',
        method: 'GET',
        path: '/pipelines',
        query: params,
        pagination: referenceDataPagination,
      },
      options,
    );
  }

  /**
   * Create a deal pipeline.
   *
   * Creates a deal pipeline with its stages, at least one each of type ACTIVE, WON and LOST.
   *
   * The members of a stage are those of the page that adds one.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/create-a-deal-pipeline
   */
  create(body: PipelineCreateParams, options?: RequestOptions): ResponsePromise<Pipeline> {
    return connected(this && this.#connection).request<Pipeline>(
      { operationId: 'pipelines.create', method: 'POST', path: '/pipelines', body },
      options,
    );
  }

  /**
   * Get a deal pipeline.
   *
   * Reads one deal pipeline with its stages.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/id-prefixes). Fields are those of the create page.
   *
   * @param id Id of the pipeline.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/id-prefixes
   */
  get(id: PipelineId, options?: RequestOptions): ResponsePromise<Pipeline> {
    return connected(this && this.#connection).request<Pipeline>(
      {
        operationId: 'pipelines.get',
        method: 'GET',
        path: '/pipelines/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'dpl_' },
      },
      options,
    );
  }

  /**
   * Update a deal pipeline.
   *
   * Changes the name, the icon or the use of a pipeline. Its stages have operations of their own.
   *
   * @param id Id of the pipeline.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/update-a-deal-pipeline
   */
  update(id: PipelineId, body: PipelineUpdateParams, options?: RequestOptions): ResponsePromise<Pipeline> {
    return connected(this && this.#connection).request<Pipeline>(
      {
        operationId: 'pipelines.update',
        method: 'PATCH',
        path: '/pipelines/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'dpl_' },
        body,
      },
      options,
    );
  }
}
