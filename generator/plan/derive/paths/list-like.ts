import { joinedSchemas, propertiesIn, type OpenApiDocument, type SchemaObject } from '../../../document/document.js';
import { successes, type OperationReading } from '../../../document/operation-reading.js';
import { identifierOf } from '../words/identifiers.js';

/** Names that lists have in responses. */
const LIST_NAMES = new Set(
  'collection content data docs documents edges elements entries hits items list matches members nodes objects records resources results rows value values'.split(
    ' ',
  ),
);

/**
 * True if the response is a list: an array, or an object with one under a usual name or the name of the resource.
 * `undefined` where the document does not say what the response is.
 */
export function isListLike(document: OpenApiDocument, reading: OperationReading, segment: string): boolean | undefined {
  const [success] = successes(reading);
  const media = Object.entries(success?.content ?? {}).find(([type]) => /json|\*\/\*/i.test(type))?.[1];
  return media?.schema && isList(document, media.schema, segment);
}

function isList(document: OpenApiDocument, schema: SchemaObject, segment: string): boolean | undefined {
  if (isArray(document, schema)) return true;
  const properties = propertiesIn(document, schema);
  if (properties.size === 0) return undefined;
  const arrays = [...properties].filter(([, property]) => isArray(document, property)).map(([name]) => name);
  if (arrays.some((name) => LIST_NAMES.has(name) || identifierOf(name) === segment)) return true;
  if (arrays.length === 1 && isPage([...properties.keys()].filter((name) => name !== arrays[0]))) return true;
  const data = properties.get('data');
  return data ? isList(document, data, segment) === true : false;
}

/** True if the other properties are about pages, all of them or one in a way that only lists have. */
function isPage(others: readonly string[]): boolean {
  return others.every((name) => ABOUT_PAGES.test(name)) || others.some((name) => ONLY_PAGES.test(name));
}

const ABOUT_PAGES = /count|cursor|limit|link|meta|next|object|offset|ok|pag(?:e|ing|ination)|prev|size|success|total/i;

const ONLY_PAGES =
  /^(?:has_?more|next_?(?:cursor|page|token|uri|url)\w*|(?:page|start)_?(?:number|size)?|total_?(?:count|pages))$/i;

function isArray(document: OpenApiDocument, schema: SchemaObject): boolean {
  return joinedSchemas(document, schema).some(
    ({ type }) => type === 'array' || (Array.isArray(type) && type.includes('array')),
  );
}
