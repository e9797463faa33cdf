import type { DefaultTheme } from 'vitepress';
import { guideGroups } from './guides.js';
import type { SiteOptions } from '../source/options.js';
import { apiPath, href, resourcePath, typesPath } from '../reference/addresses.js';
import { clientName } from '../samples/typescript-sample.js';
import type { SitePage } from '../page/site-page.js';
import type { SiteSettings } from '../page/site-settings.js';
import { escapeHtml } from '../text/plain.js';
import type { SiteApi, SiteSource } from '../source/site-source.js';

/** The settings of a build: its options, and the navigation. VitePress takes the texts of links for HTML. */
export function siteSettings(
  { apis, version }: SiteSource,
  pages: readonly SitePage[],
  options: SiteOptions,
): SiteSettings {
  const newestFirst = apis.toReversed();
  const { base, address, editUrl } = options;
  return {
    base,
    address,
    editUrl,
    version,
    nav: [
      { text: 'Guides', link: '/guides/getting-started.html', activeMatch: '^/guides/' },
      { text: 'Client', link: '/client/index.html', activeMatch: '^/client/' },
      ...newestFirst.map((api) => ({ text: escapeHtml(`API ${api.key}`), link: href(apiPath(api)), target: '_self' })),
    ],
    sidebar: { '/guides/': guideSidebar(pages), '/client/': clientSidebar(newestFirst, pages) },
  };
}

function guideSidebar(pages: readonly SitePage[]): DefaultTheme.SidebarItem[] {
  return guideGroups.map(({ title, names }) => ({
    text: title,
    items: names.map((name) => item(pages, `guides/${name}`)),
  }));
}

function clientSidebar(apis: readonly SiteApi[], pages: readonly SitePage[]): DefaultTheme.SidebarItem[] {
  const common = pages.filter(({ path }) => /^client\/[^/]+$/.test(path));
  return [
    { text: 'Common', items: common.map(({ path }) => item(pages, path)) },
    ...apis.map((api) => ({
      text: escapeHtml(`${api.model.client.className}, API ${api.key}`),
      items: [
        ...api.model.resources.map((resource) => ({
          text: escapeHtml(`${clientName(api)}.${resource.propertyName}`),
          link: href(resourcePath(api, resource)),
        })),
        { text: 'Types', link: href(typesPath(api)) },
      ],
    })),
  ];
}

function item(pages: readonly SitePage[], path: string): DefaultTheme.SidebarItem {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page ${path}`);
  return { text: escapeHtml(page.title), link: href(path) };
}
