import { cases, root, schemas, type RuleCase } from './case.js';

const KNOWN = `externalDocs: { url: https://docs.heffl.com/x }`;
const PAGE = 'https://docs.heffl.com/api-v2/introduction';

const operationId = cases('operation-id', {
  'holds PUT to `update`, and keeps `update`, `create` and `delete` from other methods': {
    text: root(`
paths:
  /a/{id}:
    put: { operationId: a.update }
  /b/{id}:
    put:
      operationId: b.replace # <-
  /c/{id}:
    post:
      operationId: c.update # <-
    patch:
      operationId: c.create # <-
  /d:
    get:
      operationId: d.create # <-
    post:
      operationId: d.delete # <-`),
    problems: [
      '`b.replace` (PUT /b/{id}) must be named `b.update`.',
      '`c.update` (POST /c/{id}) uses the verb `update`, which is for PATCH or PUT. Choose the verb that fits.',
      '`c.create` (PATCH /c/{id}) uses the verb `create`, which is for POST. Choose the verb that fits.',
      '`d.create` (GET /d) uses the verb `create`, which is for POST. Choose the verb that fits.',
      '`d.delete` (POST /d) uses the verb `delete`, which is for DELETE. Choose the verb that fits.',
    ],
  },
});

const errorResponses = ['404', '418', '500', '503', '5XX', '4XX'].flatMap((status) =>
  cases('error-responses', {
    [`rejects the status ${status}, which is not documented`]: {
      options: { statuses: ['400'], idStatuses: ['404'] },
      text: root(`
paths:
  /a:
    get:
      operationId: a.list
      responses:
        '400': { $ref: '#/components/responses/Bad' }
        '${status}': { $ref: '#/components/responses/Bad' } # <-
components:
  responses:
    Bad: { description: Bad. }`),
      problems: [`\`a.list\` (GET /a) declares ${status}, which its API does not document here. Remove it.`],
    },
  }),
);

const description = cases('description', {
  'rejects a reference to what has no description, and white space as one': {
    text: schemas(`
Bare: # <-
  type: string
Blank: # <-
  type: string
  description: '  '
Thing:
  type: object
  description: A thing.
  properties:
    bare: # <-
      $ref: '#/components/schemas/Bare'
    said: { $ref: '#/components/schemas/Bare', description: Said here. }`),
    problems: [
      'Schema `Bare` has no description. Write a sentence on what it is.',
      'Schema `Blank` has no description. Write a sentence on what it is.',
      'Property `Thing.bare` has no description. Write a sentence on what it holds.',
    ],
  },
});

const examples = ['200', '201', '202', '299', '2XX'].flatMap((status) =>
  cases('examples', {
    [`rejects a ${status} response without an example`]: {
      text: root(`
paths:
  /a:
    post:
      operationId: a.create
      responses:
        '${status}':
          content:
            application/json: # <-
              schema: { type: object }`),
      problems: [
        `The ${status} response of \`a.create\` (POST /a) has no example. Write \`example\` with realistic values.`,
      ],
    },
  }),
);

const HOLDERS: readonly (readonly [name: string, isMany: boolean])[] = [
  ['id', false],
  ['ownerId', false],
  ['ids', true],
  ['tagIds', true],
];

const ids = HOLDERS.flatMap(([name, isMany]) => {
  const advice = isMany ? 'Write `items: { $ref: ids.yaml#/<Kind>Id }`' : 'Write `$ref: ids.yaml#/<Kind>Id`';
  const own = isMany ? '{ type: array, items: { type: string } }' : '{ type: string }';
  return cases('ids', {
    [`rejects \`${name}\` that refers to no id schema`]: {
      text: schemas(`
Thing:
  type: object
  properties:
    ${name}: ${own} # <-`),
      problems: [
        `\`Thing.${name}\` holds ${isMany ? 'ids' : 'an id'} but refers to no id schema. ${advice}, or say in its description that the kind is unknown.`,
      ],
    },
    [`accepts \`${name}\` whose kind is Unknown`]: {
      text: schemas(`
Thing:
  type: object
  properties:
    ${name}: { type: ${isMany ? 'array' : 'string'}, description: Unknown kind. }`),
      problems: [],
    },
  });
});

