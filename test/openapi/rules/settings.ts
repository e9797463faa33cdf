import { cases, root, type RuleCase } from './case.js';

const tagSingular = cases('tag-singular', {
  'accepts a word of its own for each tag': {
    text: root(`
tags: [{ name: contacts, x-singular: Contact }, { name: pipelines.stages, x-singular: PipelineStage }]`),
    problems: [],
  },
  'rejects a missing word, other spellings and a word used twice': {
    text: root(`
tags:
  - name: contacts # <-
  - name: deals
    x-singular: deal # <-
  - name: tasks
    x-singular: Task
  - name: chores
    x-singular: Task # <-`),
    problems: [
      'Tag `contacts` must say how one of its things is called, in PascalCase. Write `x-singular: Contact`, for example.',
      'Tag `deals` must say how one of its things is called, in PascalCase. Write `x-singular: Contact`, for example.',
      'Tags `tasks` and `chores` have the same `x-singular: Task`. Give each its own word.',
    ],
  },
});

const EVENTS = `
webhooks:
  deal.created: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/EventName' } } } } } }
  deal.deleted: {}
components:
  schemas:
    EventName:
      type: string
`;

const eventNames = cases('event-names', {
  'accepts the names of the webhooks,': {
    text: root(`${EVENTS}      x-extensible-enum: [deal.deleted, deal.created]`),
    problems: [],
  },
  'rejects an enum that lacks a webhook, or has one more': {
    text: root(`${EVENTS}      x-extensible-enum: # <-
        - deal.created
        - deal.eaten # <-`),
    problems: [
      '`x-extensible-enum` of `EventName` does not list `deal.deleted`, which `webhooks` has. Add it, so that programs can subscribe to it.',
      '`x-extensible-enum` of `EventName` lists `deal.eaten`, which is not under `webhooks`. Describe the event there, or remove it.',
    ],
  },
});

const rootSettings = cases('root-settings', {
  'accepts complete settings': {
    text: root(`
x-error-envelope: { code: error.code, message: error.message }
x-rate-limit: { limit: 60, windowSeconds: 60, scope: API key }
x-pagination-schemes: { cursor: { items: data, nextCursor: meta.nextCursor, hasMore: meta.hasMore, cursorParameter: cursor } }`),
    problems: [],
  },
  'rejects to go without': {
    text: root('').replace('openapi: 3.1.0', 'openapi: 3.1.0 # <- # <- # <-'),
    problems: [
      'The root has no `x-error-envelope`. Write `x-error-envelope: { code, message, issues? }`.',
      'The root has no `x-rate-limit`. Write `x-rate-limit: { limit, windowSeconds, scope }`.',
      'The root has no `x-pagination-schemes`. Write `x-pagination-schemes: { <name>: { items, nextCursor, hasMore?, cursorParameter, sizeParameter? } }`.',
    ],
  },
  'rejects wrong values, missing and unknown members': {
    text: root(`
x-error-envelope:
  code: [error, code] # <-
  message: error..message # <-
  detail: error.details # <-
x-rate-limit:
  limit: 0 # <-
  windowSeconds: sixty # <-
  scope: '' # <-
x-pagination-schemes:
  cursor:
    items: data
    nextCursor: 7 # <-
    hasMore: meta.hasMore
    cursorParameter: page[cursor] # <-
  pages: none # <-`),
    problems: [
      '`x-error-envelope.code` must be a dotted path such as `meta.nextCursor`.',
      '`x-error-envelope.message` must be a dotted path such as `meta.nextCursor`.',
      '`x-error-envelope` has no member `detail`. It is `{ code, message, issues? }`.',
      '`x-rate-limit.limit` must be a whole number above zero.',
      '`x-rate-limit.windowSeconds` must be a whole number above zero.',
      '`x-rate-limit.scope` must be text that says what the limit counts.',
      '`x-pagination-schemes.cursor.nextCursor` must be a dotted path such as `meta.nextCursor`.',
      '`x-pagination-schemes.cursor.cursorParameter` must be the name of a query parameter.',
      '`x-pagination-schemes.pages` must be an object: `{ items, nextCursor, hasMore?, cursorParameter, sizeParameter? }`.',
    ],
  },
});

