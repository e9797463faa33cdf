// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/tasks.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { Task, TaskCreateParams, TaskId, TaskListParams, TaskUpdateParams } from '../types.js';

/**
 * Things to do. No v1 page with their fields was available: the fields given here are those of v2, and v1 may
 * differ.
 */
export class Tasks {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List tasks.
   *
   * Lists the tasks of the workspace.
   *
   * Heffl API v2 has `heffl.tasks.list` for this.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). No v1 page with the members of a task was
   * available; they are inferred from v2.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  list(params?: TaskListParams, options?: ListOptions): PagePromise<Task> {
    return connected(this && this.#connection).list<Task>(
      {
        operationId: 'tasks.list',
        method: 'GET',
        path: '/tasks',
        query: params,
        pagination: cursorPagination,
        isMoreRequired: true,
        maxPageSize: 100,
      },
      options,
    );
  }

  /**
   * Create a task.
   *
   * Creates a task. Give `entity` and `entityId` together to link it to a record.
   *
   * Heffl API v2 has `heffl.tasks.create` for this.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). No v1 page with the members of a task was
   * available; they are inferred from v2.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  create(body: TaskCreateParams, options?: RequestOptions): ResponsePromise<Task> {
    return connected(this && this.#connection).request<Task>(
      { operationId: 'tasks.create', method: 'POST', path: '/tasks', body },
      options,
    );
  }

  /**
   * Get a task.
   *
   * Reads one task.
   *
   * Heffl API v2 has `heffl.tasks.get` for this.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). No v1 page with the members of a task was
   * available; they are inferred from v2.
   *
   * @param id Id of the task.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  get(id: TaskId, options?: RequestOptions): ResponsePromise<Task> {
    return connected(this && this.#connection).request<Task>(
      { operationId: 'tasks.get', method: 'GET', path: '/tasks/{id}', pathParameters: { id } },
      options,
    );
  }

  /**
   * Update a task.
   *
   * Changes the given members of a task.
   *
   * Heffl API v2 has `heffl.tasks.update` for this.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). No v1 page with the members of a task was
   * available; they are inferred from v2.
   *
   * @param id Id of the task.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  update(id: TaskId, body: TaskUpdateParams, options?: RequestOptions): ResponsePromise<Task> {
    return connected(this && this.#connection).request<Task>(
      { operationId: 'tasks.update', method: 'PATCH', path: '/tasks/{id}', pathParameters: { id }, body },
      options,
    );
  }

  /**
   * Delete a task.
   *
   * Deletes a task.
   *
   * Heffl API v2 has `heffl.tasks.delete` for this.
   *
   * The response body is not documented; an empty one is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The response is unknown.
   *
   * @param id Id of the task.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: TaskId, options?: RequestOptions): ResponsePromise<unknown> {
    return connected(this && this.#connection).request<unknown>(
      {
        operationId: 'tasks.delete',
        method: 'DELETE',
        path: '/tasks/{id}',
        pathParameters: { id },
        response: 'optional',
      },
      options,
    );
  }
}
