// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/projects.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type {
  DeletedProject,
  Project,
  ProjectCreateParams,
  ProjectId,
  ProjectListParams,
  ProjectUpdateParams,
} from '../types.js';

/** Work for clients. Project pipelines are not deal pipelines. */
export class Projects {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List projects.
   *
   * Lists the projects of the workspace. Unlike other lists it has one query parameter for each condition, and no
   * order can be chosen.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/list-projects
   */
  list(params?: ProjectListParams, options?: ListOptions): PagePromise<Project> {
    return connected(this && this.#connection).list<Project>(
      {
        operationId: 'projects.list',
        method: 'GET',
        path: '/projects',
        idPrefixes: { pipelineId: 'ppl_', stageId: 'pps_', clientId: 'clt_', projectLeadId: 'usr_' },
        query: params,
        pagination: cursorPagination,
        isMoreRequired: true,
        maxPageSize: 100,
      },
      options,
    );
  }

  /**
   * Create a project.
   *
   * Creates a project. No page documents this operation; the update page describes what happens to fields that are
   * left out, which only makes sense here.
   *
   * Provenance: inferred (https://docs.heffl.com/api-v2-reference/objects/update-a-project). The operation may not
   * exist; fields are those of the update page, and the required ones are our reasoning.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/update-a-project
   */
  create(body: ProjectCreateParams, options?: RequestOptions): ResponsePromise<Project> {
    return connected(this && this.#connection).request<Project>(
      { operationId: 'projects.create', method: 'POST', path: '/projects', body },
      options,
    );
  }

  /**
   * Get a project.
   *
   * Reads one project. Its sales person, assignees and tags are not shown.
   *
   * @param id Id of the project.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/get-a-project
   */
  get(id: ProjectId, options?: RequestOptions): ResponsePromise<Project> {
    return connected(this && this.#connection).request<Project>(
      {
        operationId: 'projects.get',
        method: 'GET',
        path: '/projects/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'prj_' },
      },
      options,
    );
  }

  /**
   * Update a project.
   *
   * Changes the fields that are sent and leaves the others as they are, custom fields included. A move to a closed
   * (WON) stage completes the project.
   *
   * The types of the last body fields are deduced.
   *
   * @param id Id of the project.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/update-a-project
   */
  update(id: ProjectId, body: ProjectUpdateParams, options?: RequestOptions): ResponsePromise<Project> {
    return connected(this && this.#connection).request<Project>(
      {
        operationId: 'projects.update',
        method: 'PATCH',
        path: '/projects/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'prj_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a project.
   *
   * Deletes a project. No page documents this operation; every other such record has it.
   *
   * A response without a body is returned as `undefined`.
   *
   * Provenance: inferred (https://docs.heffl.com/api-v2/introduction). The operation may not exist. Its response
   * is taken to be that of the other deletions.
   *
   * @param id Id of the project.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: ProjectId, options?: RequestOptions): ResponsePromise<DeletedProject | undefined> {
    return connected(this && this.#connection).request<DeletedProject | undefined>(
      {
        operationId: 'projects.delete',
        method: 'DELETE',
        path: '/projects/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'prj_' },
        response: 'optional',
      },
      options,
    );
  }
}
