import { PATHS, ROOT, SCHEMAS, type ProblemCase } from '../../support/problem-case.js';

const emptyPaths = {
  file: ROOT,
  find: '  /deals:\n    $ref: paths/deals.yaml#/~1deals\n  /deals/{id}:\n    $ref: paths/deals.yaml#/~1deals~1{id}\n',
};

/** Faults at the root of a description. */
export const rootCases: readonly ProblemCase[] = [
  {
    title: 'no rate limit',
    code: 'extension',
    changes: [{ file: ROOT, find: 'x-rate-limit:', replace: 'x-rate-limits:' }],
    at: [ROOT, 'info:'],
    says: ['has no `x-rate-limit`', ROOT, '{ limit, windowSeconds, scope }'],
  },
  {
    title: 'a rate limit that is a string',
    code: 'extension',
    changes: [
      {
        file: ROOT,
        find: 'x-rate-limit:\n  limit: 60\n  windowSeconds: 60\n  scope: API key',
        replace: 'x-rate-limit: 60 a minute',
      },
    ],
    at: [ROOT, 'x-rate-limit'],
    says: ['`x-rate-limit` must be an object', '"60 a minute"'],
  },
  {
    title: 'a rate limit in words',
    code: 'extension',
    changes: [{ file: ROOT, find: 'limit: 60\n', replace: 'limit: sixty\n' }],
    at: [ROOT, 'limit: sixty'],
    says: ['`x-rate-limit.limit`', 'number', '"sixty"'],
  },
  {
    title: 'an error envelope without a message',
    code: 'extension',
    changes: [{ file: ROOT, find: '  message: error.message\n', replace: '' }],
    at: [ROOT, 'x-error-envelope:'],
    says: ['lacks `message`'],
  },
  {
    title: 'a size parameter that is a number',
    code: 'extension',
    changes: [{ file: ROOT, find: 'sizeParameter: pageSize', replace: 'sizeParameter: [pageSize]' }],
    at: [ROOT, 'sizeParameter:'],
    says: ['cursor.sizeParameter', 'name of a query parameter'],
  },
  {
    title: 'a pagination scheme whose name makes no constant',
    code: 'extension',
    changes: [
      { file: ROOT, find: '  cursor:\n', replace: '  by-cursor:\n' },
      { file: PATHS, find: 'x-pagination: cursor', replace: 'x-pagination: by-cursor' },
    ],
    at: [ROOT, 'by-cursor:'],
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
    title: 'a path with a server of its own',
    code: 'server-unsupported',
    changes: [
      {
        file: PATHS,
        find: '/deals/{id}:\n',
        replace: '/deals/{id}:\n  servers:\n    - url: https://files.example.com\n',
      },
    ],
    at: [PATHS, '- url: https://files'],
    says: ['deals.get', 'server of the root'],
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
  ...['Record', 'NonNullable', 'Omit', 'WithRequired', 'Workspace'].map((name) => ({
    title: `a schema under the name ${name}, which emitted files use`,
    code: 'schema-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: `${name}:\n` },
      { file: PATHS, find: '#/DealList', replace: `#/${name}` },
    ],
    at: [SCHEMAS, `${name}:`] as const,
    says: [`"${name}"`, 'the package needs itself'],
  })),
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
