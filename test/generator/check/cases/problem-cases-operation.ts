import { HERE, PATHS, ROOT, SCHEMAS, type ProblemCase } from '../../support/problem-case.js';

const PAGE_SIZE =
  '      - name: pageSize\n        in: query\n        schema:\n          type: integer\n          maximum: 100\n';

function parameterCase(title: string, replace: string, says: string): ProblemCase {
  return {
    title,
    code: 'parameter-unsupported',
    severity: 'warning',
    changes: [{ file: PATHS, find: PAGE_SIZE, replace: `${PAGE_SIZE}      - name: where\n${replace}` }],
    at: [PATHS, 'parameters:'],
    says: ['deals.list', '"where"', says],
  };
}

function provenanceCase(title: string, replace: string, ...says: string[]): ProblemCase {
  return {
    title,
    code: 'extension',
    changes: [
      { file: PATHS, find: 'x-provenance:\n      level: seed\n      page: https://docs.example.com/deals', replace },
    ],
    at: [PATHS, 'x-provenance'],
    says: ['deals.list: `x-provenance', ...says],
  };
}

function repeatableCase(title: string, [operation, value, says]: [string, string, string]): ProblemCase {
  const find = `operationId: ${operation}\n`;
  return {
    title,
    code: operation === 'deals.get' ? 'repeatable' : 'extension',
    changes: [{ file: PATHS, find, replace: `${find}    x-repeatable: ${value}\n` }],
    at: [PATHS, 'x-repeatable'],
    says: [operation, says],
  };
}

