import { cases, root, type RuleCase } from './case.js';

const operationId = cases('operation-id', {
  'accepts names that fit method and path': {
    text: root(`
paths:
  /contacts:
    get: { operationId: contacts.list }
    post: { operationId: contacts.create }
  /contacts/{id}:
    get: { operationId: contacts.get }
    patch: { operationId: contacts.update }
    delete: { operationId: contacts.delete }
  /contacts/{id}/merge:
    post: { operationId: contacts.merge }
  /pipelines/{id}/stages:
    post: { operationId: pipelines.stages.create }
webhooks:
  form.response.created:
    post: { operationId: events.formResponseCreated }`),
    problems: [],
  },
  'rejects a missing, an undotted and a misspelt name': {
    text: root(`
paths:
  /contacts:
    get: # <-
      summary: List contacts
    post:
      operationId: createContact # <-
  /contacts/{id}:
    patch:
      operationId: Contacts.update # <-`),
    problems: [
      'GET /contacts has no operationId. Write `operationId: <resource>.<verb>`, for example `contacts.list`.',
      '`createContact` (POST /contacts) must be named `<resource>.<verb>` in camelCase words, for example `contacts.list`.',
      '`Contacts.update` (PATCH /contacts/{id}) must be named `<resource>.<verb>` in camelCase words, for example `contacts.list`.',
    ],
  },
  'rejects a verb that does not fit method or path': {
    text: root(`
paths:
  /contacts:
    get:
      operationId: contacts.get # <-
    post:
      operationId: contacts.list # <-
  /contacts/{id}:
    get:
      operationId: contacts.list # <-
    patch:
      operationId: contacts.change # <-
    delete:
      operationId: contacts.remove # <-
webhooks:
  lead.created:
    post:
      operationId: events.lead # <-`),
    problems: [
      '`contacts.get` (GET /contacts) must be named `contacts.list`.',
      '`contacts.list` (POST /contacts) uses the verb `list`, which is for GET. Choose the verb that fits.',
      '`contacts.list` (GET /contacts/{id}) must be named `contacts.get`.',
      '`contacts.change` (PATCH /contacts/{id}) must be named `contacts.update`.',
      '`contacts.remove` (DELETE /contacts/{id}) must be named `contacts.delete`.',
      '`events.lead` (webhook lead.created) must have `operationId: events.leadCreated`.',
    ],
  },
});

const operationTag = cases('operation-tag', {
  'accepts the one tag that the name asks for': {
    text: root(`
paths:
  /pipelines/{id}/stages:
    post: { operationId: pipelines.stages.create, tags: [pipelines.stages] }`),
    problems: [],
  },
  'rejects no tag, another tag and two tags': {
    text: root(`
paths:
  /contacts:
    get: # <-
      operationId: contacts.list
    post:
      operationId: contacts.create
      tags: [people] # <-
  /contacts/{id}:
    delete:
      operationId: contacts.delete
      tags: [contacts, people] # <-`),
    problems: [
      '`contacts.list` (GET /contacts) has no tag. Write `tags: [contacts]`.',
      '`contacts.create` (POST /contacts) has the tags [people]. Write `tags: [contacts]`.',
      '`contacts.delete` (DELETE /contacts/{id}) has the tags [contacts, people]. Write `tags: [contacts]`.',
    ],
  },
});

const operationDocs = cases('operation-docs', {
  'accepts a page of the vendor': {
    text: root(`
paths:
  /contacts:
    get: { operationId: contacts.list, externalDocs: { url: https://docs.heffl.com/api-v2/introduction } }`),
    problems: [],
  },
  'rejects no link, another site and plain http': {
    text: root(`
paths:
  /contacts:
    get: # <-
      operationId: contacts.list
    post:
      operationId: contacts.create
      externalDocs:
        url: https://example.com/contacts # <-
    put:
      externalDocs:
        url: http://docs.heffl.com/api-v2/introduction # <-`),
    problems: ['`contacts.list` (GET /contacts)', '`contacts.create` (POST /contacts)', 'PUT /contacts'].map(
      (label) =>
        `${label} must link to the vendor's page, or to the overview where there is none. Write \`externalDocs: { url: https://docs.heffl.com/... }\`.`,
    ),
  },
});

