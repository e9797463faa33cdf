/** Tables of operations in the overview of API v2: its own, and in comparison those of API v1. */
export const LISTED_OPERATIONS = {
  v1: [
    'POST /clients',
    'GET /deals', 'POST /deals', 'GET /deals/{id}', 'PATCH /deals/{id}', 'DELETE /deals/{id}',
    'GET /tasks', 'POST /tasks', 'GET /tasks/{id}', 'PATCH /tasks/{id}', 'DELETE /tasks/{id}',
  ],
  v2: [
    'GET /contacts', 'POST /contacts', 'PATCH /contacts/{id}', 'DELETE /contacts/{id}',
    'GET /companies', 'POST /companies', 'PATCH /companies/{id}', 'DELETE /companies/{id}',
    'GET /deals', 'GET /deals/{id}', 'POST /deals', 'PATCH /deals/{id}', 'DELETE /deals/{id}',
    'GET /quotations', 'GET /quotations/{id}', 'POST /quotations', 'PATCH /quotations/{id}', 'DELETE /quotations/{id}',
    'GET /document-templates', 'GET /document-templates/{id}',
    'GET /tasks', 'POST /tasks', 'PATCH /tasks/{id}', 'DELETE /tasks/{id}',
  ],
} as const;

/** Lists that the overview calls paginated and filterable. */
export const FILTERABLE_LISTS = ['/contacts', '/companies', '/deals', '/quotations', '/tasks'] as const;

/** Where an id stands: a property of a body or an answer, by the operation's method and path. */
export interface IdPlace {
  operation: readonly [method: string, path: string];
  part: 'body' | 'answer' | 'path';
  property: string;
  prefix: string;
}

const place = (operation: IdPlace['operation'], part: IdPlace['part'], property: string, prefix: string): IdPlace => ({ operation, part, property, prefix });

/** The prefixes that the overview and the page of the quotation name, each where such an id is used. */
export const ID_PLACES: readonly IdPlace[] = [
  place(['post', '/quotations'], 'body', 'clientId', 'clt_'),
  place(['post', '/quotations'], 'body', 'contactId', 'clt_'),
  place(['post', '/quotations'], 'body', 'templateId', 'tpl_'),
  place(['post', '/quotations'], 'body', 'dealId', 'dl_'),
  place(['post', '/quotations'], 'body', 'tags', 'tag_'),
  place(['get', '/quotations/{id}'], 'path', 'id', 'qtn_'),
  place(['get', '/quotations/{id}'], 'answer', 'id', 'qtn_'),
  place(['get', '/quotations/{id}'], 'answer', 'clientId', 'clt_'),
  place(['get', '/quotations/{id}'], 'answer', 'contactId', 'clt_'),
  place(['get', '/quotations/{id}'], 'answer', 'dealId', 'dl_'),
  place(['get', '/quotations/{id}'], 'answer', 'salesPersonId', 'usr_'),
  place(['get', '/quotations/{id}'], 'answer', 'templateId', 'tpl_'),
  place(['get', '/quotations/{id}'], 'answer', 'tagIds', 'tag_'),
  place(['patch', '/contacts/{id}'], 'path', 'id', 'clt_'),
  place(['patch', '/companies/{id}'], 'path', 'id', 'clt_'),
  place(['get', '/deals/{id}'], 'path', 'id', 'dl_'),
  place(['post', '/deals'], 'body', 'pipelineId', 'dpl_'),
  place(['post', '/deals'], 'body', 'stageId', 'dps_'),
];

/** Writes whose custom fields stand beside the other fields, as `cf_*`, in the body and in the answer. */
export const CUSTOM_FIELD_OPERATIONS = [
  ['post', '/contacts'], ['patch', '/contacts/{id}'], ['post', '/companies'], ['patch', '/companies/{id}'], ['post', '/deals'],
  ['patch', '/deals/{id}'], ['post', '/quotations'], ['patch', '/quotations/{id}'], ['post', '/tasks'], ['patch', '/tasks/{id}'],
] as const;
