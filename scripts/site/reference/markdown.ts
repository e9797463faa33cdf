/** Small pieces of Markdown. Descriptions and doc comments are Markdown already; these keep them from ending a table or opening a tag. */

/** Prose from a description: tags are shown, not opened. Code in backticks stays as it is. */
export function prose(text: string): string {
  return text
    .trim()
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', String.raw`\<`)))
    .join('');
}

/** Prose on one line, for a cell of a table. */
export function cell(text: string): string {
  return prose(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', String.raw`\|`);
}

/** Inline code. In a table, say so: a bar would end the cell. */
export function code(text: string): string {
  const ticks = text.includes('`') ? '``' : '`';
  return text === '' ? '' : `${ticks}${text}${ticks}`;
}

export function link(text: string, target: string): string {
  return `[${text}](${target})`;
}

/** A table, or nothing where there are no rows. Cells must be safe already; bars in code are made so here. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [rowLine(head), `|${head.map(() => '---|').join('')}`, ...rows.map(rowLine)].join('\n');
}

export function fence(language: string, source: string, label?: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${ticks}${language}${label === undefined ? '' : ` [${label}]`}\n${source.trimEnd()}\n${ticks}`;
}

/** Paragraphs with an empty line between them; empty ones are left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/**
 * A name as an anchor. VitePress writes those of links in lower case, so a function gets hyphens: `rawClient` and the type
 * `RawClient` are two.
 */
export function anchorOf(name: string): string {
  const isFunction = /^[a-z]/.test(name);
  return (isFunction ? name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-') : name).toLowerCase();
}

/** A heading with an anchor that stays when its words change. */
export function heading(level: number, text: string, anchor: string): string {
  return `${'#'.repeat(level)} ${text} {#${anchorOf(anchor)}}`;
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
