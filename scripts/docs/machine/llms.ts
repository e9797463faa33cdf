import type { SiteOptions } from '../source/options.js';
import type { SiteAsset, SitePage } from '../page/site-page.js';
import { plain } from '../text/plain.js';

/** Entry of llms.txt: a page and its twin. */
export interface ListedPage extends Pick<SitePage, 'path' | 'title' | 'description'> {
  readonly twin: SiteAsset;
}

interface Part {
  readonly title: string;
  /** Name of its file, `llms-<name>.txt`. */
  readonly name: string;
  readonly pages: readonly ListedPage[];
}

/**
 * `llms.txt`, an index for language models (https://llmstxt.org), `llms-full.txt`, all pages in one, and a file for each
 * part of the site but the API reference, whose pages are each as long as a part.
 *
 * @param keys Keys of the APIs, newest first.
 */
export function llmsFiles(
  pages: readonly ListedPage[],
  options: SiteOptions,
  { version, keys }: { readonly version: string; readonly keys: readonly string[] },
): SiteAsset[] {
  const root = options.address ?? options.base;
  const parts = partsOf(pages, keys);
  const section = (title: string, own: readonly ListedPage[]) => {
    const lines = own.map((page) => `- [${plain(page.title)}](${root}${page.twin.path}): ${plain(page.description)}`);
    return [`## ${title}`, '', ...lines].join('\n');
  };
  const inOne = ({ title, name }: Part) => `- [${plain(title)} in one file](${root}llms-${name}.txt)`;
  const index = [
    '# heffl',
    `> A typed TypeScript client for the Heffl CRM API, versions 1 and 2. Version ${version}. Every page has a Markdown twin; these are the twins.`,
    'Install it with `npm install heffl`. The API key is read from `HEFFL_API_KEY`. Heffl publishes no API description; every operation says how it is known.',
    ...parts.map((part) => section(plain(part.title), part.pages)),
    section('API reference', below(pages, /^api\//)),
    ['## Optional', '', ...parts.map(inOne), `- [Everything in one file](${root}llms-full.txt)`].join('\n'),
  ];
  const whole = (own: readonly ListedPage[]) =>
    `${own.map(({ twin }) => `<!-- ${root}${twin.path} -->\n\n${twin.text.trim()}`).join('\n\n')}\n`;
  return [
    { path: 'llms.txt', text: `${index.join('\n\n')}\n` },
    { path: 'llms-full.txt', text: whole(pages) },
    ...parts.map((part) => ({ path: `llms-${part.name}.txt`, text: whole(part.pages) })),
  ];
}

function partsOf(pages: readonly ListedPage[], keys: readonly string[]): Part[] {
  return [
    { title: 'Guides', name: 'guides', pages: below(pages, /^guides\//) },
    ...keys.map((key) => ({
      title: `Client reference, API ${key}`,
      name: `client-${key}`,
      pages: pages.filter(({ path }) => path.startsWith(`client/${key}/`)),
    })),
    { title: 'Client reference, common', name: 'client', pages: below(pages, /^client\/[^/]+$/) },
  ];
}

function below(pages: readonly ListedPage[], pattern: RegExp): ListedPage[] {
  return pages.filter(({ path }) => pattern.test(path));
}
