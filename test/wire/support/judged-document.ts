const text = { type: 'string' };
const list = { type: 'array', items: text };
const members = {
  type: 'object',
  properties: { a: text, b: { type: 'integer' }, c: { type: 'boolean' } },
  required: ['a', 'b'],
  additionalProperties: false,
};
const parcel = {
  type: 'object',
  properties: { id: text, weight: { type: 'number' }, tags: list, size: members, note: { type: ['string', 'null'] } },
  required: ['id', 'weight'],
};
const form = {
  type: 'object',
  properties: { name: text, count: { type: 'integer' }, deep: members, tags: list, joined: list, extra: members },
  required: ['name', 'deep', 'joined', 'extra'],
};
const files = {
  type: 'object',
  properties: {
    file: { type: 'string', format: 'binary' },
    others: { type: 'array', items: { type: 'string', format: 'binary' } },
    data: members,
    note: text,
  },
  required: ['file', 'data', 'note'],
};

/** A document with every kind of parameter, body, response, credential and server, for clients that are judged. */
export const judgedDocument = {
  openapi: '3.1.0',
  info: { title: 'Parcels', version: '1' },
  servers: [{ url: 'https://parcels.example/v1' }],
  security: [{ key: [] }],
  paths: {
    '/parcels': {
      get: operation('parcels.list', {
        parameters: [
          inQuery('tags', list, { explode: false }),
          inQuery('sizes', list),
          inQuery('words', list, { style: 'spaceDelimited', explode: false }),
          inQuery('marks', list, { style: 'pipeDelimited', explode: false }),
          inQuery('filter', members, { style: 'deepObject', explode: true }),
          inQuery('box', members, { explode: false }),
          { name: 'where', in: 'query', content: { 'application/json': { schema: members } } },
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 50 }),
          inQuery('cursor', text),
        ],
        responses: { 200: json(pageOfParcels()) },
      }),
      post: operation('parcels.create', {
        requestBody: body('application/json', parcel),
        responses: { 201: json(parcel), 204: { description: 'Nothing' } },
      }),
    },
    '/parcels/{id}': {
      get: operation('parcels.get', {
        parameters: [inPath('id', text), { name: 'X-Trace', in: 'header', schema: text }, inCookie('session')],
        responses: { 200: json(parcel) },
      }),
      delete: operation('parcels.delete', {
        parameters: [inPath('id', { type: 'integer' })],
        responses: { 204: { description: 'Gone' } },
      }),
      patch: operation('parcels.update', {
        parameters: [inPath('id', text)],
        requestBody: body('application/merge-patch+json', parcel),
        responses: { 200: json(parcel) },
      }),
    },
    '/routes/{stops}': {
      get: operation('routes.get', {
        parameters: [inPath('stops', list), { name: 'X-Via', in: 'header', schema: list }],
        responses: { 200: json({ type: 'array', items: text }) },
      }),
    },
    '/routes/{stops}/label': {
      get: operation('routes.label', {
        parameters: [inPath('stops', list, { style: 'label', explode: true })],
        responses: { 200: { description: 'Text', content: { 'text/plain': { schema: text } } } },
      }),
    },
    '/routes/{stops}/matrix': {
      get: operation('routes.matrix', {
        parameters: [inPath('stops', members, { style: 'matrix', explode: true })],
        responses: { 200: { description: 'Bytes', content: { 'application/pdf': {} } } },
      }),
    },
    '/drafts?all=true': {
      get: operation('drafts.get', { parameters: [inQuery('tags', list)], responses: { 200: json(parcel) } }),
    },
    '/forms': {
      post: operation('forms.create', {
        requestBody: body('application/x-www-form-urlencoded', form, {
          deep: { style: 'deepObject', explode: true },
          joined: { style: 'form', explode: false },
        }),
        responses: { 200: json(parcel) },
      }),
    },
    '/files': {
      post: operation('files.create', {
        requestBody: body('multipart/form-data', files, { note: { contentType: 'text/markdown' } }),
        responses: { 200: json(parcel) },
      }),
      put: operation('files.replace', {
        requestBody: body('application/octet-stream', { type: 'string', format: 'binary' }),
        responses: { 200: json(parcel) },
      }),
    },
    '/events': { get: operation('events.list', { responses: { 200: stream('text/event-stream', parcel) } }) },
    '/news': { get: operation('news.list', { responses: { 200: stream('text/event-stream') } }) },
    '/records': {
      get: operation('records.list', {
        responses: { 200: stream('application/jsonl', { type: 'array', items: parcel }) },
      }),
      post: operation('records.create', {
        requestBody: body('application/json', { type: 'object', properties: { stream: { type: 'boolean' } } }),
        responses: { 200: stream('application/json', parcel, stream('text/event-stream', members)) },
      }),
    },
    '/sequence': { get: operation('sequence.list', { responses: { 200: stream('application/json-seq', members) } }) },
    '/notes': {
      post: operation('notes.create', {
        requestBody: body('text/plain', text),
        responses: { 200: json(parcel), 202: json({ type: 'array', items: text }) },
      }),
    },
    '/payments': {
      post: operation('payments.create', {
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: text }],
        requestBody: body('application/json', parcel),
        responses: { 201: json(parcel) },
      }),
    },
    '/labels/{id}': {
      head: operation('labels.head', {
        parameters: [inPath('id', text), inQuery('size', text)],
        responses: { 200: { description: 'It exists', content: { 'application/pdf': {} } } },
      }),
      options: operation('labels.options', { parameters: [inPath('id', text)], responses: { 200: json(members) } }),
    },
    '/open': {
      get: operation('open.get', { security: [], responses: { 200: json(parcel) } }),
    },
    '/signed': {
      get: operation('signed.get', { security: [{ key: [], tenant: [] }], responses: { 200: json(parcel) } }),
    },
    '/tokens': {
      get: operation('tokens.get', { security: [{ token: [] }], responses: { 200: json(parcel) } }),
      post: operation('tokens.create', { security: [{ login: [] }], responses: { 200: json(parcel) } }),
      delete: operation('tokens.delete', { security: [{ session: [] }], responses: { 200: json(parcel) } }),
    },
    '/uploads': {
      servers: [{ url: 'https://uploads.parcels.example' }],
      get: operation('uploads.get', { responses: { 200: json(parcel) } }),
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      tenant: { type: 'apiKey', in: 'query', name: 'tenant' },
      session: { type: 'apiKey', in: 'cookie', name: 'sid' },
      token: { type: 'http', scheme: 'bearer' },
      login: { type: 'http', scheme: 'basic' },
    },
  },
};

function operation(operationId: string, parts: object): object {
  return { operationId, ...parts };
}

function inQuery(name: string, schema: object, more: object = {}): object {
  return { name, in: 'query', schema, ...more };
}

function inPath(name: string, schema: object, more: object = {}): object {
  return { name, in: 'path', required: true, schema, ...more };
}

function inCookie(name: string): object {
  return { name, in: 'cookie', schema: text };
}

function body(mediaType: string, schema: object, encoding?: object): object {
  return { required: true, content: { [mediaType]: { schema, ...(encoding && { encoding }) } } };
}

function json(schema: object): object {
  return { description: 'JSON', content: { 'application/json': { schema } } };
}

function stream(mediaType: string, schema?: object, other: { content?: object } = {}): { content: object } {
  return { content: { ...other.content, [mediaType]: { ...(schema && { schema }) } } };
}

function pageOfParcels(): object {
  return {
    type: 'object',
    properties: {
      data: { type: 'array', items: parcel },
      has_more: { type: 'boolean' },
      next_cursor: { type: ['string', 'null'] },
    },
    required: ['data', 'has_more', 'next_cursor'],
  };
}
