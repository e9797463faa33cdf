// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml, openapi/v1/openapi.yaml. Do not edit: change the description and run the generator.

import { schemas as schemas0 } from '../v2/schemas.js';
import { connect as connect0 } from '../v2/api.js';
import { Heffl as Client0 } from '../v2/client.js';
import { schemas as schemas1 } from '../v1/schemas.js';
import { connect as connect1 } from '../v1/api.js';
import { HefflV1 as Client1 } from '../v1/client.js';
import { rawClient } from '../runtime/index.js';
import type { DescribedApi, RawRequests } from '../shell/describe/described.js';
import { shellOf } from '../shell/shell.js';

/** The APIs that the program calls. */
export const apis: readonly DescribedApi[] = [
  {
    prefix: '',
    title: 'Heffl API v2',
    schemas: schemas0,
    variables: [
      { option: 'apiKey', variable: 'HEFFL_API_KEY', isSecret: true },
      { option: 'baseUrl', variable: 'HEFFL_BASE_URL' },
    ],
    create: (options) => new Client0(options),
    raw: (options) => rawClient(connect0(options)) as RawRequests,
    calls: {
      'contacts.list': {
        path: ['contacts', 'list'],
        summary: 'List contacts',
        description: 'Lists the contacts of the workspace, newest first.',
        params: ['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters'],
      },
      'contacts.create': {
        path: ['contacts', 'create'],
        summary: 'Create a contact',
        description: 'Creates a contact, a person. It may belong to a company.',
      },
      'contacts.update': {
        path: ['contacts', 'update'],
        summary: 'Update a contact',
        description:
          'Changes the fields that are sent and leaves the others as they are, custom fields included. The id must be that of a contact; a company has its own operation.',
        ids: ['id'],
      },
      'contacts.delete': {
        path: ['contacts', 'delete'],
        summary: 'Delete a contact',
        description:
          'Deletes a contact. Rejected with status 400, not 409, while deals, invoices or quotations are linked to it.',
        ids: ['id'],
      },
      'companies.list': {
        path: ['companies', 'list'],
        summary: 'List companies',
        description: 'Lists the companies of the workspace, newest first.',
        params: ['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters'],
      },
      'companies.create': {
        path: ['companies', 'create'],
        summary: 'Create a company',
        description: 'Creates a company and, when `primaryContact` is given, its main contact person.',
      },
      'companies.update': {
        path: ['companies', 'update'],
        summary: 'Update a company',
        description:
          'Changes the fields that are sent and leaves the others as they are, custom fields included. `primaryContact` changes the main contact person, or creates one.',
        ids: ['id'],
      },
      'companies.delete': {
        path: ['companies', 'delete'],
        summary: 'Delete a company',
        description:
          'Deletes a company. Presumably rejected with status 400 while other records are linked to it, as it is for contacts.',
        ids: ['id'],
      },
      'deals.list': {
        path: ['deals', 'list'],
        summary: 'List deals',
        description: 'Lists the deals of the workspace, newest first.',
        params: ['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters'],
      },
      'deals.create': {
        path: ['deals', 'create'],
        summary: 'Create a deal',
        description:
          'Creates a deal in a pipeline. `pipelines.list` lists the pipelines and their stages; `customFields.list` with the pipeline lists the custom fields of its deals.',
      },
      'deals.get': {
        path: ['deals', 'get'],
        summary: 'Get a deal',
        description: 'Reads one deal. Whether it shows more than a list does is not documented.',
        ids: ['id'],
      },
      'deals.update': {
        path: ['deals', 'update'],
        summary: 'Update a deal',
        description:
          'Changes the fields that are sent and leaves the others as they are, custom fields included. To close a deal, move it to a stage of type WON or LOST; its status follows.',
        ids: ['id'],
      },
      'deals.delete': {
        path: ['deals', 'delete'],
        summary: 'Delete a deal',
        description: 'Deletes a deal. What becomes of its tasks and quotations is not documented.',
        ids: ['id'],
      },
      'quotations.list': {
        path: ['quotations', 'list'],
        summary: 'List quotations',
        description:
          'Lists the quotations of the workspace, newest first. Their `lineItems` are empty; read one quotation to get them.',
        params: ['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters'],
      },
      'quotations.create': {
        path: ['quotations', 'create'],
        summary: 'Create a quotation',
        description:
          'Creates a quotation from a document template. `documentTemplates.list` with the type `quotations` lists the templates, and `documentTemplates.get` the custom fields that one of them adds.',
      },
      'quotations.get': {
        path: ['quotations', 'get'],
        summary: 'Get a quotation',
        description: 'Reads one quotation with its lines and totals.',
        ids: ['id'],
      },
      'quotations.update': {
        path: ['quotations', 'update'],
        summary: 'Update a quotation',
        description:
          'Changes the fields that are sent and leaves the others as they are, custom fields included. The template stays what it is.',
        ids: ['id'],
      },
      'quotations.delete': {
        path: ['quotations', 'delete'],
        summary: 'Delete a quotation',
        description: 'Deletes a quotation. Whether its status matters is not documented.',
        ids: ['id'],
      },
      'tasks.list': {
        path: ['tasks', 'list'],
        summary: 'List tasks',
        description: 'Lists the tasks that the user of the API key may see, newest first.',
        params: ['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters'],
      },
      'tasks.create': {
        path: ['tasks', 'create'],
        summary: 'Create a task',
        description: 'Creates a task, alone or linked to a record. `entity` and `entityId` go together.',
      },
      'tasks.get': {
        path: ['tasks', 'get'],
        summary: 'Get a task',
        description: 'Reads one task. The record it is linked to shows twice, as `entityId` and as the id of its kind.',
        ids: ['id'],
      },
      'tasks.update': {
        path: ['tasks', 'update'],
        summary: 'Update a task',
        description:
          'Changes the fields that are sent and leaves the others as they are, custom fields included. `entity` and `entityId` go together.',
        ids: ['id'],
      },
      'tasks.delete': {
        path: ['tasks', 'delete'],
        summary: 'Delete a task',
        description: 'Deletes a task. Only the overview names this operation.',
        ids: ['id'],
      },
      'projects.list': {
        path: ['projects', 'list'],
        summary: 'List projects',
        description:
          'Lists the projects of the workspace. Unlike other lists it has one query parameter for each condition, and no order can be chosen.',
        params: [
          'cursor',
          'pageSize',
          'search',
          'status',
          'type',
          'pipelineId',
          'stageId',
          'clientId',
          'projectLeadId',
        ],
      },
      'projects.create': {
        path: ['projects', 'create'],
        summary: 'Create a project',
        description:
          'Creates a project. No page documents this operation; the update page describes what happens to fields that are left out, which only makes sense here.',
      },
      'projects.get': {
        path: ['projects', 'get'],
        summary: 'Get a project',
        description: 'Reads one project. Its sales person, assignees and tags are not shown.',
        ids: ['id'],
      },
      'projects.update': {
        path: ['projects', 'update'],
        summary: 'Update a project',
        description:
          'Changes the fields that are sent and leaves the others as they are, custom fields included. A move to a closed (WON) stage completes the project.',
        ids: ['id'],
      },
      'projects.delete': {
        path: ['projects', 'delete'],
        summary: 'Delete a project',
        description: 'Deletes a project. No page documents this operation; every other such record has it.',
        ids: ['id'],
      },
      'leads.list': {
        path: ['leads', 'list'],
        summary: 'List leads',
        description:
          'Lists the leads of the workspace, newest first. It is the only operation on leads in this version; API v1 has the others.',
        params: ['cursor', 'pageSize', 'search', 'orderBy', 'orderDir', 'filters'],
      },
      'documentTemplates.list': {
        path: ['documentTemplates', 'list'],
        summary: 'List document templates',
        description:
          'Lists the templates for quotations, invoices and other documents. Templates for projects and e-mails are not among them.',
        params: ['cursor', 'type', 'search', 'includeInactive'],
      },
      'documentTemplates.get': {
        path: ['documentTemplates', 'get'],
        summary: 'Get a document template',
        description:
          'Reads one template with its custom fields. Their keys may be sent to `quotations.create` like any other custom field.',
        ids: ['id'],
      },
      'pipelines.list': {
        path: ['pipelines', 'list'],
        summary: 'List deal pipelines',
        description:
          'Lists the deal pipelines with their stages. Whether pipelines that are not in use are listed is not documented.',
        params: ['cursor'],
      },
      'pipelines.create': {
        path: ['pipelines', 'create'],
        summary: 'Create a deal pipeline',
        description: 'Creates a deal pipeline with its stages, at least one each of type ACTIVE, WON and LOST.',
      },
      'pipelines.get': {
        path: ['pipelines', 'get'],
        summary: 'Get a deal pipeline',
        description: 'Reads one deal pipeline with its stages.',
        ids: ['id'],
      },
      'pipelines.update': {
        path: ['pipelines', 'update'],
        summary: 'Update a deal pipeline',
        description: 'Changes the name, the icon or the use of a pipeline. Its stages have operations of their own.',
        ids: ['id'],
      },
      'pipelines.stages.create': {
        path: ['pipelines', 'stages', 'create'],
        summary: 'Add a stage to a deal pipeline',
        description: 'Adds a stage to a deal pipeline. It is of type ACTIVE unless the body says otherwise.',
        ids: ['id'],
      },
      'pipelines.stages.update': {
        path: ['pipelines', 'stages', 'update'],
        summary: 'Update a stage of a deal pipeline',
        description: 'Changes a stage of a deal pipeline. The path names the stage alone, not its pipeline.',
        ids: ['id'],
      },
      'users.list': {
        path: ['users', 'list'],
        summary: 'List users',
        description:
          'Lists the users of the team. The list can be searched and narrowed to active members, but the names of these parameters are unknown.',
        params: ['cursor'],
      },
      'tags.list': {
        path: ['tags', 'list'],
        summary: 'List tags',
        description: 'Lists the tags of the workspace.',
        params: ['cursor'],
      },
      'tags.create': {
        path: ['tags', 'create'],
        summary: 'Create a tag',
        description: 'Creates a tag for records of one kind.',
      },
      'clientStages.list': {
        path: ['clientStages', 'list'],
        summary: 'List client stages',
        description: 'Lists the lifecycle stages of contacts and companies.',
        params: ['cursor'],
      },
      'leadStages.list': {
        path: ['leadStages', 'list'],
        summary: 'List lead stages',
        description:
          'Lists the stages of leads. No page documents this operation; lead stages can be created, so a list is likely.',
        params: ['cursor'],
      },
      'leadStages.create': {
        path: ['leadStages', 'create'],
        summary: 'Create a lead stage',
        description: 'Creates a stage of leads. Heffl gives it a position.',
      },
      'sources.list': {
        path: ['sources', 'list'],
        summary: 'List CRM sources',
        description: 'Lists the sources that contacts, companies and deals may come from.',
        params: ['cursor'],
      },
      'customFields.list': {
        path: ['customFields', 'list'],
        summary: 'List custom fields',
        description:
          'Lists the definitions of the custom fields of a kind of record. The fields of a document template come with `documentTemplates.get`.',
        params: ['cursor', 'entity', 'pipelineId'],
      },
      'products.list': {
        path: ['products', 'list'],
        summary: 'List products',
        description: 'Lists the products of the workspace.',
        params: ['cursor'],
      },
      'products.create': {
        path: ['products', 'create'],
        summary: 'Create a product',
        description: 'Creates a product. Its custom fields are stored, yet responses do not show them.',
      },
      'products.update': {
        path: ['products', 'update'],
        summary: 'Update a product',
        description: 'Changes the fields that are sent and leaves the others as they are.',
        ids: ['id'],
      },
    },
  },
  {
    prefix: 'v1',
    title: 'Heffl API v1',
    schemas: schemas1,
    variables: [
      { option: 'apiKey', variable: 'HEFFL_API_KEY', isSecret: true },
      { option: 'baseUrl', variable: 'HEFFL_BASE_URL' },
    ],
    create: (options) => new Client1(options),
    raw: (options) => rawClient(connect1(options)) as RawRequests,
    calls: {
      'clients.list': {
        path: ['clients', 'list'],
        summary: 'List clients',
        description:
          'Lists companies and contact persons together. Distinguish them by `type`. In v2, companies and contact persons have operations of their own.',
        params: ['cursor', 'limit'],
      },
      'clients.create': {
        path: ['clients', 'create'],
        summary: 'Create a client',
        description:
          'Creates a company or a contact person. Settings of the workspace may reject duplicates. In v2, companies and contact persons have operations of their own.',
      },
      'clients.get': {
        path: ['clients', 'get'],
        summary: 'Get a client',
        description: 'Reads one company or contact person.',
        ids: ['id'],
      },
      'clients.update': {
        path: ['clients', 'update'],
        summary: 'Update a client',
        description:
          'Changes the given members of a client. Omitted custom fields presumably keep their values, as in v2. In v2, companies and contact persons have operations of their own.',
        ids: ['id'],
      },
      'clients.delete': {
        path: ['clients', 'delete'],
        summary: 'Delete a client',
        description:
          'Deletes a client. Presumably rejected with status 400 while deals, invoices or quotations are linked to it, as in v2. In v2, companies and contact persons have operations of their own.',
        ids: ['id'],
      },
      'leads.list': {
        path: ['leads', 'list'],
        summary: 'List leads',
        description: 'Lists the leads of the workspace.',
        params: ['cursor', 'limit'],
      },
      'leads.create': {
        path: ['leads', 'create'],
        summary: 'Create a lead',
        description: 'Creates a lead. Only `name` is taken to be required.',
      },
      'leads.get': { path: ['leads', 'get'], summary: 'Get a lead', description: 'Reads one lead.', ids: ['id'] },
      'leads.update': {
        path: ['leads', 'update'],
        summary: 'Update a lead',
        description:
          'Changes the given members of a lead. Omitted custom fields presumably keep their values, as in v2.',
        ids: ['id'],
      },
      'leads.delete': {
        path: ['leads', 'delete'],
        summary: 'Delete a lead',
        description: 'Deletes a lead.',
        ids: ['id'],
      },
      'leads.sources.list': {
        path: ['leads', 'sources', 'list'],
        summary: 'List lead sources',
        description: 'Lists the lead sources of the workspace. The ids also serve as `sourceId` of deals.',
        params: ['cursor', 'limit'],
      },
      'leads.stages.list': {
        path: ['leads', 'stages', 'list'],
        summary: 'List lead stages',
        description: 'Lists the lead stages of the workspace. The ids presumably serve as `stageId` of a new lead.',
        params: ['cursor', 'limit'],
      },
      'deals.list': {
        path: ['deals', 'list'],
        summary: 'List deals',
        description: 'Lists the deals of the workspace.',
        params: ['cursor', 'limit'],
      },
      'deals.create': {
        path: ['deals', 'create'],
        summary: 'Create a deal',
        description: 'Creates a deal in a stage of a pipeline.',
      },
      'deals.get': { path: ['deals', 'get'], summary: 'Get a deal', description: 'Reads one deal.', ids: ['id'] },
      'deals.update': {
        path: ['deals', 'update'],
        summary: 'Update a deal',
        description:
          'Changes the given members of a deal. Moving it to a stage of type won or lost presumably changes `status`, as in v2.',
        ids: ['id'],
      },
      'deals.delete': {
        path: ['deals', 'delete'],
        summary: 'Delete a deal',
        description: 'Deletes a deal.',
        ids: ['id'],
      },
      'tasks.list': {
        path: ['tasks', 'list'],
        summary: 'List tasks',
        description: 'Lists the tasks of the workspace.',
        params: ['cursor', 'limit'],
      },
      'tasks.create': {
        path: ['tasks', 'create'],
        summary: 'Create a task',
        description: 'Creates a task. Give `entity` and `entityId` together to link it to a record.',
      },
      'tasks.get': { path: ['tasks', 'get'], summary: 'Get a task', description: 'Reads one task.', ids: ['id'] },
      'tasks.update': {
        path: ['tasks', 'update'],
        summary: 'Update a task',
        description: 'Changes the given members of a task.',
        ids: ['id'],
      },
      'tasks.delete': {
        path: ['tasks', 'delete'],
        summary: 'Delete a task',
        description: 'Deletes a task.',
        ids: ['id'],
      },
      'invoices.create': {
        path: ['invoices', 'create'],
        summary: 'Create an invoice',
        description: 'Creates an invoice with its lines and responds with the computed totals.',
      },
      'pipelines.list': {
        path: ['pipelines', 'list'],
        summary: 'List pipelines',
        description: 'Lists the deal pipelines of the workspace.',
        params: ['cursor', 'limit'],
      },
      'pipelines.get': {
        path: ['pipelines', 'get'],
        summary: 'Get a pipeline',
        description: 'Reads one pipeline with its stages, which give the `stageId` of deals.',
        ids: ['id'],
      },
      'webhooks.create': {
        path: ['webhooks', 'create'],
        summary: 'Subscribe to events',
        description:
          'Subscribes an address to events. The response is the only place where the signing secret is shown.',
      },
    },
  },
];

/** Calls of `heffl`. */
export const calls = shellOf('heffl', apis);
