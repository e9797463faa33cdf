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
  'refuses schemas, properties and parameters without': {
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
  'accepts the pattern together with the entity': {
    text: schemas(`
Contact: { type: object, x-custom-fields: contacts, patternProperties: { ^cf_: {} } }`),
    problems: [],
  },
  'refuses one without the other, other patterns and an entity that is no name': {
    text: schemas(`
Pattern:
  type: object
  patternProperties: # <-
    ^cf_: {}
Entity:
  type: object
  x-custom-fields: contacts # <-
Other:
  type: object
  x-custom-fields: Contact fields # <-
  patternProperties:
    ^cf_: {}
    ^x_: {} # <-`),
    problems: [
      '`Pattern` has custom fields but does not say whose. Write `x-custom-fields: contacts`, for example.',
      "`Entity` names the entity of its custom fields but does not allow them. Write `patternProperties: { '^cf_': { $ref: common.yaml#/CustomFieldValue } }`.",
      '`x-custom-fields` of `Other` must be the name of the entity in camelCase, for example `contacts`.',
      '`Other` has the key pattern `^x_`. The only one in use is `^cf_`, for custom fields.',
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
  'refuses an object in a schema, styles beside content, and other content': {
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
  'refuses empty, repeated and wrong lists, other types, and an enum beside or in place of it': {
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
      '`x-extensible-enum` of `Empty` must be a list of strings with at least one value.',
      '`x-extensible-enum` of `Numbers` must be a list of strings with at least one value.',
      '`x-extensible-enum` of `Twice` has a value twice. Remove one.',
      '`x-extensible-enum` of `Number` needs `type: string` beside it.',
      '`x-extensible-enum` of `Both` stands beside `enum`. Keep `enum` where the list is complete, `x-extensible-enum` where it may grow.',
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
  'refuses schemas without a type that do not say so': {
    text: root(`
paths:
  /things:
    get:
      responses:
        '200':
          content:
            application/json:
              schema: # <-
                description: The answer.
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
export const schemaCases: RuleCase[] = [...description, ...customFields, ...jsonParameter, ...openEnum, ...unknown];
