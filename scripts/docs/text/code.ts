import { oneLine } from './plain.js';

/** Inline code with any content. In a table, say so: a bar would end the cell. */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  const ticks = '`'.repeat(longestRun(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
}

/** A code block with any content. */
export function fence(language: string, source: string, label?: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${ticks}${language}${label === undefined ? '' : ` [${label}]`}\n${source.trimEnd()}\n${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
