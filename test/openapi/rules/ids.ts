import { cases, root, schemas, type RuleCase } from './case.js';

const RESPONSE_WITH_CONTACT = root(`
paths:
  /contacts:
    get:
      responses:
        '200':
          content:
            application/json:
              schema:
                $ref: schemas/contacts.yaml#/Contact`);

const inFiles: RuleCase[] = [
  {
    rule: 'ids',
    title: 'accepts ids with and without a pattern in ids.yaml',
    files: {
      'openapi.yaml': RESPONSE_WITH_CONTACT,
      'schemas/contacts.yaml':
        'Contact: { type: object, properties: { id: { $ref: ids.yaml#/ClientId }, vendorId: { $ref: ids.yaml#/VendorId } } }',
      'schemas/ids.yaml': 'ClientId: { type: string, pattern: ^clt_ }\nVendorId: { type: string }',
    },
    problems: [],
  },
  {
    rule: 'ids',
    title: 'rejects other names in ids.yaml and id patterns in other files',
    files: {
      'openapi.yaml': RESPONSE_WITH_CONTACT,
      'schemas/contacts.yaml': `
Contact:
  type: object
  properties:
    code: { $ref: ids.yaml#/Client }
    owner:
      type: string
      pattern: ^usr_[a-z]+ # <-`,
      'schemas/ids.yaml': 'Client: # <-\n  type: string\n  pattern: ^clt_',
    },
    problems: [
      '`Contact.owner` has the pattern of an id. Write a `$ref` to a schema in schemas/ids.yaml, for example `ClientId`.',
      'Schema `Client` is in ids.yaml. Give it a name that ends in `Id`.',
    ],
  },
];

const holders = cases('ids', {
  'accepts references, nullable references, lists, numbers, unknown kinds and filters by id': {
    text: schemas(`
ClientId: { type: string, pattern: ^clt_ }
CustomFieldKey: { type: string, pattern: ^cf_ }
IdFilter: { type: object }
ClientIds: { type: array, items: { $ref: '#/components/schemas/ClientId' } }
Thing:
  type: object
  properties:
    id: { $ref: '#/components/schemas/ClientId' }
    ownerId: { oneOf: [{ $ref: '#/components/schemas/ClientId' }, { type: 'null' }] }
    tagIds: { type: array, items: { $ref: '#/components/schemas/ClientId' } }
    ids: { $ref: '#/components/schemas/ClientIds' }
    salesPersonId: { type: [number, 'null'] }
    entityId: { type: string, description: Its kind is unknown. }
    stageId: { $ref: '#/components/schemas/IdFilter' }
    paid: { type: string }`),
    problems: [],
  },
  'rejects plain strings, unions with a string and references to other schemas': {
    text: schemas(`
ClientId: { type: string, pattern: ^clt_ }
Name: { type: string }
Thing:
  type: object
  properties:
    id: # <-
      type: string
    ownerId: # <-
      oneOf: [{ $ref: '#/components/schemas/ClientId' }, { type: string }]
    dealId: # <-
      $ref: '#/components/schemas/Name'
    tagIds: # <-
      type: array
      items: { type: string }`),
    problems: [
      ...['id', 'ownerId', 'dealId'].map(
        (name) =>
          `\`Thing.${name}\` holds an id but refers to no id schema. Write \`$ref: ids.yaml#/<Kind>Id\`, or say in its description that the kind is unknown.`,
      ),
      '`Thing.tagIds` holds ids but refers to no id schema. Write `items: { $ref: ids.yaml#/<Kind>Id }`, or say in its description that the kind is unknown.',
    ],
  },
  'holds parameters to the same, and leaves the webhook header alone': {
    text: root(`
paths:
  /contacts/{id}:
    get:
      parameters:
        - in: path
          name: id
          required: true
          schema: # <-
            type: string
        - { in: query, name: pipelineId, description: Its kind is unknown., schema: { type: string } }
        - { in: header, name: webhook-id, schema: { type: string } }`),
    problems: [
      'The path parameter `id` holds an id but refers to no id schema. Write `$ref: ids.yaml#/<Kind>Id`, or say in its description that the kind is unknown.',
    ],
  },
});

/** Cases of the rule about ids. */
export const idCases: RuleCase[] = [...inFiles, ...holders];
