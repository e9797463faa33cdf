import type { SiteOptions } from '../source/options.js';
import type { SiteAsset, SitePage } from '../page/site-page.js';
import { plain } from '../text/plain.js';

/** Entry of llms.txt: a page and its twin. */
export interface ListedPage extends Pick<SitePage, 'path' | 'title' | 'description'> {
  readonly twin: SiteAsset;
}

/** `llms.txt`, an index for language models (https://llmstxt.org), and `llms-full.txt`, all pages in one. */
export function llmsFiles(pages: readonly ListedPage[], options: SiteOptions, version: string): SiteAsset[] {
  const root = options.address ?? options.base;
  const section = (title: string, prefix: string) => {
    const own = pages.filter(({ path }) => path.startsWith(prefix));
    const lines = own.map((page) => `- [${plain(page.title)}](${root}${page.twin.path}): ${plain(page.description)}`);
    return [`## ${title}`, '', ...lines].join('\n');
  };
  const index = [
    '# heffl',
    `> A typed TypeScript client for the Heffl CRM API, versions 1 and 2. Version ${version}. Every page has a Markdown twin; these are the twins.`,
    'Install it with `npm install heffl`. The API key is read from `HEFFL_API_KEY`. Heffl publishes no API description; every operation says how it is known.',
    section('Guides', 'guides/'),
    section('Client reference', 'client/'),
    section('API reference', 'api/'),
    `## Optional\n\n- [Everything in one file](${root}llms-full.txt)`,
  ];
  const full = pages.map(({ twin }) => `<!-- ${root}${twin.path} -->\n\n${twin.text.trim()}`);
  return [
    { path: 'llms.txt', text: `${index.join('\n\n')}\n` },
    { path: 'llms-full.txt', text: `${full.join('\n\n')}\n` },
  ];
}