const operationText = cases('operation-text', {
  'accepts a heading of sixty characters and a description': {
    text: root(`
paths:
  /contacts:
    get: { operationId: contacts.list, summary: ${'a'.repeat(60)}, description: Lists contacts. }`),
    problems: [],
  },
  'rejects missing texts, a long summary and a full stop': {
    text: root(`
paths:
  /contacts:
    get: # <- # <-
      operationId: contacts.list
    post:
      operationId: contacts.create
      summary: ${'a'.repeat(61)} # <-
      description: Creates a contact.
    put:
      operationId: contacts.replace
      summary: Replace all contacts. # <-
      description: Replaces them.`),
    problems: [
      '`contacts.list` (GET /contacts) has no summary. Write a heading, for example `summary: List contacts`.',
      '`contacts.list` (GET /contacts) has no description. Write a sentence or two on what it does.',
      'The summary of `contacts.create` (POST /contacts) has 61 characters. Write at most 60; the rest belongs in the description.',
      'The summary of `contacts.replace` (PUT /contacts) ends in a full stop. It is a heading: leave the stop out.',
    ],
  },
});

const provenance = cases('provenance', {
  'accepts level and page, and a note where no page backs the operation': {
    text: root(`
paths:
  /contacts:
    get:
      x-provenance: { level: listed, page: https://docs.heffl.com/api-v2/introduction }
    post:
      x-provenance: { level: observed, page: https://docs.heffl.com/api-v2/introduction, note: Seen in code. }`),
    problems: [],
  },
  'rejects a missing mark, unknown levels and members, and other sites': {
    text: root(`
paths:
  /contacts:
    get: # <-
      operationId: contacts.list
    post:
      x-provenance:
        level: guessed # <-
        page: example.com # <-
        by: me # <-
    put:
      x-provenance: seed # <-
    patch:
      x-provenance: {} # <- # <-
  /deals:
    get:
      x-provenance:
        level: seed
        page: https://example.com/x # <-`),
    problems: [
      '`contacts.list` (GET /contacts) has no `x-provenance`. Write `x-provenance: { level: seed | documented | listed | observed | inferred, page: <address> }`.',
      'POST /contacts: `x-provenance.level` must be one of seed, documented, listed, observed, inferred.',
      'POST /contacts: `x-provenance.page` must be the address of a page.',
      'POST /contacts: `x-provenance` has no member `by`. It is `{ level, page, note? }`.',
      'PUT /contacts: `x-provenance` must be an object: `{ level, page, note? }`.',
      'PATCH /contacts: `x-provenance` lacks `level`. It is `{ level, page, note? }`.',
      'PATCH /contacts: `x-provenance` lacks `page`. It is `{ level, page, note? }`.',
      'GET /deals: `x-provenance.page` must be the address of the page, or of the overview that lists it: https://docs.heffl.com/...',
    ],
  },
  'rejects an observed or inferred operation without a note': {
    text: root(`
paths:
  /contacts:
    get:
      x-provenance:
        level: inferred # <-
        page: https://docs.heffl.com/api-v2/introduction
    post:
      x-provenance:
        level: seed
        page: https://docs.heffl.com/api-v2/introduction
        note: '' # <-`),
    problems: [
      'GET /contacts: `x-provenance.note` must say what the level `inferred` rests on.',
      'POST /contacts: `x-provenance.note` must be a sentence.',
    ],
  },
});

