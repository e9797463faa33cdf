// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/contacts.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type {
  ClientId,
  Contact,
  ContactCreateParams,
  ContactListParams,
  ContactUpdateParams,
  DeletedContact,
} from '../types.js';

/** People. A contact may belong to a company. A list returns them; `clients.get` of v1 reads one by its id. */
export class Contacts {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List contacts.
   *
   * Lists the contacts of the workspace, newest first.
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
  list(params?: ContactListParams, options?: ListOptions): PagePromise<Contact> {
    return connected(this && this.#connection).list<Contact>(
      {
        operationId: 'contacts.list',
        method: 'GET',
        path: '/contacts',
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
   * Create a contact.
   *
   * Creates a contact, a person. It may belong to a company.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). Fields are those of the update page; that
   * `firstName` is required is read from an example error.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/introduction
   */
  create(body: ContactCreateParams, options?: RequestOptions): ResponsePromise<Contact> {
    return connected(this && this.#connection).request<Contact>(
      { operationId: 'contacts.create', method: 'POST', path: '/contacts', body },
      options,
    );
  }

  /**
   * Update a contact.
   *
   * Changes the fields that are sent and leaves the others as they are, custom fields included. The id must be
   * that of a contact; a company has its own operation.
   *
   * The types of the later body fields and which response fields may be null are deduced.
   *
   * @param id Id of the contact.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/objects/update-a-contact
   */
  update(id: ClientId, body: ContactUpdateParams, options?: RequestOptions): ResponsePromise<Contact> {
    return connected(this && this.#connection).request<Contact>(
      {
        operationId: 'contacts.update',
        method: 'PATCH',
        path: '/contacts/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a contact.
   *
   * Deletes a contact. Rejected with status 400, not 409, while deals, invoices or quotations are linked to it.
   *
   * A response without a body is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/introduction). The overview says that create, update and
   * delete return the resource. No page shows the response, so each member is optional, and a response without a
   * body is allowed for.
   *
   * @param id Id of the contact.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/agent-workflows
   */
  delete(id: ClientId, options?: RequestOptions): ResponsePromise<DeletedContact | undefined> {
    return connected(this && this.#connection).request<DeletedContact | undefined>(
      {
        operationId: 'contacts.delete',
        method: 'DELETE',
        path: '/contacts/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'clt_' },
        response: 'optional',
      },
      options,
    );
  }
}
