import type { OpenApiDocument } from '../../../generator/document/document.js';
import { plant } from './plant.js';
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
    ['x-error-envelope', 'x-pagination-schemes', 'x-pagination', 'x-replaced-by', 'x-singular', 'name'],
    ['x-custom-fields', 'discriminator', 'x-extensible-enum', 'x-rate-limit', 'version'],
  ].flat(),
);
/** Members whose own members have names that the description chose. */
const MAPS = new Set(['properties', 'patternProperties', 'schemas', 'responses', 'headers', 'paths', 'webhooks']);

/** Puts a payload into every text of a description that may be any text. Gives the kinds of places: `tags.description`. */
export function infect(document: OpenApiDocument, payload: Payload): Set<string> {
  const kinds = new Set<string>();
  for (const kind of plant(document, payload)) kinds.add(`planted.${kind}`);
  infectTexts(document as unknown as Node, { payload, kinds, place: '' });
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