const repeatable = cases('repeatable', {
  'accepts the promise of the vendor on POST and PATCH, and its absence': {
    text: root(`
paths:
  /contacts:
    get: { operationId: contacts.list }
    post:
      x-provenance: { level: documented, page: https://docs.heffl.com/x, note: The page says that it looks for one first. }
      x-repeatable: true
    patch:
      x-provenance: { level: documented, page: https://docs.heffl.com/x, note: The page says that it sets values. }
      x-repeatable: true`),
    problems: [],
  },
  'rejects other values, other methods, webhooks and a promise without a reason': {
    text: root(`
paths:
  /contacts:
    post:
      operationId: contacts.create
      x-repeatable: false # <-
    patch:
      x-repeatable: 'true' # <-
    put:
      x-repeatable: true # <-
  /deals:
    post:
      x-provenance: { level: documented, page: https://docs.heffl.com/x }
      x-repeatable: true # <-
    patch:
      x-repeatable: true # <-
webhooks:
  lead.created:
    post:
      x-repeatable: true # <-`),
    problems: [
      '`contacts.create` (POST /contacts): `x-repeatable` must be `true`. Leave it out where sending twice may act twice.',
      'PATCH /contacts: `x-repeatable` must be `true`. Leave it out where sending twice may act twice.',
      'PUT /contacts: `x-repeatable` is for POST and PATCH; other methods are repeatable by themselves.',
      'POST /deals: `x-repeatable` needs a reason. Write in `x-provenance.note` where the vendor says so.',
      'PATCH /deals: `x-repeatable` needs a reason. Write in `x-provenance.note` where the vendor says so.',
      'webhook lead.created: `x-repeatable` is for operations that a client sends. Leave it out of a webhook.',
    ],
  },
});

const replacedBy = cases('replaced-by', {
  'accepts an operation of the next API': {
    options: { successor: 'v2' },
    text: root(`
paths:
  /deals:
    get: { operationId: deals.list, x-replaced-by: deals.list }
    post: { operationId: deals.create }`),
    problems: [],
  },
  'rejects what is no operation there': {
    options: { successor: 'v2' },
    text: root(`
paths:
  /deals:
    get:
      operationId: deals.list
      x-replaced-by: deals.lists # <-
    post:
      x-replaced-by: [deals.create] # <-`),
    problems: [
      '`deals.list` (GET /deals): `x-replaced-by` must be the operationId of an operation in openapi/v2/, and `deals.lists` is none. Fix it, or leave it out where there is no counterpart.',
      'POST /deals: `x-replaced-by` must be the operationId of an operation in openapi/v2/, and `deals.create` is none. Fix it, or leave it out where there is no counterpart.',
    ],
  },
  'rejects a replacement where no next API is named': {
    text: root(`
paths:
  /deals:
    get:
      x-replaced-by: deals.list # <-`),
    problems: [
      'GET /deals: `x-replaced-by` has no place here: redocly.yaml names no `successor` of this API for heffl/replaced-by. Remove it, or write `deprecated: true` where another operation of this API replaces it.',
    ],
  },
  'accepts another operation of the same API where one is deprecated': {
    text: root(`
paths:
  /deals:
    get: { operationId: deals.list, deprecated: true, x-replaced-by: deals.search }
  /deals/search:
    get: { operationId: deals.search }`),
    problems: [],
  },
  'rejects itself, and what is no operation, as a replacement within an API': {
    options: { successor: 'v2' },
    text: root(`
paths:
  /vendors:
    get:
      operationId: vendors.list
      deprecated: true
      x-replaced-by: vendors.list # <-
    post:
      operationId: vendors.create
      x-replaced-by: vendors.list # <-
    put:
      operationId: vendors.put
      deprecated: true
      x-replaced-by: deals.create`),
    problems: [
      '`vendors.list` (GET /vendors): `x-replaced-by` must be the operationId of another operation in this API or openapi/v2/, and `vendors.list` is none. Fix it, or leave it out where there is no counterpart.',
      '`vendors.create` (POST /vendors): `x-replaced-by` must be the operationId of an operation in openapi/v2/, and `vendors.list` is none. Fix it, or leave it out where there is no counterpart.',
    ],
  },
  'rejects what is no operation of an API that has no next one': {
    text: root(`
paths:
  /deals:
    get:
      operationId: deals.list
      deprecated: true
      x-replaced-by: deals.lists # <-`),
    problems: [
      '`deals.list` (GET /deals): `x-replaced-by` must be the operationId of another operation in this API, and `deals.lists` is none. Fix it, or leave it out where there is no counterpart.',
    ],
  },
});

/** Cases of the rules that look at one operation. */
export const operationCases: RuleCase[] = [
  ...operationId,
  ...operationTag,
  ...operationDocs,
  ...operationText,
  ...provenance,
  ...repeatable,
  ...replacedBy,
];
