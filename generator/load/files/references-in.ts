import { SCHEMA_KEYWORDS } from '../../document/subschemas.js';
import { pointerTo } from '../../guard/json-pointer.js';

/** A reference as it is written: the string, and the place of the member that holds it. */
export interface Reference {
  /** JSON pointer of the object that refers: `#/paths/~1pets`. */
  readonly pointer: string;
  /** Key of the string in that object: `$ref`. */
  readonly key: string;
  readonly reference: string;
  /** True in an example, a default, an enum or an extension, where a `$ref` may be a value of the API. */
  readonly isData: boolean;
}

/**
 * Everything in a parsed file that Redocly follows: `$ref` wherever it stands, `externalValue`, and the values of a
 * discriminator's `mapping` that are no plain names.
 */
export function referencesIn(root: unknown): Reference[] {
  const found: Reference[] = [];
  visit(root, { keys: [], kind: 'node', found });
  return found;
}

interface Visit {
  /** Keys that lead to the value. */
  readonly keys: readonly string[];
  /** A node of OpenAPI, a map by names, or a value of the API. */
  readonly kind: 'node' | 'map' | 'data';
  readonly found: Reference[];
}

function visit(value: unknown, { keys, kind, found }: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  const isMapping = keys.at(-1) === 'mapping' && keys.at(-2) === 'discriminator';
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'string') {
      if (key === '$ref' || key === 'externalValue' || (isMapping && isPath(child)))
        found.push({ pointer: pointerTo('#', ...keys), key, reference: child, isData: kind === 'data' });
    } else if (typeof child === 'object' && child !== null) {
      visit(child, { keys: [...keys, key], kind: Array.isArray(value) ? kind : kindOf(kind, key, child), found });
    }
  }
}

function kindOf(kind: Visit['kind'], key: string, child: object): Visit['kind'] {
  if (kind === 'map') return 'node';
  if (kind === 'data' || DATA.has(key) || key.startsWith('x-')) return 'data';
  if (key === 'examples') return Array.isArray(child) ? 'data' : 'map';
  return MAPS.has(key) ? 'map' : 'node';
}

/** Members that hold values of the API. */
const DATA = new Set(['default', 'enum', 'example', 'const', 'value', 'dataValue']);

/** Members that hold a map, where a key such as `example` is a name. */
const MAPS = new Set([
  ...Object.keys(SCHEMA_KEYWORDS).filter((keyword) => SCHEMA_KEYWORDS[keyword] === 'map'),
  'definitions',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'requestBodies',
  'securitySchemes',
  'links',
  'callbacks',
  'pathItems',
  'paths',
  'webhooks',
  'content',
  'encoding',
  'variables',
]);

/** True for a path or an address, false for the name of a schema. */
function isPath(value: string): boolean {
  return /[#/\\:]|\.(?:ya?ml|json)$/i.test(value);
}
