// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/clients.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type { Client, ClientCreateParams, ClientId, ClientListParams, ClientUpdateParams } from '../types.js';

/** Companies and contact persons, distinguished by `type`. In v2 they are two resources. */
export class Clients {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List clients.
   *
   * Lists companies and contact persons together. Distinguish them by `type`. In v2, companies and contact persons
   * have operations of their own.
   *
   * Heffl API v2 has `heffl.companies.list` for this.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-reference/introduction). Items are taken to be those of the get
   * page; filters, search and order are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  list(params?: ClientListParams, options?: ListOptions): PagePromise<Client> {
    return connected(this && this.#connection).list<Client>(
      {
        operationId: 'clients.list',
        method: 'GET',
        path: '/clients',
        query: params,
        pagination: cursorPagination,
        isMoreRequired: true,
        maxPageSize: 100,
      },
      options,
    );
  }

  /**
   * Create a client.
   *
   * Creates a company or a contact person. Settings of the workspace may reject duplicates. In v2, companies and
   * contact persons have operations of their own.
   *
   * Heffl API v2 has `heffl.companies.create` for this.
   *
   * A newer version of the page adds `primaryContact`, responds with more members, and no longer says what is
   * rejected for companies.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/clients/create-a-new-client
   */
  create(body: ClientCreateParams, options?: RequestOptions): ResponsePromise<Client> {
    return connected(this && this.#connection).request<Client>(
      { operationId: 'clients.create', method: 'POST', path: '/clients', body },
      options,
    );
  }

  /**
   * Get a client.
   *
   * Reads one company or contact person.
   *
   * Only an older version of the page was read; `customFields` is added from the update page.
   *
   * @param id Id of the client.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/clients/get-a-client
   */
  get(id: ClientId, options?: RequestOptions): ResponsePromise<Client> {
    return connected(this && this.#connection).request<Client>(
      {
        operationId: 'clients.get',
        method: 'GET',
        path: '/clients/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
      },
      options,
    );
  }

  /**
   * Update a client.
   *
   * Changes the given members of a client. Omitted custom fields presumably keep their values, as in v2. In v2,
   * companies and contact persons have operations of their own.
   *
   * Heffl API v2 has `heffl.companies.update` for this.
   *
   * An older version of the page has PUT in place of PATCH.
   *
   * @param id Id of the client.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/clients/update-a-client
   */
  update(id: ClientId, body: ClientUpdateParams, options?: RequestOptions): ResponsePromise<Client> {
    return connected(this && this.#connection).request<Client>(
      {
        operationId: 'clients.update',
        method: 'PATCH',
        path: '/clients/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a client.
   *
   * Deletes a client. Presumably rejected with status 400 while deals, invoices or quotations are linked to it, as
   * in v2. In v2, companies and contact persons have operations of their own.
   *
   * Heffl API v2 has `heffl.companies.delete` for this.
   *
   * The response body is not documented; an empty one is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-reference/introduction). The response and the rule about linked
   * records are unknown in v1.
   *
   * @param id Id of the client.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  delete(id: ClientId, options?: RequestOptions): ResponsePromise<unknown> {
    return connected(this && this.#connection).request<unknown>(
      {
        operationId: 'clients.delete',
        method: 'DELETE',
        path: '/clients/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
        response: 'optional',
      },
      options,
    );
  }
}
