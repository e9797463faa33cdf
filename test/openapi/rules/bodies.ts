import { cases, root, type RuleCase } from './case.js';

const errorResponses = cases('error-responses', {
  'accepts the shared responses of all statuses, and 404 only where the path has an id': {
    options: { statuses: ['400', '401'], idStatuses: ['404'] },
    text: root(`
paths:
  /contacts:
    get:
      responses: { '200': { description: Ok. }, '400': { $ref: '#/components/responses/Any' }, '401': { $ref: '#/components/responses/Any' } }
  /contacts/{id}:
    get:
      responses: { '400': { $ref: '#/components/responses/Any' }, '401': { $ref: '#/components/responses/Any' }, '404': { $ref: '#/components/responses/Any' } }
webhooks:
  lead.created:
    post:
      responses: { '200': { description: Received. } }
components:
  responses:
    Any: { description: An error. }`),
    problems: [],
  },
  'rejects missing statuses, own responses and statuses that are not documented': {
    options: { statuses: ['400', '401'], idStatuses: ['404'] },
    text: root(`
paths:
  /contacts:
    get:
      operationId: contacts.list
      responses: # <-
        '400': # <-
          description: Own words.
        '404': # <-
          $ref: '#/components/responses/Any'
  /contacts/{id}:
    get:
      responses: # <-
        '400': { $ref: '#/components/responses/Any' }
        '401': { $ref: '#/components/responses/Any' }
    delete: # <- # <- # <-
      operationId: contacts.delete
components:
  responses:
    Any: { description: An error. }`),
    problems: [
      '`contacts.list` (GET /contacts) does not declare 401. Add it under `responses`, with a `$ref` to the shared response in responses.yaml.',
      '`contacts.list` (GET /contacts) describes 400 itself. Write a `$ref` to the shared response in responses.yaml.',
      '`contacts.list` (GET /contacts) declares 404, which its API does not document here. Remove it.',
      'GET /contacts/{id} does not declare 404. Add it under `responses`, with a `$ref` to the shared response in responses.yaml.',
      ...['400', '401', '404'].map(
        (status) =>
          `\`contacts.delete\` (DELETE /contacts/{id}) does not declare ${status}. Add it under \`responses\`, with a \`$ref\` to the shared response in responses.yaml.`,
      ),
    ],
  },
});

const requestBodyName = cases('request-body-name', {
  'accepts a schema named after tag and verb, in a shared body too, and any body of a webhook': {
    text: root(`
tags: [{ name: contacts, x-singular: Contact }]
paths:
  /contacts:
    post:
      operationId: contacts.create
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/ContactCreateParams' } } } }
  /contacts/{id}:
    patch:
      operationId: contacts.update
      requestBody: { $ref: '#/components/requestBodies/Update' }
webhooks:
  lead.created:
    post:
      operationId: events.leadCreated
      requestBody: { content: { application/json: { schema: { type: object } } } }
components:
  requestBodies:
    Update: { content: { application/json: { schema: { $ref: '#/components/schemas/ContactUpdateParams' } } } }
  schemas:
    ContactCreateParams: { type: object }
    ContactUpdateParams: { type: object }`),
    problems: [],
  },
  'rejects another name and a body written in place': {
    text: root(`
tags: [{ name: contacts, x-singular: Contact }]
paths:
  /contacts:
    post:
      operationId: contacts.create
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/NewContact' # <-
  /contacts/{id}:
    patch:
      operationId: contacts.update
      requestBody:
        content:
          application/json:
            schema:
              type: object # <-
components:
  schemas:
    NewContact: { type: object }`),
    problems: [
      'The request body of `contacts.create` (POST /contacts) refers to `NewContact`. Refer to a schema named `ContactCreateParams`.',
      'The request body of `contacts.update` (PATCH /contacts/{id}) is written in place. Refer to a schema named `ContactUpdateParams`.',
    ],
  },
});

