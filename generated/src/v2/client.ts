// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

import { records } from '../custom/records/index.js';
import { rawClient, shortenInspection } from '../runtime/index.js';
import type { ClientOptions, Connection, RateLimitState, RawClient } from '../runtime/index.js';
import { connect } from './api.js';
import { ClientStages } from './resources/client-stages.js';
import { Companies } from './resources/companies.js';
import { Contacts } from './resources/contacts.js';
import { CustomFields } from './resources/custom-fields.js';
import { Deals } from './resources/deals.js';
import { DocumentTemplates } from './resources/document-templates.js';
import { LeadStages } from './resources/lead-stages.js';
import { Leads } from './resources/leads.js';
import { Pipelines } from './resources/pipelines.js';
import { Products } from './resources/products.js';
import { Projects } from './resources/projects.js';
import { Quotations } from './resources/quotations.js';
import { Sources } from './resources/sources.js';
import { Tags } from './resources/tags.js';
import { Tasks } from './resources/tasks.js';
import { Users } from './resources/users.js';
import type { paths } from './types.js';

/**
 * Client of Heffl API v2.
 *
 * @example
 * import { Heffl } from "heffl";
 * const client = new Heffl();
 * for await (const item of client.contacts.list()) console.log(item.id);
 *
 * @see https://docs.heffl.com/api-v2/introduction
 */
export class Heffl {
  /** People. A contact may belong to a company. A list returns them; `clients.get` of v1 reads one by its id. */
  declare readonly contacts: Contacts;
  /** Organisations. Together with contacts they are the clients that other records refer to. */
  declare readonly companies: Companies;
  /** Sales opportunities. A deal stands in a stage of a pipeline. */
  declare readonly deals: Deals;
  /** Offers to clients, with lines and totals, made from a document template. */
  declare readonly quotations: Quotations;
  /** Things to do, alone or linked to a project, a lead or a deal. */
  declare readonly tasks: Tasks;
  /** Work for clients. Project pipelines are not deal pipelines. */
  declare readonly projects: Projects;
  /** People who may become clients. They can only be listed here; API v1 has the other operations. */
  declare readonly leads: Leads;
  /** Layout and settings of quotations, invoices and other documents. */
  declare readonly documentTemplates: DocumentTemplates;
  /** The pipelines that deals go through. */
  declare readonly pipelines: Pipelines;
  /** The users of the team, who own and do things. */
  declare readonly users: Users;
  /** Labels, each for records of one kind. */
  declare readonly tags: Tags;
  /** Lifecycle stages of contacts and companies. */
  declare readonly clientStages: ClientStages;
  /** Stages of leads. */
  declare readonly leadStages: LeadStages;
  /** Where contacts, companies and deals come from. */
  declare readonly sources: Sources;
  /** Definitions of the fields that a team has added to its records. */
  declare readonly customFields: CustomFields;
  /** Things and services for sale. */
  declare readonly products: Products;
  /**
   * A client with the interface of openapi-fetch, over the same connection, for requests that the methods do not
   * cover. It returns `{ data, error, response }` and does not throw on an error status.
   */
  declare readonly raw: RawClient<paths>;
  readonly #connection: Connection;

  /**
   * @param options API key, URL, timeout, `fetch`, headers and more; each has a default.
   * @throws {ConfigurationError} the API key is missing, or an option is invalid
   */
  constructor(options: ClientOptions = {}) {
    const connection = connect(options);
    this.#connection = connection;
    shortenInspection(this, connection);
    this.contacts = new Contacts(connection);
    this.companies = new Companies(connection);
    this.deals = new Deals(connection);
    this.quotations = new Quotations(connection);
    this.tasks = new Tasks(connection);
    this.projects = new Projects(connection);
    this.leads = new Leads(connection);
    this.documentTemplates = new DocumentTemplates(connection);
    this.pipelines = new Pipelines(connection);
    this.users = new Users(connection);
    this.tags = new Tags(connection);
    this.clientStages = new ClientStages(connection);
    this.leadStages = new LeadStages(connection);
    this.sources = new Sources(connection);
    this.customFields = new CustomFields(connection);
    this.products = new Products(connection);
    this.raw = rawClient<paths>(connection);
  }

  /**
   * Current state of the rate limit: requests in a window, requests left, end of the window, queued requests.
   * `undefined` if the option `rateLimiter` is `false`.
   */
  get rateLimit(): RateLimitState | undefined {
    return this.#connection.rateLimit;
  }

  /**
   * Records of a custom object of your workspace, by its resource path. They have the pace, pages and errors of
   * all others.
   *
   * Provenance: inferred (https://docs.heffl.com/api-v2/introduction). The overview says that records of custom
   * objects are
   * "exposed at resource paths", as those of system objects are. No page shows one: which paths and members there
   * are is
   * unknown, and a verb may be missing.
   *
   * @param path Resource path of the object: `/my-objects`.
   * @throws {ArgumentError} the path is not one segment
   */
  records(
    ...rest: Parameters<typeof records> extends [unknown, ...infer Rest] ? Rest : never
  ): ReturnType<typeof records> {
    return records(this.#connection, ...rest);
  }
}
