import { PATHS, ROOT, SCHEMAS, type ProblemCase } from '../../support/problem-case.js';

const emptyPaths = {
  file: ROOT,
  find: '  /deals:\n    $ref: paths/deals.yaml#/~1deals\n  /deals/{id}:\n    $ref: paths/deals.yaml#/~1deals~1{id}\n',
};

/** Faults at the root of a description. */
export const rootCases: readonly ProblemCase[] = [
  {
    title: 'no client settings',
    code: 'root-setting',
    changes: [{ file: ROOT, find: 'x-client:', replace: 'x-klient:' }],
    at: [ROOT, 'info:'],
    says: ['x-client is missing', ROOT],
  },
  {
    title: 'client settings that are a text',
    code: 'root-setting',
    changes: [
      { file: ROOT, find: 'x-rate-limit:\n  limit: 60\n  windowSeconds: 60', replace: 'x-rate-limit: 60 a minute' },
    ],
    at: [ROOT, 'x-rate-limit'],
    says: ['x-rate-limit is not a map'],
  },
  {
    title: 'a class name that is none',
    code: 'root-setting',
    changes: [{ file: ROOT, find: 'className: Sales', replace: 'className: sales-client' }],
    at: [ROOT, 'x-client:'],
    says: ['className', 'PascalCase'],
  },
  {
    title: 'an entry point without its dot',
    code: 'root-setting',
    changes: [{ file: ROOT, find: 'entryPoint: .', replace: 'entryPoint: v2' }],
    at: [ROOT, 'x-client:'],
    says: ['entryPoint', '"./"'],
  },
  {
    title: 'no name for the variable with the key',
    code: 'root-setting',
    changes: [{ file: ROOT, find: '    apiKey: SALES_API_KEY\n', replace: '' }],
    at: [ROOT, 'x-client:'],
    says: ['x-client has no environment.apiKey'],
  },
  {
    title: 'a rate limit in words',
    code: 'root-setting',
    changes: [{ file: ROOT, find: 'limit: 60\n', replace: 'limit: sixty\n' }],
    at: [ROOT, 'x-rate-limit:'],
    says: ['limit', 'number'],
  },
  {
    title: 'an error envelope without a message',
    code: 'root-setting',
    changes: [{ file: ROOT, find: '  message: error.message\n', replace: '' }],
    at: [ROOT, 'x-error-envelope:'],
    says: ['has no message'],
  },
  {
    title: 'a size parameter that is a number',
    code: 'root-setting',
    changes: [{ file: ROOT, find: 'sizeParameter: pageSize', replace: 'sizeParameter: [pageSize]' }],
    at: [ROOT, 'x-pagination-schemes:'],
    says: ['cursor.sizeParameter', 'a text'],
  },
  {
    title: 'a pagination scheme whose name makes no constant',
    code: 'root-setting',
    changes: [
      { file: ROOT, find: '  cursor:\n', replace: '  by-cursor:\n' },
      { file: PATHS, find: 'x-pagination: cursor', replace: 'x-pagination: by-cursor' },
    ],
    at: [ROOT, 'x-pagination-schemes:'],
    says: ['by-cursor', 'camelCase'],
  },
  {
    title: 'no server',
    code: 'server',
    changes: [{ file: ROOT, find: 'servers:\n  - url: https://api.example.com/v2\n', replace: '' }],
    at: [ROOT, 'info:'],
    says: ['no server', 'https://api.example.com'],
  },
  {
    title: 'a server without a host',
    code: 'server',
    changes: [{ file: ROOT, find: 'https://api.example.com/v2', replace: '/api/v2' }],
    at: [ROOT, 'servers:'],
    says: ['"/api/v2"'],
  },
  {
    title: 'a server with a variable',
    code: 'server',
    changes: [{ file: ROOT, find: 'https://api.example.com/v2', replace: 'https://api.example.com/{version}' }],
    at: [ROOT, 'servers:'],
    says: ['{version}'],
  },
  {
    title: 'an API key in the query',
    code: 'security-unsupported',
    changes: [{ file: ROOT, find: 'in: header', replace: 'in: query' }],
    at: [ROOT, 'info:'],
    says: ['API key in a header', 'in: header'],
  },
  {
    title: 'no operation',
    code: 'operations-missing',
    changes: [{ ...emptyPaths, replace: '  {}\n' }],
    at: [ROOT, 'paths:'],
    says: ['no operation'],
  },
  {
    title: 'an operation of a method that is left out',
    code: 'path-item-unsupported',
    changes: [{ file: PATHS, find: '/deals/{id}:\n', replace: '/deals/{id}:\n  head:\n    responses: {}\n' }],
    at: [PATHS, '  head:'],
    says: ['/deals/{id}', '"head"'],
  },
  {
    title: 'a path with a server of its own',
    code: 'path-item-unsupported',
    changes: [
      {
        file: PATHS,
        find: '/deals/{id}:\n',
        replace: '/deals/{id}:\n  servers:\n    - url: https://files.example.com\n',
      },
    ],
    at: [PATHS, '  servers:'],
    says: ['/deals/{id}', 'server of the root'],
  },
  {
    title: 'a schema under a name of the runtime',
    code: 'schema-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'Page:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/Page' },
    ],
    at: [SCHEMAS, 'Page:'],
    says: ['"Page"', 'Rename the schema'],
  },
  {
    title: "a schema under the name of the package's error class",
    code: 'schema-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'SalesError:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/SalesError' },
    ],
    at: [SCHEMAS, 'SalesError:'],
    says: ['"SalesError"', 'Rename the schema'],
  },
  {
    title: 'a schema under the name of a resource',
    code: 'schema-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'Deals:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/Deals' },
    ],
    at: [SCHEMAS, 'Deals:'],
    says: ['"Deals"', 'the resource "deals"'],
  },
  {
    title: 'a schema under the name of a type that TypeScript has',
    code: 'schema-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'Record:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/Record' },
    ],
    at: [SCHEMAS, 'Record:'],
    says: ['"Record"'],
  },
  {
    title: 'a schema under the name of the query of a list',
    code: 'schema-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'DealListParams:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/DealListParams' },
    ],
    at: [SCHEMAS, 'DealListParams:'],
    says: ['"DealListParams"', 'the query of deals.list'],
  },
  {
    title: 'a schema whose name is none in TypeScript',
    code: 'schema-name',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'deal-list.v2:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/deal-list.v2' },
    ],
    at: [SCHEMAS, 'deal-list.v2:'],
    says: ['"deal-list.v2"', 'PascalCase'],
  },
];
