// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/custom-fields.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { CustomField, CustomFieldListParams } from '../types.js';

/** Definitions of the fields that a team has added to its records. */
export class CustomFields {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List custom fields.
   *
   * Lists the definitions of the custom fields of a kind of record. The fields of a document template come with
   * `documentTemplates.get`.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/custom-fields). A guide names the parameters; members of a
   * definition other than its key are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/custom-fields
   */
  list(params?: CustomFieldListParams, options?: ListOptions): PagePromise<CustomField> {
    return connected(this && this.#connection).list<CustomField>(
      {
        operationId: 'customFields.list',
        method: 'GET',
        path: '/custom-fields',
        idPrefixes: { pipelineId: 'dpl_' },
        query: params,
        pagination: referenceDataPagination,
      },
      options,
    );
  }
}