/** An object behind each composition, where a rule has to find it. */
const COMPOSITIONS = ['allOf', 'anyOf', 'oneOf'];

const jsonParameter = COMPOSITIONS.flatMap((keyword) =>
  cases('json-parameter', {
    [`rejects an object behind ${keyword}`]: {
      text: root(`
paths:
  /a:
    get:
      parameters:
        - in: query
          name: where # <-
          schema: { ${keyword}: [{ type: string }, { $ref: '#/components/schemas/Where' }] }
components:
  schemas:
    Where: { properties: { a: { type: string } } }`),
      problems: [
        'The query parameter `where` is an object, which is sent as one JSON string. Write `content: { application/json: { schema: ... } }`.',
      ],
    },
  }),
);

const requestBodyClosed = COMPOSITIONS.flatMap((keyword) =>
  cases('request-body-closed', {
    [`rejects an open object behind ${keyword}`]: {
      text: root(`
paths:
  /a:
    post:
      operationId: a.create
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/ACreateParams' }
components:
  schemas:
    ACreateParams:
      ${keyword}: [{ $ref: '#/components/schemas/Part' }]
    Part: # <-
      type: object
      properties: { a: { type: string } }`),
      problems: [
        '`Part` is part of a request and this API rejects unknown fields. Write `unevaluatedProperties: false`.',
      ],
    },
  }),
);

const provenance = ['observed', 'inferred'].flatMap((level) =>
  cases('provenance', {
    [`rejects ${level} without a note`]: {
      text: root(`
paths:
  /a:
    get:
      operationId: a.list
      x-provenance:
        level: ${level} # <-
        page: ${PAGE}`),
      problems: [`\`a.list\` (GET /a): \`x-provenance.note\` must say what the level \`${level}\` rests on.`],
    },
  }),
);

const vendor = [
  'https://docs.heffl.com.evil/a',
  'https://docs.heffl.com',
  'https://evil.example/https://docs.heffl.com/a',
  'http://docs.heffl.com/a',
  'https://docsxheffl.com/a',
].flatMap((page) =>
  cases('provenance', {
    [`rejects ${page} as a page of the vendor`]: {
      text: root(`
paths:
  /a:
    get:
      operationId: a.list
      x-provenance:
        level: listed
        page: ${page} # <-`),
      problems: [
        '`a.list` (GET /a): `x-provenance.page` must be the address of the page, or of the overview that lists it: https://docs.heffl.com/...',
      ],
    },
  }),
);

const operationText = cases('operation-text', {
  'rejects white space as a summary or a description': {
    text: root(`
paths:
  /a:
    get: # <- # <-
      operationId: a.list
      ${KNOWN}
      summary: '  '
      description: '  '`),
    problems: [
      '`a.list` (GET /a) has no summary. Write a heading, for example `summary: List contacts`.',
      '`a.list` (GET /a) has no description. Write a sentence or two on what it does.',
    ],
  },
});

const unknown = cases('unknown', {
  'accepts the word with and without a capital, and rejects other words': {
    text: schemas(`
One: { description: Unknown. }
Two: { description: Its type is unknown. }
Three: # <-
  description: Anything.`),
    problems: ['`Three` has no type. Write `type`, or a description that says what is unknown about it.'],
  },
});

/** Cases at the edges of the rules, where a small fault would let something pass. */
export const edgeCases: RuleCase[] = [
  ...operationId,
  ...errorResponses,
  ...description,
  ...examples,
  ...ids,
  ...jsonParameter,
  ...requestBodyClosed,
  ...provenance,
  ...vendor,
  ...operationText,
  ...unknown,
];
