// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/companies.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type {
  ClientId,
  Company,
  CompanyCreateParams,
  CompanyListParams,
  CompanyUpdateParams,
  DeletedCompany,
} from '../types.js';

/** Organisations. Together with contacts they are the clients that other records refer to. */
export class Companies {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List companies.
   *
   * Lists the companies of the workspace, newest first.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The search fields, further order keys and
   * further filters are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/listing-and-filters
   */
  list(params?: CompanyListParams, options?: ListOptions): PagePromise<Company> {
    return connected(this && this.#connection).list<Company>(
      {
        operationId: 'companies.list',
        method: 'GET',
        path: '/companies',
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
   * Create a company.
   *
   * Creates a company and, when `primaryContact` is given, its main contact person.
   *
   * The members of `primaryContact` are those of API v1; which response fields may be null is deduced.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/create-company
   */
  create(body: CompanyCreateParams, options?: RequestOptions): ResponsePromise<Company> {
    return connected(this && this.#connection).request<Company>(
      { operationId: 'companies.create', method: 'POST', path: '/companies', body },
      options,
    );
  }

  /**
   * Update a company.
   *
   * Changes the fields that are sent and leaves the others as they are, custom fields included. `primaryContact`
   * changes the main contact person, or creates one.
   *
   * The types of the fields are those of the create page.
   *
   * @param id Id of the company.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/update-a-company
   */
  update(id: ClientId, body: CompanyUpdateParams, options?: RequestOptions): ResponsePromise<Company> {
    return connected(this && this.#connection).request<Company>(
      {
        operationId: 'companies.update',
        method: 'PATCH',
        path: '/companies/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a company.
   *
   * Deletes a company. Presumably rejected with status 400 while other records are linked to it, as it is for
   * contacts.
   *
   * A response without a body is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The overview says that create, update and
   * delete return the resource. No page shows the response, so each member is optional, and a response without a
   * body is allowed for.
   *
   * @param id Id of the company.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  delete(id: ClientId, options?: RequestOptions): ResponsePromise<DeletedCompany | undefined> {
    return connected(this && this.#connection).request<DeletedCompany | undefined>(
      {
        operationId: 'companies.delete',
        method: 'DELETE',
        path: '/companies/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
        response: 'optional',
      },
      options,
    );
  }
}
