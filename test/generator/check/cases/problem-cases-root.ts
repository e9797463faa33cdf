import { PATHS, ROOT, SCHEMAS, type ProblemCase } from '../../support/problem-case.js';

const emptyPaths = {
  file: ROOT,
  find: '  /deals:\n    $ref: paths/deals.yaml#/~1deals\n  /deals/{id}:\n    $ref: paths/deals.yaml#/~1deals~1{id}\n',
};

/** Faults at the root of a description. */
export const rootCases: readonly ProblemCase[] = [
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
    title: 'a word for one thing that is no type name',
    code: 'extension',
    changes: [{ file: ROOT, find: 'x-singular: Deal', replace: 'x-singular: a deal' }],
    at: [ROOT, 'x-singular: a deal'],
    says: ['`x-singular` must be', 'PascalCase', '"a deal"'],
  },
  {
    title: 'a server that would get the key unencrypted',
    code: 'server',
    severity: 'warning',
    changes: [{ file: ROOT, find: 'https://api.example.com/v2', replace: 'http://api.example.com/v2' }],
    at: [ROOT, 'servers:'],
    says: ['"http://api.example.com/v2"', 'unencrypted', 'uses https'],
  },
  {
    title: 'a schema under the name of the client',
    code: 'client-name-taken',
    changes: [
      { file: SCHEMAS, find: 'DealList:\n', replace: 'Sales:\n' },
      { file: PATHS, find: '#/DealList', replace: '#/Sales' },
    ],
    at: [SCHEMAS, 'Sales:'],
    says: ['"Sales"', 'the client class', 'className'],
  },
  {
    title: 'no server',
    code: 'server',
    severity: 'warning',
    changes: [{ file: ROOT, find: 'servers:\n  - url: https://api.example.com/v2\n', replace: '' }],
    at: [ROOT, 'info:'],
    says: ['no server', 'https://api.example.com'],
  },
  {
    title: 'a server without a host',
    code: 'server',
    severity: 'warning',
    changes: [{ file: ROOT, find: 'https://api.example.com/v2', replace: '/api/v2' }],
    at: [ROOT, 'servers:'],
    says: ['"/api/v2"'],
  },
  {
    title: 'no operation',
    code: 'operations-missing',
    severity: 'warning',
    changes: [{ ...emptyPaths, replace: '  {}\n' }],
    at: [ROOT, 'paths:'],
    says: ['no operation'],
  },
  {
    title: 'a path with a server of its own that is no address',
    code: 'server-unsupported',
    severity: 'warning',
    changes: [
      {
        file: PATHS,
        find: '/deals/{id}:\n',
        replace: '/deals/{id}:\n  servers:\n    - url: "{where}.example.com"\n',
      },
    ],
    at: [PATHS, 'operationId: deals.get'],
    says: ['deals.get gets no method', '{where}.example.com'],
  },
];
