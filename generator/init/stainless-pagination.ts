import type { PaginationKind, PaginationSchemeObject } from '../document/extension.js';
import { PAGINATION_SCHEME } from '../document/extensions.js';
import { isMap, shapeFaults } from '../document/shapes.js';
import { identifierOf } from '../plan/derive/words/identifiers.js';

/** Pagination of a Stainless file: the schemes that can be taken, by name, and a line for each that cannot. */
export interface StainlessPagination {
  readonly schemes: Readonly<Record<string, PaginationSchemeObject>>;
  readonly notes: readonly string[];
}

/** Takes the schemes whose parameters and fields are named from `pagination` of a Stainless file. */
export function stainlessPagination(value: unknown): StainlessPagination {
  const entries = (Array.isArray(value) ? value : []).filter(isMap);
  const read = entries.map((entry) => {
    const name = String(entry['name'] ?? 'pagination');
    const type = String(entry['type']);
    const isKnown = Object.hasOwn(TYPES, type);
    const scheme = isKnown ? schemeOf(TYPES[type] ?? 'cursor', entry) : undefined;
    const reason = isKnown ? 'its parameters or fields are not named' : `its type is ${type}`;
    return { name, type, scheme, note: `pagination "${name}" is not taken: ${reason}` };
  });
  return {
    schemes: Object.fromEntries(
      read.flatMap(({ name, type, scheme }) =>
        scheme ? [[identifierOf(name) || (TYPES[type] ?? ''), scheme] as const] : [],
      ),
    ),
    notes: read.flatMap(({ scheme, note }) => (scheme ? [] : [note])),
  };
}

/** Kinds of schemes by the types of Stainless. */
const TYPES: Readonly<Record<string, PaginationKind>> = {
  cursor: 'cursor',
  cursor_id: 'cursorId',
  offset: 'offset',
  page_number: 'page',
  cursor_url: 'nextUrl',
};

function schemeOf(
  kind: PaginationKind,
  { request, response }: Record<string, unknown>,
): PaginationSchemeObject | undefined {
  const parameters = propertiesOf(request);
  const fields = propertiesOf(response);
  const sizes = parameters.filter(({ type, purpose }) => type === 'integer' && purpose === undefined);
  const members: Readonly<Record<PaginationKind, Record<string, string | undefined>>> = {
    cursor: {
      nextCursor: withPurpose(fields, 'next_cursor_field'),
      cursorParameter: withPurpose(parameters, 'next_cursor_param'),
    },
    cursorId: { cursorParameter: withPurpose(parameters, 'next_cursor_id_param') },
    offset: {
      total: withPurpose(fields, 'offset_total_count_field'),
      offsetParameter: withPurpose(parameters, 'offset_count_param'),
    },
    page: {
      totalPages: withPurpose(fields, 'total_page_count_field'),
      pageParameter: withPurpose(parameters, 'page_number_param'),
    },
    nextUrl: { nextUrl: withPurpose(fields, 'cursor_url_field') },
    link: {},
  };
  const all = {
    kind: kind === 'cursor' ? undefined : kind,
    items: withPurpose(fields, 'items'),
    hasMore: withPurpose(fields, 'has_next_page'),
    ...members[kind],
    sizeParameter: sizes.length === 1 ? sizes[0]?.path : undefined,
  };
  const scheme = Object.fromEntries(Object.entries(all).filter(([, member]) => member !== undefined));
  return shapeFaults(scheme, PAGINATION_SCHEME).length === 0 ? scheme : undefined;
}

/** Path of the property with a purpose. */
function withPurpose(found: readonly Property[], purpose: string): string | undefined {
  return found.find((one) => one.purpose === purpose)?.path;
}

interface Property {
  /** Dotted path. */
  readonly path: string;
  readonly type: unknown;
  readonly purpose: unknown;
}

function propertiesOf(value: unknown, above: readonly string[] = []): Property[] {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, schema]) => {
    if (!isMap(schema)) return [];
    const path = [...above, name];
    const property = schema['x-stainless-pagination-property'];
    const own = {
      path: path.join('.'),
      type: schema['type'],
      purpose: isMap(property) ? property['purpose'] : undefined,
    };
    return [own].concat(propertiesOf(schema['properties'], path));
  });
}
