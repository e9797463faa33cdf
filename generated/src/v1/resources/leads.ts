// SPDX-License-Identifier: 0BSD
// Generated from openapi/v1/paths/leads.yaml. Do not edit: change the description and run the generator.

import { connected } from '../../runtime/index.js';
import type { Connection, ListOptions, PagePromise, RequestOptions, ResponsePromise } from '../../runtime/index.js';
import { cursorPagination } from '../pagination.js';
import type {
  Lead,
  LeadCreateParams,
  LeadId,
  LeadListParams,
  LeadSource,
  LeadSourceListParams,
  LeadStage,
  LeadStageListParams,
  LeadUpdateParams,
  SavedLead,
} from '../types.js';

/** Where leads and deals come from. */
export class LeadSources {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List lead sources.
   *
   * Lists the lead sources of the workspace. The ids also serve as `sourceId` of deals.
   *
   * Heffl API v2 has `heffl.sources.list` for this.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: observed (https://docs.heffl.com/api-reference/introduction). Seen in the code of a public
   * integration plug-in, in no documentation; members of the items are those that it reads.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  list(params?: LeadSourceListParams, options?: ListOptions): PagePromise<LeadSource> {
    return connected(this && this.#connection).list<LeadSource>(
      {
        operationId: 'leads.sources.list',
        method: 'GET',
        path: '/leads/sources',
        query: params,
        pagination: cursorPagination,
        maxPageSize: 100,
      },
      options,
    );
  }
}

/** Steps that a lead passes through. */
export class LeadStages {
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * List lead stages.
   *
   * Lists the lead stages of the workspace. The ids presumably serve as `stageId` of a new lead.
   *
   * Heffl API v2 has `heffl.leadStages.list` for this.
   *
   * Await it for one page, or iterate over all items of all pages with `for await`. Nothing is sent before.
   *
   * Provenance: observed (https://docs.heffl.com/api-reference/introduction). Seen in the code of a public
   * integration plug-in, in no documentation; members of the items are those that it reads.
   *
   * @param params Query parameters.
   * @param options Limits and start of an iteration; abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  list(params?: LeadStageListParams, options?: ListOptions): PagePromise<LeadStage> {
    return connected(this && this.#connection).list<LeadStage>(
      {
        operationId: 'leads.stages.list',
        method: 'GET',
        path: '/leads/stages',
        query: params,
        pagination: cursorPagination,
        maxPageSize: 100,
      },
      options,
    );
  }
}

/** Enquiries that may become deals. */
export class Leads {
  /** Where leads and deals come from. */
  declare readonly sources: LeadSources;
  /** Steps that a lead passes through. */
  declare readonly stages: LeadStages;
  readonly #connection: Connection;

  /** @param connection Made by `connect`, or by the client that holds this resource. */
  constructor(connection: Connection) {
    this.#connection = connection;
    this.sources = new LeadSources(connection);
    this.stages = new LeadStages(connection);
  }

  /**
   * List leads.
   *
   * Lists the leads of the workspace.
   *
   * Heffl API v2 has `heffl.leads.list` for this.
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
  list(params?: LeadListParams, options?: ListOptions): PagePromise<Lead> {
    return connected(this && this.#connection).list<Lead>(
      {
        operationId: 'leads.list',
        method: 'GET',
        path: '/leads',
        query: params,
        pagination: cursorPagination,
        isMoreRequired: true,
        maxPageSize: 100,
      },
      options,
    );
  }

  /**
   * Create a lead.
   *
   * Creates a lead. Only `name` is taken to be required.
   *
   * Provenance: listed (https://docs.heffl.com/api-reference/introduction). The introduction shows name, email,
   * mobile and title; the update page and public code give the rest. That `stageId` is the name of the stage
   * member is a guess.
   *
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  create(body: LeadCreateParams, options?: RequestOptions): ResponsePromise<SavedLead> {
    return connected(this && this.#connection).request<SavedLead>(
      { operationId: 'leads.create', method: 'POST', path: '/leads', body },
      options,
    );
  }

  /**
   * Get a lead.
   *
   * Reads one lead.
   *
   * Only an older version of the page was read; newer responses may also contain `sourceId` and `stageId`.
   *
   * @param id Id of the lead.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/leads/get-a-lead
   */
  get(id: LeadId, options?: RequestOptions): ResponsePromise<Lead> {
    return connected(this && this.#connection).request<Lead>(
      {
        operationId: 'leads.get',
        method: 'GET',
        path: '/leads/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'ld_' },
      },
      options,
    );
  }

  /**
   * Update a lead.
   *
   * Changes the given members of a lead. Omitted custom fields presumably keep their values, as in v2.
   *
   * The stored page, an older version, shows PUT; PATCH is seen in public code, and the client page moved from PUT
   * to PATCH.
   *
   * @param id Id of the lead.
   * @param body Request body.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/leads/update-a-lead
   */
  update(id: LeadId, body: LeadUpdateParams, options?: RequestOptions): ResponsePromise<SavedLead> {
    return connected(this && this.#connection).request<SavedLead>(
      {
        operationId: 'leads.update',
        method: 'PATCH',
        path: '/leads/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'ld_' },
        body,
      },
      options,
    );
  }

  /**
   * Delete a lead.
   *
   * Deletes a lead.
   *
   * The response body is not documented; an empty one is returned as `undefined`.
   *
   * Provenance: listed (https://docs.heffl.com/api-reference/introduction). The response is unknown.
   *
   * @param id Id of the lead.
   * @param options Abort signal, timeout and headers of this call.
   * @throws {HefflError} See the package's README for its subclasses.
   * @see https://docs.heffl.com/api-reference/introduction
   */
  delete(id: LeadId, options?: RequestOptions): ResponsePromise<unknown> {
    return connected(this && this.#connection).request<unknown>(
      {
        operationId: 'leads.delete',
        method: 'DELETE',
        path: '/leads/{id}',
        pathParameters: { id },
        idPrefixes: { id: 'ld_' },
        response: 'optional',
      },
      options,
    );
  }
}
