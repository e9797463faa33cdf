import type { MarkdownOptions } from 'vitepress';
import { KNOWN_PAGE, levelMeanings } from '../page/provenance-levels.js';
import { escapeHtml } from '../text/plain.js';
import { unseal } from '../text/seal.js';

/** Markdown-it as VitePress passes it. */
type MarkdownIt = Parameters<NonNullable<MarkdownOptions['config']>>[0];
type Token = ReturnType<MarkdownIt['parse']>[number];

/** Markdown extensions of VitePress that no page of ours uses: files of the disk, tables of contents, boxes, icons. */
const UNUSED_BLOCKS = [
  'snippet',
  'toc',
  ...['tip', 'info', 'warning', 'danger', 'details', 'raw', 'v-pre'].map((name) => `container_${name}`),
];

/**
 * How VitePress reads our pages. Much of them is text of descriptions, so what is no plain Markdown is off: HTML, attributes
 * in braces, which Vue would compile, directives, marks in code. See ../README.md, "Text of descriptions".
 */
export function markdownOptions(base: string): MarkdownOptions {
  return {
    html: false,
    linkify: false,
    attrs: { disable: true },
    gfmAlerts: false,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    shikiSetup: (highlighter) => {
      const { codeToHtml } = highlighter;
      highlighter.codeToHtml = (code, options) => {
        // `[!code ++]` in code is shown, and marks nothing.
        const transformers = (options.transformers ?? []).filter(({ name = '' }) => !name.includes('notation'));
        // Without a limit: a busy machine would give up on a line after half a second, and two builds would differ.
        return codeToHtml(code, { ...options, transformers, tokenizeTimeLimit: 0 });
      };
    },
    config: (md) => {
      md.block.ruler.disable(UNUSED_BLOCKS, true);
      md.inline.ruler.disable(['image']);
      md.core.ruler.disable(['emoji'], true);
      md.core.ruler.before('inline', 'heading-anchors', ({ tokens }) => setAnchors(tokens));
      md.core.ruler.at('text_join', ({ tokens }) => joinTexts(tokens));
      md.core.ruler.push('unseal', ({ tokens }) => unsealTokens(tokens));
      md.renderer.rules.text = inert;
      md.renderer.rules.code_inline = (tokens, index) => `<code>${inert(tokens, index)}</code>`;
      openLinks(md, base);
    },
  };
}

/** The text of a token for a template of Vue, which finds no expression in it. */
function inert(tokens: readonly Token[], index: number): string {
  return escapeHtml(tokens[index]?.content ?? '').replaceAll('{', '&#123;');
}

/** `## Words {#place}`, as the pages write it. Searched while a brace of a description is still a reference. */
function setAnchors(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    const [mark, anchor] = inline?.content.match(/ \{#([\w-]+)\}$/) ?? [];
    if (token.type !== 'heading_open' || !inline || mark === undefined || anchor === undefined) return;
    token.attrSet('id', anchor);
    inline.content = inline.content.slice(0, -mark.length);
  });
}

/** Text content. VitePress would leave character references in some, and show them. */
function joinTexts(tokens: readonly Token[]): void {
  for (const block of tokens) {
    const joined: Token[] = [];
    for (const token of block.children ?? []) {
      const last = joined.at(-1);
      if (token.type === 'text_special') token.type = 'text';
      if (token.type === 'text' && last?.type === 'text') last.content += token.content;
      else joined.push(token);
    }
    if (block.children) block.children = joined;
  }
}

function unsealTokens(tokens: readonly Token[]): void {
  for (const token of tokens) {
    token.content = unseal(token.content);
    unsealTokens(token.children ?? []);
  }
}

/** Links to pages that VitePress does not make are left to the browser; those to a level of provenance are badges. */
function openLinks(md: MarkdownIt, base: string): void {
  const { link_open: openLink } = md.renderer.rules;
  md.renderer.rules.link_open = (tokens, index, ...rest) => {
    const token = tokens[index];
    const href = token?.attrGet('href') ?? '';
    if (token && /^\/(?:api|openapi)\/|^\/llms/.test(href)) {
      token.attrSet('href', `${base}${href.slice(1)}`);
      token.attrSet('target', '_self');
    }
    const [, level] = href.match(LEVEL) ?? [];
    if (level !== undefined) token?.attrSet('class', `level level-${level}`);
    return openLink?.(tokens, index, ...rest) ?? '';
  };
}

const LEVEL = new RegExp(`^/${KNOWN_PAGE}\\.html#(${Object.keys(levelMeanings).join('|')})$`);
