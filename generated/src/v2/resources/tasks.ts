// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/tasks.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { DeletedTask, Task, TaskCreateParams, TaskId, TaskListParams, TaskUpdateParams } from '../types.js';

/** Things to do, alone or linked to a project, a lead or a deal. */
export class Tasks {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List tasks.
   *
   * Lists the tasks that the user of the API key may see, newest first.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The search fields, further order keys and
   * further filters are unknown; the filters named here were seen in use.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/listing-and-filters
   */
  list(params?: TaskListParams, options?: ListOptions): PagePromise<Task> {
    return connected(this && this.#connection).list<Task>(
      {
        operationId: 'tasks.list',
        method: 'GET',
        path: '/tasks',
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
   * Create a task.
   *
   * Creates a task, alone or linked to a record. `entity` and `entityId` go together.
   *
   * The fields of the response are those of the page that reads one task.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/create-task
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
   * Reads one task. The record it is linked to shows twice, as `entityId` and as the id of its kind.
   *
   * The overview leaves this operation out; which of the last fields may be null is deduced.
   *
   * @param id Id of the task.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/get-a-task
   */
  get(id: TaskId, options?: RequestOptions): ResponsePromise<Task> {
    return connected(this && this.#connection).request<Task>(
      {
        operationId: 'tasks.get',
        method: 'GET',
        path: '/tasks/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'tsk_' },
      },
      options,
    );
  }

  /**
   * Update a task.
   *
   * Changes the fields that are sent and leaves the others as they are, custom fields included. `entity` and
   * `entityId` go together.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). Fields are those of the create page.
   *
   * @param id Id of the task.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  update(id: TaskId, body: TaskUpdateParams, options?: RequestOptions): ResponsePromise<Task> {
    return connected(this && this.#connection).request<Task>(
      {
        operationId: 'tasks.update',
        method: 'PATCH',
        path: '/tasks/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'tsk_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a task.
   *
   * Deletes a task. Only the overview names this operation.
   *
   * A response without a body is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The overview says that create, update and
   * delete return the resource. No page shows the response, so each member is optional, and a response without a
   * body is allowed for.
   *
   * @param id Id of the task.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: TaskId, options?: RequestOptions): ResponsePromise<DeletedTask | undefined> {
    return connected(this && this.#connection).request<DeletedTask | undefined>(
      {
        operationId: 'tasks.delete',
        method: 'DELETE',
        path: '/tasks/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'tsk_' },
        response: 'optional',
      },
      options,
    );
  }
}
