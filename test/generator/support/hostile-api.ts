/** A small description in one file, without a fault, with a string in every kind of place that reaches emitted files. */
export const hostileApi = {
  openapi: '3.1.0',
  info: { title: 'Sales', version: '1.0.0', description: 'About.' },
  externalDocs: { url: 'https://docs.example.com/' },
  servers: [{ url: 'https://api.example.com/v2', description: 'Main.' }],
  security: [{ apiKey: [] }],
  'x-error-envelope': { code: 'error.code', message: 'error.message', issues: 'error.issues' },
  'x-rate-limit': { limit: 60, windowSeconds: 60, scope: 'a key' },
  'x-pagination-schemes': {
    cursor: {
      items: 'data',
      nextCursor: 'meta.next',
      hasMore: 'meta.more',
      cursorParameter: 'cursor',
      sizeParameter: 'size',
    },
  },
  tags: [{ name: 'deals', 'x-singular': 'Deal', description: 'Deals.' }],
  paths: {
    '/deals': {
      get: {
        operationId: 'deals.list',
        tags: ['deals'],
        summary: 'List deals',
        description: 'All of them.',
        'x-provenance': { level: 'seed', page: 'https://docs.example.com/deals', note: 'Seen.' },
        'x-pagination': 'cursor',
        parameters: [
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
          { name: 'size', in: 'query', description: 'How many.', schema: { type: 'integer', maximum: 100 } },
          {
            name: 'filter',
            in: 'query',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Filter' } } },
          },
        ],
        responses: {
          '200': {
            description: 'A page.',
            headers: { 'x-total': { description: 'Total.', schema: { type: 'string' } } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/DealList' },
                example: { data: [], schema: null },
              },
            },
          },
          '404': { $ref: '#/components/responses/NotFound' },
        },
      },
    },
    '/deals/{id}': {
      patch: {
        operationId: 'deals.update',
        tags: ['deals'],
        summary: 'Update a deal',
        deprecated: true,
        'x-replaced-by': 'deals.list',
        externalDocs: { url: 'https://docs.example.com/update' },
        'x-provenance': { level: 'inferred', page: 'https://docs.example.com/deals', note: 'Guessed.' },
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: 'Which.',
            schema: { $ref: '#/components/schemas/DealId' },
          },
        ],
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', properties: { title: { type: 'string' } } } } },
        },
        responses: {
          '200': {
            description: 'It.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Deal' } } },
          },
        },
      },
    },
  },
  webhooks: {
    'deal.won': {
      post: {
        operationId: 'events.dealWon',
        'x-provenance': { level: 'seed', page: 'https://docs.example.com/hooks' },
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Deal' }, example: { kind: 'a' } } },
        },
        responses: { '200': { description: 'Taken.' } },
      },
    },
  },
  components: {
    securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: 'Made in the app.' } },
    responses: {
      NotFound: {
        description: 'None.',
        content: { 'application/json': { schema: { type: 'object' }, example: { error: { code: 'gone' } } } },
      },
    },
    parameters: { Shared: { name: 'shared', in: 'query', schema: { type: 'string', default: 'a' } } },
    schemas: {
      DealId: { type: 'string', pattern: '^dl_', description: 'Id.' },
      Deal: {
        type: 'object',
        title: 'A deal',
        description: 'One deal.',
        required: ['kind'],
        properties: {
          kind: { type: 'string', enum: ['a', 'b'], default: 'a', example: 'a', format: 'word' },
          level: { type: 'string', 'x-extensible-enum': ['low', 'high'] },
          constant: { const: 'fixed' },
          'odd-name': { type: 'string', pattern: '^[a-z]+$', examples: ['one'] },
        },
        patternProperties: { '^cf_': { type: 'string' } },
        'x-custom-fields': { entity: 'deals', use: 'response' },
      },
      Filter: { type: 'object', properties: { by: { type: 'string' } }, dependentRequired: { by: ['by'] } },
      DealList: {
        type: 'object',
        properties: {
          data: { type: 'array', items: { $ref: '#/components/schemas/Deal' } },
          meta: { type: 'object', properties: { next: { type: 'string' }, more: { type: 'boolean' } } },
        },
      },
    },
  },
};
