import type { OpenApiDocument } from '../../document/document.js';
import { descriptionOf, isNumber, plainSchemas, usual, words, type Leaf } from './page-fields.js';
import type { PageParameters } from './page-parameters.js';

/** Parts of a response that may say where a list ends. */
interface Marks {
  readonly document: OpenApiDocument;
  readonly leaves: readonly Leaf[];
  readonly items: Leaf;
}

const TOTAL = words('total totalcount totalitems totalresults totalrecords totalelements totalsize');
const TOTAL_PAGES = words('totalpages pagecount pagescount numpages numberofpages totalpagecount pagestotal');
/** Objects about a list. */
const ABOUT_LISTS = /^_?(?:meta|metadata|pag\w*|additional_?data|list|result|response|info|cursor|links)$/i;
/** A count of another thing: of the items of one page. */
const OF_A_PAGE = /\b(?:this|current|each|per)(?: \w+)? page\b|\bin (?:the|this) (?:response|page)\b|\breturned\b/i;

/** The numbers of all items and of all pages, where a response has them next to its items or in an object about the list. */
export function countsOf({ document, leaves, items }: Marks): {
  readonly total?: string | undefined;
  readonly totalPages?: string | undefined;
} {
  const counts = leaves.filter(
    ({ path, schema }) =>
      isNumber(document, schema) && isAboutList(path, items) && !OF_A_PAGE.test(descriptionOf(document, schema)),
  );
  return {
    total: usual(TOTAL, counts)?.path.join('.'),
    totalPages: usual(TOTAL_PAGES, counts)?.path.join('.'),
  };
}

function isAboutList(path: readonly string[], items: Leaf): boolean {
  const [place, around] = [path.slice(0, -1), items.path.slice(0, -1)];
  return place.every((name, index) => name === around[index] || ABOUT_LISTS.test(name));
}

const NEXT = words('nexturl nextpageurl nexturi nextpageuri nextlink nextpagelink nexthref nextpage next');
const ADDRESS = words('url uri href link');

/**
 * The URL of the next page: text under a usual name, which its format, its name, an example or its description shows to be
 * a URL.
 */
export function nextUrlOf({
  document,
  leaves,
  parameters,
  isPaged = false,
}: Pick<Marks, 'document' | 'leaves'> & { readonly parameters?: PageParameters; readonly isPaged?: boolean }):
  | Leaf
  | undefined {
  const named = leaves.map((leaf) => ({ leaf, name: nextName(leaf) }));
  const found = named.filter(({ leaf, name }) => isAddress(document, leaf, name));
  const next = usual(NEXT, found);
  if (next === undefined) return undefined;
  const isOfPages = /page|link/i.test(next.leaf.path.join('.'));
  const hasParameter = Object.values(parameters ?? {}).some((parameter) => parameter !== undefined);
  return isPaged || isOfPages || hasParameter ? next.leaf : undefined;
}

/** `next.href` is named `next_href`. */
function nextName({ name, path }: Leaf): string {
  const above = path.at(-2) ?? '';
  return ADDRESS.includes(name.toLowerCase()) && /^next/i.test(above) ? `${above}_${name}` : name;
}

function isAddress(document: OpenApiDocument, { path, schema }: Leaf, name: string): boolean {
  const schemas = plainSchemas(document, schema);
  if (!schemas.some(({ type }) => [type].flat().includes('string'))) return false;
  const examples = schemas.flatMap((one) => [one.example, one.default, one.examples].flat());
  return (
    schemas.some(({ format }) => /^ur[il](?:-reference)?$/.test(String(format))) ||
    /ur[il]$|href$|link$/i.test(name) ||
    /links$/i.test(path.at(-2) ?? '') ||
    examples.some((example) => typeof example === 'string' && /^(?:https?:\/\/|\/|\?)/.test(example)) ||
    /\b(?:url|uri|hyperlink|link to)\b/i.test(descriptionOf(document, schema))
  );
}