/** Operations: one takes `Params`, one responds with `Thing`. */
function withBody(schemas: string): string {
  return root(`
paths:
  /things:
    post:
      operationId: things.create
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Params' } } } }
      responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
components:
  schemas:
    Thing: { type: object, properties: { id: { type: string } } }
${schemas.replace(/^\n/, '').replace(/^(?=.)/gm, '    ')}`);
}

const requestBodyClosed = cases('request-body-closed', {
  'accepts closed objects where the API rejects unknown fields': {
    options: { closed: true },
    text: withBody(`
Params:
  type: object
  properties: { line: { $ref: '#/components/schemas/Line' }, free: { type: object } }
  patternProperties: { ^cf_: {} }
  unevaluatedProperties: false
Line: { type: object, properties: { name: { type: string } }, unevaluatedProperties: false }`),
    problems: [],
  },
  'rejects open objects at any depth, and additionalProperties': {
    options: { closed: true },
    text: withBody(`
Params: # <-
  type: object
  properties:
    lines:
      type: array
      items: { $ref: '#/components/schemas/Line' }
    address:
      oneOf:
        - type: 'null'
        - { $ref: '#/components/schemas/Address' }
Line: # <-
  type: object
  properties: { name: { type: string } }
Address:
  type: object
  properties: { city: { type: string } }
  additionalProperties: false # <-`),
    problems: [
      '`Params` is part of a request and this API rejects unknown fields. Write `unevaluatedProperties: false`.',
      '`Line` is part of a request and this API rejects unknown fields. Write `unevaluatedProperties: false`.',
      '`Address` is part of a request and this API rejects unknown fields. Write `unevaluatedProperties: false` instead of `additionalProperties`, which would reject custom fields or let all fields pass.',
    ],
  },
  'accepts open objects where the API takes unknown fields': {
    options: { closed: false },
    text: withBody(`
Params: { type: object, properties: { name: { type: string } } }`),
    problems: [],
  },
  'rejects a closed object where the API takes unknown fields': {
    options: { closed: false },
    text: withBody(`
Params:
  type: object
  properties: { line: { $ref: '#/components/schemas/Line' } }
  unevaluatedProperties: false # <-
Line:
  type: object
  properties: { name: { type: string } }
  additionalProperties: false # <-`),
    problems: [
      '`Params` is part of a request and this API takes unknown fields. Remove `unevaluatedProperties`.',
      '`Line` is part of a request and this API takes unknown fields. Remove `additionalProperties`.',
    ],
  },
});

const examples = cases('examples', {
  'accepts an example or several, no body, and a response whose example is an empty object': {
    text: root(`
paths:
  /things:
    post:
      requestBody: { content: { application/json: { schema: { type: object }, examples: { one: { value: {} } } } } }
      responses:
        '200': { content: { application/json: { schema: { type: object }, example: {} } } }
        '204': { description: Nothing. }
        '400': { content: { application/json: { schema: { type: object } } } }`),
    problems: [],
  },
  'rejects bodies without, in a shared response and in a webhook too': {
    text: root(`
paths:
  /things:
    post:
      operationId: things.create
      requestBody:
        content:
          application/json: # <-
            schema: { type: object }
      responses:
        '200': { $ref: '#/components/responses/Done' }
webhooks:
  lead.created:
    post:
      requestBody:
        content:
          application/json: # <-
            schema: { type: object }
            examples: {}
components:
  responses:
    Done:
      content:
        application/json: # <-
          schema: { type: object }`),
    problems: [
      'The request body of `things.create` (POST /things) has no example. Write `example` with realistic values.',
      'The request body of webhook lead.created has no example. Write `example` with realistic values.',
      'The 200 response of `things.create` (POST /things) has no example. Write `example` with realistic values.',
    ],
  },
});

/** Cases of the rules that check bodies and responses. */
export const bodyCases: RuleCase[] = [...errorResponses, ...requestBodyName, ...requestBodyClosed, ...examples];
