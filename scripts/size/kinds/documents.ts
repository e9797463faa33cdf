/** A small API whose one operation needs one thing more than the API without it. */
export interface Kind {
  readonly name: string;
  /** Kind that it is compared with. Default: a GET that returns JSON, with a key in a header. */
  readonly without?: string;
  readonly document: JsonObject;
}

type JsonObject = Readonly<Record<string, unknown>>;

const GET_JSON = 'a GET that returns JSON, a key in a header';
const POST_JSON = 'a POST with a JSON body';

const pet = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string' } },
};
const pets = { type: 'array', items: pet };
const text = { type: 'string' };

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

interface Operation {
  readonly path?: string;
  readonly method?: string;
  readonly parameters?: readonly JsonObject[];
  readonly requestBody?: JsonObject;
  readonly responses: JsonObject;
}

function api({ path = '/pets', method = 'get', ...operation }: Operation): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Pet Shop', version: '1', license: { name: 'MIT' } },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } } },
    paths: { [path]: { [method]: { operationId: 'call', tags: ['pets'], ...operation } } },
  };
}

function get(responses: JsonObject = { 200: jsonResponse(pet) }): Operation {
  return { responses };
}

function post(requestBody: JsonObject): Operation {
  return { method: 'post', requestBody, responses: { 200: jsonResponse(pet) } };
}

function jsonBody(schema: JsonObject): JsonObject {
  return { required: true, content: { 'application/json': { schema } } };
}

function jsonResponse(schema: JsonObject): JsonObject {
  return { description: 'Pets', content: { 'application/json': { schema } } };
}

function credential(name: string, scheme: JsonObject): Kind {
  return { name: `credential: ${name}`, document: { ...api(get()), components: { securitySchemes: { key: scheme } } } };
}

function parameter(name: string, object: JsonObject): Kind {
  return { name: `parameter: ${name}`, document: api({ ...get(), parameters: [object] }) };
}

function body(name: string, content: JsonObject): Kind {
  return { name: `body: ${name}`, without: POST_JSON, document: api(post({ required: true, content })) };
}

function response(name: string, content: JsonObject): Kind {
  return { name: `response: ${name}`, document: api(get({ 200: { description: 'Reply', ...content } })) };
}

function pages(name: string, [parameterName, schema]: readonly [string, JsonObject], list: JsonObject): Kind {
  return {
    name: `list: ${name}`,
    document: api({
      ...get({ 200: jsonResponse(list) }),
      parameters: [
        { in: 'query', name: parameterName, schema },
        { in: 'query', name: 'limit', schema: { type: 'integer' } },
      ],
    }),
  };
}
