import { stringify } from 'yaml';

/** An operation of the pet shop: its members, without what every operation needs. */
type Operation = Readonly<Record<string, unknown>>;

/** Operations of the pet shop by their routes. */
export const petShop: Readonly<Record<string, Operation>> = {
  'get /pets': { parameters: [query('cursor'), { ...query('limit'), schema: { type: 'integer' } }], ...page('pets') },
  'post /pets': { requestBody: json({ type: 'object' }), ...json({ type: 'object' }) },
  'get /pets/{id}': { ...json({ type: 'object' }) },
  'delete /pets/{id}': {},
  'post /pets/{id}/photo': { requestBody: { content: { 'multipart/mixed': {} } } },
  'get /pets/{id}/visits': { ...page('visits') },
  'post /pets/{id}/visits': { requestBody: json({ type: 'object' }), ...json({ type: 'object' }) },
  'get /status': { ...json({ type: 'object' }) },
};

function query(name: string): object {
  return { name, in: 'query', schema: { type: 'string' } };
}

function json(schema: object): { readonly content: object } {
  return { content: { 'application/json': { schema } } };
}

function page(items: string): { readonly content: object } {
  const list = { type: 'array', items: { type: 'object' } };
  return json({ type: 'object', properties: { [items]: list, next_cursor: { type: ['string', 'null'] } } });
}

/** The text of a document with these operations. */
export function documentText(operations: Readonly<Record<string, Operation>> = petShop): string {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [route, { content, ...members }] of Object.entries(operations)) {
    const [method = '', path = ''] = route.split(' ');
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const { parameters = [], ...others } = members as { parameters?: object[] };
    const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    paths[path] ??= {};
    paths[path][method] = {
      parameters: [...inPath, ...parameters],
      ...others,
      responses: { '200': { description: 'Done.', ...(content !== undefined && { content }) } },
    };
  }
  return stringify({
    openapi: '3.1.0',
    info: { title: 'Pet shop', version: '1.0.0' },
    servers: [{ url: 'https://api.example.com/v1' }, { url: 'https://test.example.com/v1' }],
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
}

/** Operations without some of them. */
export function without(...routes: readonly string[]): Readonly<Record<string, Operation>> {
  return Object.fromEntries(Object.entries(petShop).filter(([route]) => !routes.includes(route)));
}