/** Faults in an operation. */
export const operationCases: readonly ProblemCase[] = [
  provenanceCase(
    'of an unknown level',
    'x-provenance: { level: guessed, page: https://docs.example.com/x }',
    'one of seed, documented',
    '"guessed"',
  ),
  provenanceCase('without a page', 'x-provenance: { level: seed }', 'lacks `page`'),
  provenanceCase('that is nothing', 'x-provenance:', 'must be an object', 'null'),
  provenanceCase('that is a text', 'x-provenance: seed', 'must be an object'),
  provenanceCase(
    'with a note that is a number',
    'x-provenance: { level: seed, page: https://docs.example.com/x, note: 5 }',
    'a sentence',
    '5',
  ),
  repeatableCase('that says no', ['deals.create', 'false', 'It is false']),
  repeatableCase('that is a text', ['deals.create', "'true'", 'It is "true"']),
  repeatableCase('on a GET', ['deals.get', 'true', 'GET']),
  {
    title: 'not described',
    code: 'path-parameter-undeclared',
    severity: 'warning',
    changes: [
      { file: PATHS, find: '/deals/{id}:\n  get:', replace: `/deals/{id}:\n  get: ${HERE}` },
      {
        file: PATHS,
        find: `    parameters:\n      - name: id\n        in: path\n        required: true\n        schema:\n          $ref: ../schemas/deals.yaml#/DealId\n`,
        replace: '',
      },
    ],
    at: [PATHS, HERE],
    says: ['GET /deals/{id}', '"id"', 'string'],
  },
  {
    title: 'not in the path',
    code: 'path-parameter-unused',
    severity: 'warning',
    changes: [
      {
        file: PATHS,
        find: PAGE_SIZE,
        replace: `${PAGE_SIZE}      - { name: stage, in: path, required: true, schema: { type: string } }\n`,
      },
    ],
    at: [PATHS, 'name: stage'],
    says: ['deals.list', '"stage"', '/deals'],
  },
  {
    title: 'a path parameter of another style',
    code: 'parameter-unsupported',
    severity: 'warning',
    changes: [
      { file: PATHS, find: '        in: path\n', replace: '        in: path\n        style: form\n' },
      {
        file: PATHS,
        find: '    parameters:\n      - name: id\n',
        replace: `    parameters: ${HERE}\n      - name: id\n`,
      },
    ],
    at: [PATHS, HERE],
    says: ['deals.get', '"id"', 'has the style "form"'],
  },
  parameterCase(
    'a list of objects',
    '        in: query\n        schema: { type: array, items: { type: object } }\n',
    'is a list of lists or objects',
  ),
  parameterCase(
    'in a header',
    '        in: header\n        required: true\n        content: { application/json: { schema: {} } }\n',
    'is described by "content"',
  ),
  parameterCase(
    'in a cookie',
    '        in: cookie\n        required: true\n        schema: { type: array, items: { type: string } }\n',
    'is a list or an object in several cookies',
  ),
  parameterCase(
    'an exploded object between pipes',
    '        in: query\n        style: pipeDelimited\n        explode: true\n        schema: { type: object }\n',
    'is an exploded object in the style "pipeDelimited"',
  ),
  parameterCase(
    'with other content than JSON',
    '        in: query\n        content: { text/plain: { schema: { type: string } } }\n',
    'is sent as text/plain',
  ),
  parameterCase(
    'an object with a member that another parameter is called',
    '        in: query\n        schema: { type: object, properties: { pageSize: {} } }\n',
    'has the member "pageSize"',
  ),
  {
    title: 'with other content than JSON',
    code: 'body-unsupported',
    severity: 'warning',
    changes: [
      {
        file: PATHS,
        find: 'requestBody:\n      required: true\n      content:\n        application/json:',
        replace: 'requestBody:\n      required: true\n      content:\n        multipart/mixed:',
      },
    ],
    at: [PATHS, 'requestBody:'],
    says: ['deals.create gets no method', 'its body is multipart/mixed', '`rawClient(connect())` sends POST /deals'],
  },
  {
    title: 'two responses with a 2xx status, JSON and text',
    code: 'success-ambiguous',
    severity: 'warning',
    changes: [
      {
        file: PATHS,
        find: "responses:\n      '200':\n        description: The deal.",
        replace: `responses: ${HERE}\n      '202':\n        description: Later.\n        content: { text/plain: {} }\n      '200':\n        description: The deal.`,
      },
    ],
    at: [PATHS, HERE],
    says: ['deals.get', '200 and 202'],
  },
  {
    title: 'a page that may have no body',
    code: 'success-ambiguous',
    severity: 'warning',
    changes: [
      {
        file: PATHS,
        find: "responses:\n      '200':\n        description: A page of deals.",
        replace: `responses: ${HERE}\n      '204':\n        description: None.\n      '200':\n        description: A page of deals.`,
      },
    ],
    at: [PATHS, HERE],
    says: ['deals.list', '200 and 204'],
  },
  {
    title: 'a list that does not say how it is paged',
    code: 'pagination-missing',
    changes: [{ file: PATHS, find: '    x-pagination: cursor\n', replace: '' }],
    at: [PATHS, 'operationId: deals.list'],
    says: ['deals.list', 'x-pagination-schemes'],
  },
  {
    title: 'with a typing error',
    code: 'pagination-scheme-unknown',
    changes: [{ file: PATHS, find: 'x-pagination: cursor', replace: 'x-pagination: curser' }],
    at: [PATHS, 'x-pagination: curser'],
    says: ['deals.list', '"curser"', '(cursor)'],
  },
  {
    title: 'a name that every object has',
    code: 'pagination-scheme-unknown',
    changes: [{ file: PATHS, find: 'x-pagination: cursor', replace: 'x-pagination: constructor' }],
    at: [PATHS, 'x-pagination: constructor'],
    says: ['"constructor"'],
  },
  {
    title: 'no such property in the envelope',
    code: 'pagination-next-cursor-missing',
    changes: [{ file: SCHEMAS, find: '        nextCursor:\n', replace: '        next:\n' }],
    at: [PATHS, 'x-pagination: cursor'],
    says: ['deals.list', '"meta.nextCursor"', 'DealList'],
  },
  {
    title: 'a cursor under a name that every object has',
    code: 'pagination-next-cursor-missing',
    changes: [{ file: ROOT, find: 'nextCursor: meta.nextCursor', replace: 'nextCursor: meta.constructor' }],
    at: [PATHS, 'x-pagination: cursor'],
    says: ['"meta.constructor"'],
  },
  {
    title: 'items that are not an array',
    code: 'pagination-items-type',
    changes: [{ file: SCHEMAS, find: "type: array\n      items:\n        $ref: '#/Deal'", replace: "$ref: '#/Deal'" }],
    at: [PATHS, 'x-pagination: cursor'],
    says: ['deals.list', '"data"', 'array'],
  },
  {
    title: 'no parameter for the cursor',
    code: 'pagination-parameter-missing',
    changes: [{ file: PATHS, find: '- name: cursor', replace: '- name: after' }],
    at: [PATHS, 'x-pagination: cursor'],
    says: ['deals.list', '"cursor"'],
  },
];
