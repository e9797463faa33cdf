import type { OpenApiDocument } from '../../../generator/document/document.js';
import { commonMark } from './commonmark.js';
import { plain } from './plain.js';

/** Members that hold data, where a string is no text of the description. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value']);
/** Members that are maps with names chosen by the description. */
const MAPS = new Set(
  [
    [
      'properties',
      'patternProperties',
      'dependentSchemas',
      '$defs',
      'definitions',
      'schemas',
      'parameters',
      'responses',
    ],
    ['headers', 'requestBodies', 'securitySchemes', 'links', 'callbacks', 'pathItems', 'paths', 'webhooks', 'content'],
    ['encoding', 'variables', 'examples', 'flows', 'scopes'],
  ].flat(),
);

/**
 * A copy of a description for Redoc. Every `description` is CommonMark reduced to prose, and so is the
 * summary of the whole, which Redoc takes for Markdown, too. It shows all other texts literally.
 */
export function withSafeTexts(document: OpenApiDocument): OpenApiDocument {
  const copy = safe(document, false) as OpenApiDocument;
  const { summary } = copy.info;
  return summary === undefined ? copy : { ...copy, info: { ...copy.info, summary: plain(summary) } };
}

function safe(node: unknown, isMap: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => safe(item, false));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, member]) => [key, isMap ? safe(member, false) : safeMember(key, member)]),
  );
}

function safeMember(key: string, member: unknown): unknown {
  if (key === 'description' && typeof member === 'string') return commonMark(member);
  const isData = DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(member));
  return isData ? structuredClone(member) : safe(member, MAPS.has(key));
}
