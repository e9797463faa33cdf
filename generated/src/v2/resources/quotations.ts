// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/quotations.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type {
  DeletedQuotation,
  Quotation,
  QuotationCreateParams,
  QuotationId,
  QuotationListParams,
  QuotationUpdateParams,
} from '../types.js';

/** Offers to clients, with lines and totals, made from a document template. */
export class Quotations {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List quotations.
   *
   * Lists the quotations of the workspace, newest first. Their `lineItems` are empty; read one quotation to get
   * them.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * The fields of the filters are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/list-quotations
   */
  list(params?: QuotationListParams, options?: ListOptions): PagePromise<Quotation> {
    return connected(this && this.#connection).list<Quotation>(
      {
        operationId: 'quotations.list',
        method: 'GET',
        path: '/quotations',
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
   * Create a quotation.
   *
   * Creates a quotation from a document template. `documentTemplates.list` with the type `quotations` lists the
   * templates, and `documentTemplates.get` the custom fields that one of them adds.
   *
   * The types of the later body fields and which of them may be null are deduced.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/create-quotation
   */
  create(body: QuotationCreateParams, options?: RequestOptions): ResponsePromise<Quotation> {
    return connected(this && this.#connection).request<Quotation>(
      { operationId: 'quotations.create', method: 'POST', path: '/quotations', body },
      options,
    );
  }

  /**
   * Get a quotation.
   *
   * Reads one quotation with its lines and totals.
   *
   * Which members of a line are always there, and which may be null, is not stated.
   *
   * @param id Id of the quotation.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/get-a-quotation
   */
  get(id: QuotationId, options?: RequestOptions): ResponsePromise<Quotation> {
    return connected(this && this.#connection).request<Quotation>(
      {
        operationId: 'quotations.get',
        method: 'GET',
        path: '/quotations/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'qtn_' },
      },
      options,
    );
  }

  /**
   * Update a quotation.
   *
   * Changes the fields that are sent and leaves the others as they are, custom fields included. The template stays
   * what it is.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). Fields are those of the create page without
   * the template, which cannot be changed.
   *
   * @param id Id of the quotation.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  update(id: QuotationId, body: QuotationUpdateParams, options?: RequestOptions): ResponsePromise<Quotation> {
    return connected(this && this.#connection).request<Quotation>(
      {
        operationId: 'quotations.update',
        method: 'PATCH',
        path: '/quotations/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'qtn_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a quotation.
   *
   * Deletes a quotation. Whether its status matters is not documented.
   *
   * A response without a body is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The overview says that create, update and
   * delete return the resource. No page shows the response, so each member is optional, and a response without a
   * body is allowed for.
   *
   * @param id Id of the quotation.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: QuotationId, options?: RequestOptions): ResponsePromise<DeletedQuotation | undefined> {
    return connected(this && this.#connection).request<DeletedQuotation | undefined>(
      {
        operationId: 'quotations.delete',
        method: 'DELETE',
        path: '/quotations/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'qtn_' },
        response: 'optional',
      },
      options,
    );
  }
}
