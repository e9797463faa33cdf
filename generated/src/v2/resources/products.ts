// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/paths/products.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { referenceDataPagination } from '../pagination.js';
import type { Product, ProductCreateParams, ProductId, ProductListParams, ProductUpdateParams } from '../types.js';

/** Things and services for sale. */
export class Products {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List products.
   *
   * Lists the products of the workspace.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/id-prefixes). Fields are those of the update page; its
   * parameters are unknown.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/id-prefixes
   */
  list(params?: ProductListParams, options?: ListOptions): PagePromise<Product> {
    return connected(this && this.#connection).list<Product>(
      {
        operationId: 'products.list',
        method: 'GET',
        path: '/products',
        query: params,
        pagination: referenceDataPagination,
      },
      options,
    );
  }

  /**
   * Create a product.
   *
   * Creates a product. Its custom fields are stored, yet responses do not show them.
   *
   * Provenance: listed (https://docs.heffl.com/api-v2/custom-fields). A guide mentions it; fields are those of the
   * update page, and which are required is deduced.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2/custom-fields
   */
  create(body: ProductCreateParams, options?: RequestOptions): ResponsePromise<Product> {
    return connected(this && this.#connection).request<Product>(
      { operationId: 'products.create', method: 'POST', path: '/products', body },
      options,
    );
  }

  /**
   * Update a product.
   *
   * Changes the fields that are sent and leaves the others as they are.
   *
   * @param id Id of the product.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-v2-reference/reference-data/update-a-product
   */
  update(id: ProductId, body: ProductUpdateParams, options?: RequestOptions): ResponsePromise<Product> {
    return connected(this && this.#connection).request<Product>(
      {
        operationId: 'products.update',
        method: 'PATCH',
        path: '/products/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'prd_' },
        body,
      },
      options,
    );
  }
}
