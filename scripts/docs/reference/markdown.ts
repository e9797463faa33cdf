import { commonMark, inlineCommonMark } from '../text/commonmark.js';
import { code, fence } from '../text/code.js';
import { linkTarget } from '../text/link-target.js';
import { plain } from '../text/plain.js';

/**
 * Small pieces of Markdown. Text of descriptions and of doc comments comes into a page through one of these: `plain` where
 * it is text, `prose` and `cell` where it is CommonMark, `code` and `fence` where it is shown literally.
 */
export { code, commonMark as prose, fence, inlineCommonMark as cell, plain };

/** A link of the site's own. The text is Markdown. */
export function link(text: string, target: string): string {
  return `[${text}](${linkTarget(target) ?? ''})`;
}

/** A link of a description; just its text where the address must not be followed. */
export function givenLink(text: string, address: string): string {
  const target = linkTarget(address);
  return target === undefined ? text : `[${text}](${target})`;
}

/** A table, or nothing where there are no rows. Cells are Markdown on one line; a bar in their code does not end them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [rowLine(head), `|${head.map(() => '---|').join('')}`, ...rows.map(rowLine)].join('\n');
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
  const words = isFunction ? name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-') : name;
  return words.replaceAll(/[^\w-]+/g, '-').toLowerCase();
}

/** A heading with an anchor that stays when its words change. The text is not Markdown. */
export function heading(level: number, text: string, anchor: string): string {
  return `${'#'.repeat(level)} ${plain(text)} {#${anchorOf(anchor)}}`;
}

/** The heading of a page. */
export function pageTitle(text: string): string {
  return `# ${plain(text)}`;
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
