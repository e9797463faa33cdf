import path from 'node:path/posix';
import type { SiteAsset, SitePage } from '../page/site-page.js';

/** The Markdown twin of a page: its content as plain text, with links to other twins. */
export function twinOf(page: Pick<SitePage, 'path' | 'text'>): SiteAsset {
  return {
    path: `${page.path}.md`,
    // Every third piece is the backticks of the fence before it.
    text: page.text
      .split(/(^(`{3,})[^`][\s\S]*?^\2$)/m)
      .map((part, index) => [plainProse(part, page.path), plainFence(part), ''][index % 3])
      .join(''),
  };
}

/** Tabs become labels above the code. */
function plainFence(fence: string): string {
  return fence.replace(/^(`{3,}\w*) \[([^\]]+)\]/, '$2:\n\n$1');
}

function plainProse(text: string, from: string): string {
  return text
    .replaceAll(/^:::.*\n?/gm, '\n')
    .replaceAll(/^(#+ .*?) \{#[^}]*\}$/gm, '$1')
    .replaceAll(/\]\(\/([^)\s]*)\)/g, (_, target: string) => `](${relative(from, target)})`)
    .replaceAll(/\n{3,}/g, '\n\n');
}

/** `client/v2/deals.html#deals-list` as seen from another page: `../client/v2/deals.md#deals-list`. */
function relative(from: string, target: string): string {
  const [page = '', anchor] = target.split('#');
  const file = page === '' ? 'index.md' : page.replace(/\.html$/, '.md');
  return `${path.relative(path.dirname(from), file)}${anchor === undefined ? '' : `#${anchor}`}`;
}
