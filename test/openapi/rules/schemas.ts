import { cases, root, schemas, type RuleCase } from './case.js';

const description = cases('description', {
  'accepts own descriptions and those of the schema referred to': {
    text: schemas(`
Thing:
  type: object
  description: A thing.
  properties:
    name: { type: string, description: Name. }
    other: { $ref: '#/components/schemas/Thing' }`),
    problems: [],
  },
  'rejects schemas, properties and parameters without': {
    text: root(`
paths:
  /things:
    get:
      parameters:
        - in: query
          name: search # <-
          schema: { type: string }
        - in: query
          name: kind
          schema: { $ref: '#/components/schemas/Kind' }
      responses:
        '200':
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Thing' }
components:
  schemas:
    Kind: { type: string, description: Kind of thing. }
    Thing: # <-
      type: object
      properties:
        name: # <-
          type: string
        size:
          type: object
          description: Size.
          properties:
            width: # <-
              type: number
              description: ''`),
    problems: [
      'The query parameter `search` has no description. Write a sentence on what it does.',
      'Schema `Thing` has no description. Write a sentence on what it is.',
      'Property `Thing.name` has no description. Write a sentence on what it holds.',
      'Property `Thing.size.width` has no description. Write a sentence on what it holds.',
    ],
  },
});

const customFields = cases('custom-fields', {
  'accepts the pattern together with whose fields they are and what for': {
    text: schemas(`
Contact: { type: object, x-custom-fields: { entity: contacts, use: response }, patternProperties: { ^cf_: {} } }
Client: { type: object, x-custom-fields: { entity: [contacts, companies], use: update }, patternProperties: { ^cf_: {} } }
Wrapped:
  type: object
  x-custom-fields: { entity: deals, use: wrapped }
  patternProperties: { ^cf_: {} }
  additionalProperties: {}
Filters:
  type: object
  x-custom-fields: { entity: deals, use: filter }
  patternProperties: { ^cf_: { anyOf: [{ type: object }, { type: object }] } }
Order: { type: string, x-extensible-enum: [name], x-custom-fields: { entity: deals, use: key } }`),
    problems: [],
  },
  'rejects one without the other, and other patterns': {
    text: schemas(`
Pattern:
  type: object
  patternProperties: # <-
    ^cf_: {}
Entity:
  type: object
  x-custom-fields: { entity: contacts, use: response } # <-
Other:
  type: object
  x-custom-fields: { entity: contacts, use: response }
  patternProperties:
    ^cf_: {}
    ^x_: {} # <-`),
    problems: [
      '`Pattern` has custom fields but does not say whose and what for. Write `x-custom-fields: { entity: contacts, use: response }`, for example.',
      "`Entity` names the entity of its custom fields but does not allow them. Write `patternProperties: { '^cf_': { $ref: common.yaml#/CustomFieldValue } }`.",
      '`Other` has the key pattern `^x_`. The only one in use is `^cf_`, for custom fields.',
    ],
  },
  'rejects a setting that says too little or too much': {
    text: schemas(`
Text: { type: object, x-custom-fields: contacts, patternProperties: { ^cf_: {} } } # <-
Member: { type: object, x-custom-fields: { entity: deals, use: response, of: x }, patternProperties: { ^cf_: {} } } # <-
Name: { type: object, x-custom-fields: { entity: Deal fields, use: response }, patternProperties: { ^cf_: {} } } # <-
Three: { type: object, x-custom-fields: { entity: [a, b, c], use: response }, patternProperties: { ^cf_: {} } } # <-
Use: { type: object, x-custom-fields: { entity: deals, use: read }, patternProperties: { ^cf_: {} } } # <-`),
    problems: [
      '`x-custom-fields` of `Text` must be an object: `{ entity, use }`.',
      '`x-custom-fields` of `Member` has no member `of`. It is `{ entity, use }`.',
      '`x-custom-fields.entity` of `Name` must be the name of an entity in camelCase, or two where a record is of one or the other.',
      '`x-custom-fields.entity` of `Three` must be the name of an entity in camelCase, or two where a record is of one or the other.',
      '`x-custom-fields.use` of `Use` must be one of response, create, update, wrapped, filter, key.',
    ],
  },
  'rejects a use without what it needs': {
    text: schemas(`
Wrapped: { type: object, x-custom-fields: { entity: deals, use: wrapped }, patternProperties: { ^cf_: {} } } # <-
Filters: { type: object, x-custom-fields: { entity: deals, use: filter }, patternProperties: { ^cf_: {} } } # <-
Order: { type: string, enum: [name], x-custom-fields: { entity: deals, use: key } } # <-`),
    problems: [
      '`Wrapped` wraps custom fields whose keys may have lost their prefix. Write `additionalProperties` for those.',
      "`Filters` has conditions on custom fields. Write `patternProperties: { '^cf_': { anyOf: [...] } }` with two: the condition on a field of options, then that on any other.",
      '`Order` takes keys of custom fields as values. Write `type: string` and `x-extensible-enum`, with the others.',
    ],
  },
});

