import type { Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { harmless } from './harmless.js';
import { escapeText, oneLine } from './plain.js';
import { code, fence } from './code.js';

/** Tables are no part of CommonMark, but authors of descriptions write them, and VitePress and Redoc show them. */
const READING = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/** How each kind of text is written; the library handles lists, quotes and nesting. */
const WRITING: Options = {
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  emphasis: '*',
  fence: '`',
  listItemIndent: 'one',
  rule: '-',
  handlers: {
    text: ({ value }: { value: string }) => escapeText(value),
    inlineCode: ({ value }: { value: string }, ...[, state]) => {
      const written = code(value);
      return state.stack.includes('tableCell') ? written.replaceAll('|', String.raw`\|`) : written;
    },
    code: ({ lang, value }: { lang?: string | null; value: string }) => fence(lang ?? '', value),
    link: (node: Link, ...[, state, info]) => {
      const exit = state.enter('link');
      const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
      exit();
      return `[${text}](${node.url})`;
    },
  },
};

/**
 * A description as Markdown with nothing but prose: emphasis, code, lists, quotes, tables and safe links. HTML
 * is shown as text, an image becomes its words, a heading a line in bold, so that it is no heading of the page.
 */
export function commonMark(description: string): string {
  return toMarkdown({ type: 'root', children: blocksOf(description) }, WRITING).trim();
}

/** The same on one line, for a cell of a table. Blocks follow each other, with spaces between. */
export function inlineCommonMark(description: string): string {
  const children = blocksOf(description).flatMap(phrasesOf);
  const line = toMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }, WRITING);
  return oneLine(line);
}

/** The words of a description, without any markup. */
export function wordsOf(description: string): string {
  return oneLine(blocksOf(description).flatMap(phrasesOf).map(textOf).join(''));
}

function blocksOf(description: string): RootContent[] {
  return harmless(fromMarkdown(description, READING) as Root).children;
}

function phrasesOf(node: RootContent): PhrasingContent[] {
  const space: PhrasingContent = { type: 'text', value: ' ' };
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
      return [...node.children.map((child) => (child.type === 'break' ? space : child)), space];
    case 'code':
      return [{ type: 'inlineCode', value: node.value }, space];
    default:
      return 'children' in node ? node.children.flatMap((child) => phrasesOf(child)) : [];
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ' ';
}
