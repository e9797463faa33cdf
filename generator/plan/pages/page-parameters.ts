import type { OpenApiDocument, ParameterObject } from '../../document/document.js';
import { GRAMMAR } from '../../guard/grammar.js';
import type { OperationReading } from '../../document/operation-reading.js';
import { descriptionOf, hasType, isNumber, isText, plainSchemas, usual, words } from './page-fields.js';

const PAGE = words('page pagenumber pageno pagenum pageindex currentpage');
const OFFSET = words('offset skip startat start');
const CURSOR = words(
  'cursor pagetoken pagecursor nextcursor nexttoken nextpagetoken continuationtoken startcursor startingafter after',
);
const LAST_ID = words('startingafter startafterid afterid lastid');
const SIZE = words('limit pagesize perpage maxresults maxpagesize pagelimit itemsperpage size first take');

/** Parameters of a list that are about its pages. */
export interface PageParameters {
  readonly cursor: ParameterObject | undefined;
  /** Takes the id of an item. */
  readonly lastId: ParameterObject | undefined;
  /** Takes the number of a page. It may take a cursor instead. */
  readonly page: ParameterObject | undefined;
  /** Takes a number of items. */
  readonly offset: ParameterObject | undefined;
  readonly size: ParameterObject | undefined;
}

/** Finds the parameters of an operation that are about pages, by their usual names and their types. */
export function pageParameters(document: OpenApiDocument, reading: OperationReading): PageParameters {
  const query = reading.parameters.filter(
    ({ in: place, name }) => place === 'query' && GRAMMAR.parameterName.test(name),
  );
  const free = query.filter(({ required }) => required !== true);
  const texts = free.filter(({ schema }) => schema === undefined || isText(document, schema));
  const numbers = query.filter(({ schema = {} }) => isNumber(document, schema));
  const offset = usual(OFFSET, numbers);
  return {
    cursor: usual(CURSOR, texts),
    lastId:
      usual(LAST_ID, [...texts, ...free.filter(({ schema = {} }) => isNumber(document, schema))]) ??
      afterId(document, texts),
    page: usual(PAGE, numbers) ?? usual(['page'], texts),
    offset: offset && countsItems(document, offset) ? offset : undefined,
    size:
      usual(SIZE, numbers) ??
      usual(
        SIZE,
        query.filter(({ schema = {} }) => hasType(document, schema, 'integer', 'number')),
      ),
  };
}

/** `after` may be a cursor, or an id if its description says so. */
function afterId(document: OpenApiDocument, texts: readonly ParameterObject[]): ParameterObject | undefined {
  const after = usual(['after'], texts);
  return after && /\b(?:id|identifier)\b/i.test(textOf(document, after)) ? after : undefined;
}

/** An offset counts items, unless its description speaks of pages; `start` may be anything. */
function countsItems(document: OpenApiDocument, parameter: ParameterObject): boolean {
  const text = textOf(document, parameter);
  if (/\bpage (?:number|index)|number of (?:the )?pages?\b/i.test(text)) return false;
  return parameter.name !== 'start' || /\b(?:offset|paginat\w+|skip|start index)\b/i.test(text);
}

function textOf(document: OpenApiDocument, { description = '', schema }: ParameterObject): string {
  return `${description} ${descriptionOf(document, schema)}`;
}

/**
 * Number of the first page, or of the first item, as far as the parameter says it: its default, its minimum if that is 1,
 * else its description. `undefined` where it does not.
 */
export function firstNumber(document: OpenApiDocument, parameter: ParameterObject): number | undefined {
  const schemas = parameter.schema === undefined ? [] : plainSchemas(document, parameter.schema);
  const fallback = schemas.map((schema) => schema.default).find((one) => one !== undefined && one !== null);
  if (fallback !== undefined) return fallback === 0 || fallback === 1 ? fallback : undefined;
  if (schemas.some(({ minimum, exclusiveMinimum }) => minimum === 1 || exclusiveMinimum === 0)) return 1;
  const text = textOf(document, parameter);
  const [zero, one] = [/\b(?:0|zero)\b/i, /\b(?:1|one)\b/i].map((digit) => saysFirst(text, digit));
  if (zero === one) return undefined;
  return zero ? 0 : 1;
}

/** True if a text says that counting begins with a digit: `1-based`, `starts at 1`, `default: 1`, `the first page is 1`. */
function saysFirst(text: string, { source }: RegExp): boolean {
  return new RegExp(
    `${source}[- ](?:based|indexed)|(?:start|begin|default|index)\\w*(?: page)?(?: is| to| from| at| with|:|=)*[ \`'"]*${source}|first page (?:is|has)(?: the)?(?: number| index)? \`?${source}`,
    'i',
  ).test(text);
}
