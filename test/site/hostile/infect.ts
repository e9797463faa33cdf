import { httpMethods, type OpenApiDocument, type SchemaObject } from '../../../generator/document/document.js';
import type { Payload } from './payloads.js';

type Node = Record<string, unknown>;

/** Members whose texts have a meaning to OpenAPI, to the generator, or to our lint: another text there is another API. */
const MEANING = new Set(
  [
    [
      '$ref',
      'type',
      'in',
      'openapi',
      'operationId',
      'style',
      'required',
      'tags',
      'security',
      'securitySchemes',
      'scheme',
    ],
    [
      'url',
      'identifier',
      'page',
      'level',
      'pattern',
      'format',
      'enum',
      'const',
      'default',
      'example',
      'examples',
      'value',
    ],
    ['x-client', 'x-error-envelope', 'x-pagination-schemes', 'x-pagination', 'x-replaced-by', 'x-singular', 'name'],
    ['x-custom-fields', 'discriminator', 'x-extensible-enum', 'x-rate-limit', 'version'],
  ].flat(),
);
/** Members whose own members have names that the description chose. */
const MAPS = new Set(['properties', 'patternProperties', 'schemas', 'responses', 'headers', 'paths', 'webhooks']);

/** Puts a payload into every text of a description that may be any text. Gives the kinds of places: `tags.description`. */
export function infect(document: OpenApiDocument, payload: Payload): Set<string> {
  const kinds = new Set<string>();
  infectTexts(document as unknown as Node, { payload, kinds, place: '' });
  plant(document, payload, kinds);
  return kinds;
}

interface Infection {
  readonly payload: Payload;
  readonly kinds: Set<string>;
  readonly place: string;
}

function infectTexts(node: Node, infection: Infection, isMap = false): void {
  const { payload, kinds, place } = infection;
  for (const [key, member] of Object.entries(node)) {
    if (!isMap && MEANING.has(key) && !(key === 'tags' && place === '')) continue;
    if (typeof member === 'string') {
      if (!isMap && !Array.isArray(node)) {
        // A title with a line break is one, too.
        node[key] = `${member}${key === 'title' ? '\n' : ' '}${key === 'description' ? payload.text : payload.line}`;
        kinds.add(`${place}.${key}`);
      }
    } else if (typeof member === 'object' && member !== null) {
      const own = isMap || Array.isArray(node) ? place : key;
      infectTexts(member as Node, { ...infection, place: own }, MAPS.has(key) && !isMap);
    }
  }
}

/** Adds what the description has none of, or whose change would need another: names, values, a parameter, addresses. */
function plant(document: OpenApiDocument, { line, text }: Payload, kinds: Set<string>): void {
  const values = {
    [`a ${line}`]: { description: text, type: 'string', 'x-extensible-enum': ['plain', line] },
    [`b ${line}`]: { description: text, const: line },
    [`c ${line}`]: { description: text, title: line, type: 'string', default: line, format: line, examples: [line] },
    [`d ${line}`]: { description: text, type: 'string', pattern: '</script><zz-mark>|[{]{2}|`', example: '{{' },
  } as Record<string, SchemaObject>;
  for (const schema of Object.values(document.components?.schemas ?? {}))
    if (schema.properties) Object.assign(schema.properties, structuredClone(values));
  for (const item of Object.values(document.paths ?? {}))
    for (const operation of httpMethods.flatMap((method) => item[method] ?? [])) {
      if (item.get === operation)
        operation.parameters = [
          ...(operation.parameters ?? []),
          { name: 'zz', in: 'query', description: text, example: line, schema: { type: 'string', default: line } },
        ];
      const docs = operation.externalDocs;
      if (docs) docs.url += `#"><zz-mark>)[](javascript:zzRan=1)`;
      const provenance = operation['x-provenance'] as { page: string };
      provenance.page += `#"><zz-mark>)](javascript:zzRan=1)`;
    }
  for (const kind of ['name', 'x-extensible-enum', 'const', 'default', 'format', 'examples', 'pattern', 'example'])
    kinds.add(`planted.${kind}`);
}
