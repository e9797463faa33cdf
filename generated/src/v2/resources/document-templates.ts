// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/document-templates.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { DocumentTemplate, DocumentTemplateListParams, TemplateId } from '../types.js';

/** Layout and settings of quotations, invoices and other documents. */
export class DocumentTemplates {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List document templates.
   *
   * Lists the templates for quotations, invoices and other documents. Templates for projects and e-mails are not
   * among them.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * A guide shows the fields; which are always there is not stated, and the response is shown without `meta`.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/document-templates
   */
  list(params?: DocumentTemplateListParams, options?: ListOptions): PagePromise<DocumentTemplate> {
    return connected(this && this.#connection).list<DocumentTemplate>(
      {
        operationId: 'documentTemplates.list',
        method: 'GET',
        path: '/document-templates',
        query: params,
        pagination: referenceDataPagination,
      },
      options,
    );
  }

  /**
   * Get a document template.
   *
   * Reads one template with its custom fields. Their keys may be sent to `quotations.create` like any other custom
   * field.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/document-templates). Fields are those of the list; members
   * of a custom field other than its key are unknown.
   *
   * @param id Id of the document template.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/document-templates
   */
  get(id: TemplateId, options?: RequestOptions): ResponsePromise<DocumentTemplate> {
    return connected(this && this.#connection).request<DocumentTemplate>(
      {
        operationId: 'documentTemplates.get',
        method: 'GET',
        path: '/document-templates/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'tpl_' },
      },
      options,
    );
  }
}
