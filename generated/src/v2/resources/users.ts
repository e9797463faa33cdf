// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/users.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { User, UserListParams } from '../types.js';

/** The users of the team, who own and do things. */
export class Users {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List users.
   *
   * Lists the users of the team. The list can be searched and narrowed to active members, but the names of these
   * parameters are unknown.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/id-prefixes). Two guides name it as the source of user ids;
   * its parameters and its fields are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/id-prefixes
   */
  list(params?: UserListParams, options?: ListOptions): PagePromise<User> {
    return connected(this && this.#connection).list<User>(
      { operationId: 'users.list', method: 'GET', path: '/users', query: params, pagination: referenceDataPagination },
      options,
    );
  }
}
