import type { PaginationSchemeObject } from '../document/extension.js';
import { PAGINATION_SCHEME } from '../document/extensions.js';
import { isMap, shapeFaults } from '../document/shapes.js';
import { identifierOf } from '../plan/derive/words/identifiers.js';

/** Pagination of a Stainless file: the schemes that can be taken, by name, and a line for each that cannot. */
export interface StainlessPagination {
  readonly schemes: Readonly<Record<string, PaginationSchemeObject>>;
  readonly notes: readonly string[];
}

/** Takes the schemes of the kind `cursor` from `pagination` of a Stainless file. */
export function stainlessPagination(value: unknown): StainlessPagination {
  const entries = (Array.isArray(value) ? value : []).filter(isMap);
  const read = entries.map((entry) => {
    const name = String(entry['name'] ?? 'pagination');
    const scheme = entry['type'] === 'cursor' ? schemeOf(entry) : undefined;
    const reason =
      entry['type'] === 'cursor' ? 'its parameters or fields are not named' : `its type is ${String(entry['type'])}`;
    return { name, scheme, note: `pagination "${name}" is not taken: ${reason}` };
  });
  return {
    schemes: Object.fromEntries(
      read.flatMap(({ name, scheme }) => (scheme ? [[identifierOf(name) || 'cursor', scheme] as const] : [])),
    ),
    notes: read.flatMap(({ scheme, note }) => (scheme ? [] : [note])),
  };
}

function schemeOf({ request, response }: Record<string, unknown>): PaginationSchemeObject | undefined {
  const parameters = propertiesOf(request);
  const fields = propertiesOf(response);
  const sizes = parameters.filter(({ type, purpose }) => type === 'integer' && purpose === undefined);
  const hasMore = withPurpose(fields, 'has_next_page');
  const scheme = {
    items: withPurpose(fields, 'items'),
    nextCursor: withPurpose(fields, 'next_cursor_field'),
    ...(hasMore !== undefined && { hasMore }),
    cursorParameter: withPurpose(parameters, 'next_cursor_param'),
    ...(sizes[0] && sizes.length === 1 && { sizeParameter: sizes[0].path }),
  };
  return shapeFaults(scheme, PAGINATION_SCHEME).length === 0 ? (scheme as PaginationSchemeObject) : undefined;
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
