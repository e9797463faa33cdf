// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/tags.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { Tag, TagCreateParams, TagListParams } from '../types.js';

/** Labels, each for records of one kind. */
export class Tags {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List tags.
   *
   * Lists the tags of the workspace.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/id-prefixes). Fields are those of the create page; its
   * parameters are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/id-prefixes
   */
  list(params?: TagListParams, options?: ListOptions): PagePromise<Tag> {
    return connected(this && this.#connection).list<Tag>(
      { operationId: 'tags.list', method: 'GET', path: '/tags', query: params, pagination: referenceDataPagination },
      options,
    );
  }

  /**
   * Create a tag.
   *
   * Creates a tag for records of one kind.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/create-tag
   */
  create(body: TagCreateParams, options?: RequestOptions): ResponsePromise<Tag> {
    return connected(this && this.#connection).request<Tag>(
      { operationId: 'tags.create', method: 'POST', path: '/tags', body },
      options,
    );
  }
}
