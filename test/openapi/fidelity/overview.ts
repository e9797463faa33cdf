/** Tables of operations in the overview of API v2: its own, and in comparison those of API v1. */
export const LISTED_OPERATIONS = {
  v1: [
    'POST /clients',
    'GET /deals',
    'POST /deals',
    'GET /deals/{id}',
    'PATCH /deals/{id}',
    'DELETE /deals/{id}',
    'GET /tasks',
    'POST /tasks',
    'GET /tasks/{id}',
    'PATCH /tasks/{id}',
    'DELETE /tasks/{id}',
  ],
  v2: [
    'GET /contacts',
    'POST /contacts',
    'PATCH /contacts/{id}',
    'DELETE /contacts/{id}',
    'GET /companies',
    'POST /companies',
    'PATCH /companies/{id}',
    'DELETE /companies/{id}',
    'GET /deals',
    'GET /deals/{id}',
    'POST /deals',
    'PATCH /deals/{id}',
    'DELETE /deals/{id}',
    'GET /quotations',
    'GET /quotations/{id}',
    'POST /quotations',
    'PATCH /quotations/{id}',
    'DELETE /quotations/{id}',
    'GET /document-templates',
    'GET /document-templates/{id}',
    'GET /tasks',
    'POST /tasks',
    'PATCH /tasks/{id}',
    'DELETE /tasks/{id}',
  ],
} as const;

/** Lists that the overview calls paginated and filterable. */
export const FILTERABLE_LISTS = ['/contacts', '/companies', '/deals', '/quotations', '/tasks'] as const;

/** Place of an id: a property of a body or a response, by the operation's method and path. */
export interface IdPlace {
  operation: readonly [method: string, path: string];
  part: 'body' | 'response' | 'path';
  property: string;
  prefix: string;
}

/** The prefixes that the overview and the page of the quotation name, each where such an id is used. */
export const ID_PLACES: readonly IdPlace[] = [
  ...places(['post', '/quotations'], 'body', {
    clientId: 'clt_',
    contactId: 'clt_',
    templateId: 'tpl_',
    dealId: 'dl_',
    tags: 'tag_',
  }),
  ...places(['get', '/quotations/{id}'], 'path', { id: 'qtn_' }),
  ...places(['get', '/quotations/{id}'], 'response', {
    id: 'qtn_',
    clientId: 'clt_',
    contactId: 'clt_',
    dealId: 'dl_',
    salesPersonId: 'usr_',
    templateId: 'tpl_',
    tagIds: 'tag_',
  }),
  ...places(['patch', '/contacts/{id}'], 'path', { id: 'clt_' }),
  ...places(['patch', '/companies/{id}'], 'path', { id: 'clt_' }),
  ...places(['get', '/deals/{id}'], 'path', { id: 'dl_' }),
  ...places(['post', '/deals'], 'body', { pipelineId: 'dpl_', stageId: 'dps_' }),
];

function places(operation: IdPlace['operation'], part: IdPlace['part'], prefixes: Record<string, string>): IdPlace[] {
  return Object.entries(prefixes).map(([property, prefix]) => ({ operation, part, property, prefix }));
}

/** Writes whose custom fields are next to the other fields, as `cf_*`, in the body and in the response. */
export const CUSTOM_FIELD_OPERATIONS = [
  ['post', '/contacts'],
  ['patch', '/contacts/{id}'],
  ['post', '/companies'],
  ['patch', '/companies/{id}'],
  ['post', '/deals'],
  ['patch', '/deals/{id}'],
  ['post', '/quotations'],
  ['patch', '/quotations/{id}'],
  ['post', '/tasks'],
  ['patch', '/tasks/{id}'],
] as const;
