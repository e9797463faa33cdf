import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** A heading of a page and everything up to the next one, as a reader sees it. */
export interface Section {
  readonly title: string;
  readonly anchor: string;
  /** Everything below the heading, without markup and in one line. */
  readonly words: string;
  /** Rows of its tables, without their heads. */
  readonly rows: readonly (readonly string[])[];
  readonly links: readonly string[];
  readonly blocks: readonly string[];
}

/** The sections of a page in Markdown. */
export function sectionsOf(markdown: string): Section[] {
  return sectionsIn(parse(markdown));
}

/** Anchors of a page in Markdown, and targets of its links. */
export function placesOf(markdown: string): { readonly anchors: readonly string[]; readonly links: readonly string[] } {
  const page = parse(markdown);
  return { anchors: sectionsIn(page).map(({ anchor }) => anchor), links: linksIn(page) };
}

function sectionsIn(page: Root): Section[] {
  const sections: Nodes[][] = [];
  for (const node of page.children) {
    if (node.type === 'heading') sections.push([node]);
    else sections.at(-1)?.push(node);
  }
  return sections.map(([heading, ...nodes]) => {
    const [, title = '', anchor] = wordsIn(heading).match(/^(.*?)(?: \{#(.*)\})?$/) ?? [];
    return {
      title,
      anchor: anchor ?? title.toLowerCase().replaceAll(/\W+/g, '-'),
      words: oneLine(nodes.map(wordsIn).join(' ')),
      rows: nodes.filter((node): node is Table => node.type === 'table').flatMap(rowsOf),
      links: nodes.flatMap(linksIn),
      blocks: nodes.flatMap((node) => (node.type === 'code' ? node.value : [])),
    };
  });
}

/** The words of a string in Markdown. */
export function wordsOf(markdown: string | undefined): string {
  return oneLine(wordsIn(parse(markdown ?? '')));
}

/** Targets of all links of a string in Markdown. */
export function linksOf(markdown: string): string[] {
  return linksIn(parse(markdown));
}

function parse(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function rowsOf({ children }: Table): string[][] {
  return children.slice(1).map(({ children: cells }) => cells.map((cell) => oneLine(wordsIn(cell))));
}

function linksIn(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
}

/** Blocks and cells are separated by spaces. */
function wordsIn(node: Nodes | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  const isPhrase = ['paragraph', 'heading', 'link', 'strong', 'emphasis', 'tableCell'].includes(node.type);
  return node.children.map((child) => wordsIn(child)).join(isPhrase ? '' : ' ');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
