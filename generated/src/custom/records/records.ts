import { ArgumentError } from '../../runtime/errors/client-errors.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../../v2/pagination.js';

/** A record of a custom object. Its members are unknown; values of custom fields begin with `cf_`. */
export type CustomRecord = Readonly<Record<string, unknown>>;

/** Records of one custom object. */
export class Records {
  readonly #connection: Connection;
  readonly #path: string;

  /** @param path `/my-objects` */
  constructor(connection: Connection, path: string) {
    if (!/^\/[\w-]+$/.test(path))
      throw new ArgumentError(
        `The path of a custom object is ${JSON.stringify(path)}. Write one segment: "/my-objects".`,
      );
    this.#connection = connection;
    this.#path = path;
  }

  /** Lists the records. Await it for one page, or iterate over all. */
  list(
    query?: { readonly cursor?: string; readonly pageSize?: number },
    options?: ListOptions,
  ): PagePromise<CustomRecord> {
    const list = { operationId: 'records.list', method: 'GET', path: this.#path, query } as const;
    return this.#connection.list(
      { ...list, pagination: cursorPagination, isMoreRequired: true, maxPageSize: 100 },
      options,
    );
  }

  /** Reads a record. */
  get(id: string, options?: RequestOptions): ResponsePromise<CustomRecord> {
    return this.#one('get', 'GET', { id, options });
  }

  /** Creates a record. */
  create(body: CustomRecord, options?: RequestOptions): ResponsePromise<CustomRecord> {
    const create = { operationId: 'records.create', method: 'POST', path: this.#path, body } as const;
    return this.#connection.request(create, options);
  }

  /** Changes the members that are sent. */
  update(id: string, body: CustomRecord, options?: RequestOptions): ResponsePromise<CustomRecord> {
    return this.#one('update', 'PATCH', { id, body, options });
  }

  /** Deletes a record. A response without a body is returned as `undefined`. */
  delete(id: string, options?: RequestOptions): ResponsePromise<CustomRecord | undefined> {
    return this.#one('delete', 'DELETE', { id, options });
  }

  #one(
    verb: string,
    method: 'GET' | 'PATCH' | 'DELETE',
    {
      id,
      body,
      options,
    }: { readonly id: string; readonly body?: CustomRecord; readonly options?: RequestOptions | undefined },
  ): ResponsePromise<CustomRecord> {
    const path = `${this.#path}/{id}`;
    const operation = { operationId: `records.${verb}`, method, path, pathParameters: { id }, ...(body && { body }) };
    return this.#connection.request(operation, options);
  }
}
