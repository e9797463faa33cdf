import { remove, rename, replace, set } from '../support/edit.js';
import type { RehearsedChange } from '../support/rehearsed-change.js';

const ROOT = 'v2/openapi.yaml';
const COMMON = 'v2/schemas/common.yaml';
const KNOWN_CODES =
  'UNAUTHORIZED FORBIDDEN NOT_FOUND VALIDATION_ERROR BAD_REQUEST CONFLICT TOO_MANY_REQUESTS INTERNAL_SERVER_ERROR'.split(
    ' ',
  );
const ITERATE = `
  let count = 0;
  for await (const deal of client.deals.list()) count += deal.title === '' ? 0 : 1;
  check(count === 2, 'a deal of each of two pages');`;
const GET = `check((await client.deals.get('dl_abc123')).title !== '', 'title');`;
const FAIL = `
  const error: unknown = await client.deals.get('dl_abc123').catch((reason: unknown) => reason);
  if (!(error instanceof H.ApiError)) throw new Error(\`it did not fail as it should: \${String(error)}\`);`;

/** Pagination, errors, key, address, rate limit: what the client deals with, and what shows through. */
export const wireChanges: readonly RehearsedChange[] = [
  {
    name: 'the next cursor stands elsewhere in a page',
    api: 'v2',
    edits: [
      replace('v2', 'meta.nextCursor', 'meta.next'),
      rename(COMMON, 'PageMeta > properties > nextCursor', 'next'),
      replace('v2/paths', ' nextCursor:', ' next:'),
    ],
    readers: ITERATE,
  },
  {
    name: 'the items stand elsewhere in a page',
    api: 'v2',
    edits: [
      set(ROOT, 'x-pagination-schemes > cursor > items', 'records'),
      ...['contacts', 'companies', 'deals', 'quotations', 'tasks', 'projects', 'leads'].flatMap((name) => {
        const list =
          {
            contacts: 'Contact',
            companies: 'Company',
            deals: 'Deal',
            quotations: 'Quotation',
            tasks: 'Task',
            projects: 'Project',
            leads: 'Lead',
          }[name] ?? '';
        return [
          rename(`v2/schemas/${name}.yaml`, `${list}List > properties > data`, 'records'),
          set(`v2/schemas/${name}.yaml`, `${list}List > required`, ['records', 'meta']),
          rename(
            `v2/paths/${name}.yaml`,
            `/${name} > get > responses > 200 > content > application/json > example > data`,
            'records',
          ),
        ];
      }),
    ],
    readers: ITERATE,
  },
  {
    name: 'the cursor parameter is called otherwise',
    api: 'v2',
    edits: [
      replace('v2', 'cursorParameter: cursor', 'cursorParameter: after'),
      replace('v2', 'name: cursor', 'name: after'),
    ],
    callers: `await client.deals.list({ cursor: 'eyJpZCI6ImRsX2FiYzEyMyJ9' });`,
    readers: ITERATE,
  },
  {
    name: 'the page size parameter is called otherwise',
    api: 'v2',
    edits: [
      replace('v2', 'sizeParameter: pageSize', 'sizeParameter: limit'),
      replace('v2', 'name: pageSize', 'name: limit'),
    ],
    callers: `await client.deals.list({ pageSize: 10 });`,
  },
  {
    name: 'a list takes another pagination scheme',
    api: 'v2',
    edits: [
      set('v2/paths/tags.yaml', '/tags > get > x-pagination', 'cursor'),
      set('v2/paths/tags.yaml', '/tags > get > parameters > 1', { $ref: '../parameters.yaml#/pageSize' }),
    ],
    readers: `for await (const tag of client.tags.list()) check(tag.name !== '', 'name');`,
  },
  {
    name: 'the error envelope changes',
    api: 'v2',
    edits: [
      set(ROOT, 'x-error-envelope', {
        code: 'problem.code',
        message: 'problem.message',
        issues: 'problem.details.issues',
      }),
      rename(COMMON, 'ErrorBody > properties > error', 'problem'),
      set(COMMON, 'ErrorBody > required', ['problem']),
      replace('v2', '        error:\n          code:', '        problem:\n          code:'),
      replace('v2', '            error:\n              code:', '            problem:\n              code:'),
    ],
    respondWith: { status: 404 },
    callers: `${FAIL} check(error.code === 'NOT_FOUND', 'the code');`,
    readers: `${FAIL} check((error.body as H.ErrorBody).error.message !== '', 'the message in the body');`,
  },
  {
    name: 'a code is added to those of errors',
    api: 'v2',
    edits: [
      set(COMMON, 'ErrorBody > properties > error > properties > code > x-extensible-enum', KNOWN_CODES.concat('GONE')),
      set('v2/responses.yaml', 'NotFound > content > application/json > example > error > code', 'GONE'),
    ],
    respondWith: { status: 404 },
    readers: `
      ${FAIL}
      const { code } = (error.body as H.ErrorBody).error;
      switch (code) {
        case 'UNAUTHORIZED': case 'FORBIDDEN': case 'NOT_FOUND': case 'VALIDATION_ERROR': case 'BAD_REQUEST':
        case 'CONFLICT': case 'TOO_MANY_REQUESTS': case 'INTERNAL_SERVER_ERROR': break;
        default: throw new Error(\`\${code} is not provided for\`);
      }`,
  },
  {
    name: 'an error gets a list of issues',
    api: 'v1',
    edits: [
      set('v1/openapi.yaml', 'x-error-envelope > issues', 'issues'),
      set('v1/schemas/common.yaml', 'ErrorBody > properties > issues', {
        type: 'array',
        description: 'The problems found.',
        items: { type: 'object', additionalProperties: true, description: 'A problem.' },
      }),
    ],
    respondWith: { status: 404 },
    readers: `
      const error: unknown = await client.clients.get('clt_abc123').catch((reason: unknown) => reason);
      if (!(error instanceof H.ApiError)) throw new Error('it did not fail');
      check(error.code === 'NOT_FOUND' && error.issues.length === 0, 'the code');`,
  },
  {
    name: 'an error status is documented',
    api: 'v1',
    edits: [
      set('v1/paths/clients.yaml', '/clients/{id} > get > responses > 409', { $ref: '../responses.yaml#/BadRequest' }),
    ],
    readers: `check((await client.clients.get('clt_abc123')).name !== '', 'name');`,
  },
  {
    name: 'an error status is no longer documented',
    api: 'v2',
    edits: [remove('v2/paths/deals.yaml', '/deals/{id} > get > responses > 409')],
    readers: GET,
  },
  {
    name: 'the key goes in another header',
    api: 'v2',
    edits: [set(ROOT, 'components > securitySchemes > apiKey > name', 'x-heffl-key')],
    callers: GET,
  },
  {
    name: 'the API moves to another address',
    api: 'v2',
    edits: [set(ROOT, 'servers > 0 > url', 'https://api.heffl.com/rest/v2')],
    callers: GET,
  },
  { name: 'the rate limit is lowered', api: 'v2', edits: [set(ROOT, 'x-rate-limit > limit', 30)], callers: GET },
  { name: 'the rate limit is raised', api: 'v2', edits: [set(ROOT, 'x-rate-limit > limit', 120)], callers: GET },
  {
    name: 'the variable of the key is called otherwise',
    api: 'v2',
    edits: [set('sdk.yaml', 'apis > v2 > environment > apiKey', 'HEFFL_TOKEN')],
    callers: `
      const { apiKey: _key, ...rest } = options;
      check((await new H.Heffl(rest).deals.get('dl_abc123')).title !== '', 'title');`,
  },
  {
    name: 'the client is called otherwise',
    api: 'v2',
    edits: [set('sdk.yaml', 'apis > v2 > className', 'HefflClient')],
    callers: `check((await new H.Heffl(options).deals.get('dl_abc123')).title !== '', 'title');`,
  },
  {
    name: 'a resource is called otherwise in the names of types',
    api: 'v2',
    edits: [
      set(ROOT, 'tags > 16 > x-singular', 'Article'),
      replace('v2', 'ProductUpdateParams', 'ArticleUpdateParams'),
    ],
    callers: `const body: H.ProductUpdateParams = { price: 1 }; await client.products.update('prd_abc123', body);`,
  },
  {
    name: 'the rate limit is of another length',
    api: 'v2',
    edits: [set(ROOT, 'x-rate-limit > windowSeconds', 120)],
    callers: `await client.deals.get('dl_abc123');`,
  },
];
