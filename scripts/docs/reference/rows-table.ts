import { cell, code, plain, table } from './markdown.js';
import type { Row } from './schema-text.js';
import { linkedType, type TypeIndex } from './type-links.js';

/** Rows as a table, each type with links. */
export function rowsTable(what: string, rows: readonly Row[], index: TypeIndex): string {
  return table(
    [what, 'type', 'meaning'],
    rows.map(({ name, type, required, limits, description }) => [
      `${code(name)}${required ? ' **required**' : ''}`,
      linkedType(type, index),
      `${cell(description)}${limits === '' ? '' : ` *${plain(capitalise(limits))}.*`}`,
    ]),
  );
}

function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