const SCHEMES =
  'x-pagination-schemes: { cursor: { items: data.rows, cursorParameter: cursor, sizeParameter: pageSize }, plain: { items: data.rows, cursorParameter: cursor } }';
const RESPONSE = `'200': { content: { application/json: { schema: { $ref: '#/components/schemas/Page' } } } }`;
const PAGE_SCHEMAS =
  '{ Page: { type: object, properties: { data: { type: object, properties: { rows: { type: array } } } } } }';

const listPagination = cases('list-pagination', {
  'accepts a list with the parameters and the items of its scheme': {
    text: root(`
${SCHEMES}
paths:
  /contacts:
    parameters:
      - { in: query, name: cursor, schema: { type: string } }
    get:
      operationId: contacts.list
      x-pagination: cursor
      parameters:
        - { in: query, name: pageSize, schema: { type: integer, maximum: 100 } }
      responses: { ${RESPONSE} }
    post: { operationId: contacts.create }
components: { schemas: ${PAGE_SCHEMAS} }`),
    problems: [],
  },
  'rejects no scheme, an unknown one, and one on an operation that is no list': {
    text: root(`
${SCHEMES}
paths:
  /contacts:
    get: # <-
      operationId: contacts.list
    post:
      operationId: contacts.create
      x-pagination: cursor # <-
  /deals:
    get:
      operationId: deals.list
      x-pagination: pages # <-`),
    problems: [
      '`contacts.list` (GET /contacts) does not say how it is paged. Write `x-pagination: cursor or plain`.',
      '`contacts.create` (POST /contacts) is not a list. Remove `x-pagination`.',
      '`deals.list` (GET /deals) names an unknown pagination scheme `pages`. Write cursor or plain.',
    ],
  },
  'rejects a list without the parameters, the limit or the items of its scheme': {
    text: root(`
${SCHEMES}
paths:
  /contacts:
    get:
      operationId: contacts.list
      x-pagination: cursor # <- # <-
      responses: { ${RESPONSE} }
  /deals:
    get:
      operationId: deals.list
      x-pagination: cursor
      parameters: [{ $ref: '#/components/parameters/Cursor' }, { $ref: '#/components/parameters/PageSize' }]
      responses: { ${RESPONSE} }
  /leads:
    get:
      operationId: leads.list
      x-pagination: cursor
      parameters: [{ $ref: '#/components/parameters/Cursor' }, { $ref: '#/components/parameters/PageSize' }]
      responses: { ${RESPONSE} }
  /tasks:
    get:
      operationId: tasks.list
      x-pagination: plain # <-
      parameters:
        - { in: query, name: cursor, schema: { type: string } }
      responses: { '200': { content: { application/json: { schema: { type: object } } } } }
components:
  schemas: ${PAGE_SCHEMAS}
  parameters:
    Cursor: { in: query, name: cursor, schema: { type: string } }
    PageSize:
      in: query
      name: pageSize # <-
      schema: { type: integer }`),
    problems: [
      ...['cursor', 'pageSize'].map(
        (name) =>
          `\`contacts.list\` (GET /contacts) has no query parameter \`${name}\`, by which its pagination scheme turns pages. Add it to \`parameters\`.`,
      ),
      'The 200 response of `tasks.list` (GET /tasks) has no list at `data.rows`, where its pagination scheme looks for the items.',
      'The page size `pageSize` has no upper limit. Write `maximum` in its schema.',
    ],
  },
});

/** Cases of the rules that look at the root, and at the operations that its settings concern. */
export const settingCases: RuleCase[] = [...tagSingular, ...eventNames, ...rootSettings, ...listPagination];
