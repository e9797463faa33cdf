import {
  api,
  body,
  credential,
  get,
  GET_JSON,
  jsonBody,
  jsonResponse,
  type Kind,
  pages,
  parameter,
  pet,
  pets,
  post,
  POST_JSON,
  response,
  text,
} from './kind.js';

/** Every kind of request, response and credential that has code of its own, as the smallest document that has it. */
export const KINDS: readonly Kind[] = [
  { name: GET_JSON, document: api(get()) },
  { name: POST_JSON, document: api(post(jsonBody(pet))) },

  credential('bearer token', { type: 'http', scheme: 'bearer' }),
  credential('user name and password (basic)', { type: 'http', scheme: 'basic' }),
  credential('key in the query', { type: 'apiKey', in: 'query', name: 'key' }),
  credential('key in a cookie', { type: 'apiKey', in: 'cookie', name: 'key' }),
  credential('client credentials of OAuth 2.0', {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://api.example.com/token', scopes: {} } },
  }),
  {
    name: 'two credentials, one of them enough',
    document: {
      ...api(get()),
      security: [{ key: [] }, { token: [] }],
      components: {
        securitySchemes: {
          key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
    },
  },
  {
    name: 'a server with a variable',
    document: {
      ...api(get()),
      servers: [{ url: 'https://{region}.example.com', variables: { region: { default: 'eu' } } }],
    },
  },

  parameter('query: strings and lists of them', { in: 'query', name: 'tag', schema: { type: 'array', items: text } }),
  parameter('query: style deepObject', {
    in: 'query',
    name: 'where',
    style: 'deepObject',
    explode: true,
    schema: { type: 'object', properties: { name: text } },
  }),
  parameter('query: JSON', { in: 'query', name: 'where', content: { 'application/json': { schema: pet } } }),
  parameter('a header', { in: 'header', name: 'X-Trace', schema: text }),
  parameter('a cookie', { in: 'cookie', name: 'lang', schema: text }),
  {
    name: 'path: styles matrix and label',
    document: api({
      ...get(),
      path: '/pets/{id}/{part}',
      parameters: [
        { in: 'path', name: 'id', required: true, style: 'matrix', schema: { type: 'array', items: text } },
        { in: 'path', name: 'part', required: true, style: 'label', schema: { type: 'array', items: text } },
      ],
    }),
  },

  body('form', { 'application/x-www-form-urlencoded': { schema: pet } }),
  body('multipart form with a file', {
    'multipart/form-data': { schema: { type: 'object', properties: { photo: { type: 'string', format: 'binary' } } } },
  }),
  body('text', { 'text/plain': { schema: text } }),
  body('bytes', { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }),
  body('JSON or a form', {
    'application/json': { schema: pet },
    'application/x-www-form-urlencoded': { schema: pet },
  }),

  response('text', { content: { 'text/plain': { schema: text } } }),
  response('bytes', { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }),
  {
    name: 'response: bytes, continued by Range',
    document: api({
      ...get({
        200: { description: 'Photo', content: { 'image/png': {} } },
        206: { description: 'Part', content: { 'image/png': {} } },
      }),
      parameters: [{ in: 'header', name: 'Range', schema: text }],
    }),
  },
  {
    name: 'response: JSON or nothing, by status',
    document: api(get({ 200: jsonResponse(pet), 204: { description: 'None' } })),
  },
  response('server-sent events', { content: { 'text/event-stream': { schema: pet } } }),
  response('JSON lines', { content: { 'application/jsonl': { schema: pet } } }),
  {
    name: 'JSON, or events where `stream` is true',
    without: POST_JSON,
    document: api({
      ...post(jsonBody({ type: 'object', properties: { stream: { type: 'boolean' } } })),
      responses: {
        200: {
          description: 'Reply',
          content: { 'application/json': { schema: pet }, 'text/event-stream': { schema: pet } },
        },
      },
    }),
  },

  pages('cursor', ['cursor', text], { type: 'object', properties: { data: pets, next_cursor: text } }),
  pages('id of the last item', ['starting_after', text], {
    type: 'object',
    properties: { data: pets, has_more: { type: 'boolean' } },
  }),
  pages('number of the page', ['page', { type: 'integer', default: 1 }], {
    type: 'object',
    properties: { data: pets, total: { type: 'integer' }, total_pages: { type: 'integer' } },
  }),
  pages('offset', ['offset', { type: 'integer' }], {
    type: 'object',
    properties: { data: pets, total: { type: 'integer' } },
  }),
  pages('URL of the next page', ['cursor', text], {
    type: 'object',
    properties: { results: pets, next: { type: 'string', format: 'uri' } },
  }),
  {
    name: 'list: Link header',
    document: api({
      ...get({
        200: { ...jsonResponse(pets), headers: { Link: { schema: text } } },
      }),
      parameters: [{ in: 'query', name: 'page', schema: { type: 'integer' } }],
      path: '/pets',
    }),
  },

  {
    name: 'an idempotency key',
    without: POST_JSON,
    document: api({
      ...post(jsonBody(pet)),
      parameters: [{ in: 'header', name: 'Idempotency-Key', schema: text }],
    }),
  },
  {
    name: 'errors of more than one shape',
    document: api(
      get({
        200: jsonResponse(pet),
        400: {
          description: 'Wrong',
          content: {
            'application/problem+json': { schema: { type: 'object', properties: { title: text, detail: text } } },
          },
        },
        422: jsonResponse({
          type: 'object',
          properties: {
            errors: { type: 'array', items: { type: 'object', properties: { message: text, field: text } } },
          },
        }),
      }),
    ),
  },
  {
    name: 'a described limit, reported in X-RateLimit-*',
    document: {
      ...api(
        get({ 200: { ...jsonResponse(pet), headers: { 'X-RateLimit-Remaining': { schema: { type: 'integer' } } } } }),
      ),
      'x-rate-limit': { limit: 60, windowSeconds: 60, scope: 'requests of one key' },
    },
  },
];
