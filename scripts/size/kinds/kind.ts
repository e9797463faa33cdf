/** A small API whose one operation needs one thing more than the API without it. */
export interface Kind {
  readonly name: string;
  /** Kind that it is compared with. Default: a GET that returns JSON, with a key in a header. */
  readonly without?: string;
  readonly document: JsonObject;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Names of the kinds that others are compared with. */
export const GET_JSON = 'a GET that returns JSON, a key in a header';
export const POST_JSON = 'a POST with a JSON body';

/** Record of the API. */
export const pet = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, name: { type: 'string' } },
};
export const pets = { type: 'array', items: pet };
export const text = { type: 'string' };

export interface Operation {
  readonly path?: string;
  readonly method?: string;
  readonly parameters?: readonly JsonObject[];
  readonly requestBody?: JsonObject;
  readonly responses: JsonObject;
}

export function api({ path = '/pets', method = 'get', ...operation }: Operation): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Pet Shop', version: '1', license: { name: 'MIT' } },
    servers: [{ url: 'https://api.example.com' }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } } },
    paths: { [path]: { [method]: { operationId: 'call', tags: ['pets'], ...operation } } },
  };
}

export function get(responses: JsonObject = { 200: jsonResponse(pet) }): Operation {
  return { responses };
}

export function post(requestBody: JsonObject): Operation {
  return { method: 'post', requestBody, responses: { 200: jsonResponse(pet) } };
}

export function jsonBody(schema: JsonObject): JsonObject {
  return { required: true, content: { 'application/json': { schema } } };
}

export function jsonResponse(schema: JsonObject): JsonObject {
  return { description: 'Pets', content: { 'application/json': { schema } } };
}

export function credential(name: string, scheme: JsonObject): Kind {
  return { name: `credential: ${name}`, document: { ...api(get()), components: { securitySchemes: { key: scheme } } } };
}

export function parameter(name: string, object: JsonObject): Kind {
  return { name: `parameter: ${name}`, document: api({ ...get(), parameters: [object] }) };
}

export function body(name: string, content: JsonObject): Kind {
  return { name: `body: ${name}`, without: POST_JSON, document: api(post({ required: true, content })) };
}

export function response(name: string, content: JsonObject): Kind {
  return { name: `response: ${name}`, document: api(get({ 200: { description: 'Reply', ...content } })) };
}

export function pages(name: string, [parameterName, schema]: readonly [string, JsonObject], list: JsonObject): Kind {
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