const unchecked = cases('unchecked', {
  'accepts it where the schema lets more pass than it lists': {
    text: schemas(`
Operator: { type: string, x-extensible-enum: [is], x-unchecked: true }
Filters: { type: object, properties: { status: {} }, additionalProperties: {}, x-unchecked: true }`),
    problems: [],
  },
  'rejects it where the schema is closed, and other values': {
    text: schemas(`
Operator: { type: string, enum: [is], x-unchecked: true } # <-
Filters: { type: object, additionalProperties: false, x-unchecked: true } # <-
Order: { type: string, x-extensible-enum: [name], x-unchecked: no } # <-`),
    problems: [
      '`x-unchecked` of `Operator` says that there is more than is listed. Write `x-extensible-enum` or `additionalProperties` next to it, to accept the rest.',
      '`x-unchecked` of `Filters` says that there is more than is listed. Write `x-extensible-enum` or `additionalProperties` next to it, to accept the rest.',
      '`x-unchecked` of `Order` must be `true`. Remove it where the list is complete.',
    ],
  },
});

const jsonParameter = cases('json-parameter', {
  'accepts JSON content, and simple values and lists in a schema': {
    text: root(`
paths:
  /things:
    get:
      parameters:
        - { in: query, name: filters, content: { application/json: { schema: { type: object } } } }
        - { in: query, name: search, schema: { type: string } }
        - { in: query, name: ids, schema: { type: array, items: { type: string } } }
        - { in: header, name: extra, schema: { type: object } }`),
    problems: [],
  },
  'rejects an object in a schema, styles next to content, and other content': {
    text: root(`
paths:
  /things:
    get:
      parameters:
        - in: query
          name: filters # <-
          style: deepObject
          schema: { oneOf: [{ $ref: '#/components/schemas/Filters' }, { type: 'null' }] }
        - in: query
          name: list # <-
          schema: { type: array, items: { type: object } }
        - in: query
          name: styled # <-
          explode: true
          content: { application/json: { schema: { type: object } } }
        - in: query
          name: text # <-
          content: { text/plain: { schema: { type: string } } }
components:
  schemas:
    Filters: { properties: { name: { type: string } } }`),
    problems: [
      ['filters', 'is an object, which is sent as one JSON string.'],
      ['list', 'is an object, which is sent as one JSON string.'],
      ['styled', 'has content, so it can have neither `style` nor `explode`.'],
      ['text', 'has content other than JSON.'],
    ].map(
      ([name, complaint]) =>
        `The query parameter \`${name}\` ${complaint} Write \`content: { application/json: { schema: ... } }\`.`,
    ),
  },
});

const openEnum = cases('open-enum', {
  'accepts values on a string, a string or null, and closed lists': {
    text: schemas(`
Open: { type: string, x-extensible-enum: [a, b] }
Nullable: { type: [string, 'null'], x-extensible-enum: [a] }
Closed: { type: string, enum: [a, b] }
Union: { anyOf: [{ type: string }, { type: number }] }`),
    problems: [],
  },
  'rejects empty, repeated and wrong lists, other types, and an enum next to or in place of it': {
    text: schemas(`
Empty:
  type: string
  x-extensible-enum: [] # <-
Numbers:
  type: string
  x-extensible-enum: [1, 2] # <-
Twice:
  type: string
  x-extensible-enum: [a, a] # <-
Number:
  type: number
  x-extensible-enum: [a] # <-
Both:
  type: string
  enum: [a]
  x-extensible-enum: [a] # <-
HandMade:
  anyOf: # <-
    - { type: string, enum: [a, b] }
    - { type: string }
OneOf:
  oneOf: # <-
    - { const: a }
    - { type: [string, 'null'] }`),
    problems: [
      '`x-extensible-enum` of `Empty` must be a list of strings: at least one, and none twice.',
      '`x-extensible-enum` of `Numbers` must be a list of strings: at least one, and none twice.',
      '`x-extensible-enum` of `Twice` must be a list of strings: at least one, and none twice.',
      '`x-extensible-enum` of `Number` needs `type: string` next to it.',
      '`x-extensible-enum` of `Both` is next to `enum`. Keep `enum` where the list is complete, `x-extensible-enum` where it may grow.',
      '`HandMade` combines an enum with a string. Write `type: string` and `x-extensible-enum: [...]` instead.',
      '`OneOf` combines an enum with a string. Write `type: string` and `x-extensible-enum: [...]` instead.',
    ],
  },
});

const unknown = cases('unknown', {
  'accepts types, compositions, and a description that says what is unknown': {
    text: schemas(`
Value: { description: Its form is unknown. }
Either: { oneOf: [{ type: string }, { required: [name] }] }
Fixed: { const: 1 }
Thing: { type: object, patternProperties: { ^cf_: { $ref: '#/components/schemas/Value' } } }`),
    problems: [],
  },
  'rejects schemas without a type that do not say so': {
    text: root(`
paths:
  /things:
    get:
      responses:
        '200':
          content:
            application/json:
              schema: # <-
                description: The response.
                properties:
                  name: # <-
                    description: Name.
                  list:
                    type: array
                    items: {} # <-`),
    problems: [
      '`paths /things get responses 200 content application/json schema` has no type. Write `type`, or a description that says what is unknown about it.',
      '`paths /things get responses 200 content application/json schema properties name` has no type. Write `type`, or a description that says what is unknown about it.',
      '`paths /things get responses 200 content application/json schema properties list items` has no type. Write `type`, or a description that says what is unknown about it.',
    ],
  },
});

/** Cases of the rules that look at schemas and parameters. */
export const schemaCases: RuleCase[] = [
  ...description,
  ...customFields,
  ...unchecked,
  ...jsonParameter,
  ...openEnum,
  ...unknown,
];
