import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type HeadConfig, type PageData, type TransformContext } from 'vitepress';
import { DRAFT, SETTINGS_FILE, STAGED_PAGES, WORKSHOP } from '../page/paths.js';
import { POLICY } from '../page/policy.js';
import type { SiteSettings } from '../page/site-settings.js';
import { tidyHtml } from '../page/tidy-html.js';
import { markdownOptions } from './markdown.js';

/**
 * VitePress reads the staged pages, not the folder of the guides, because most pages are made. See ../README.md.
 * `themeConfig` may hold no function: VitePress would write it into the page as text, and the policy forbids `eval`.
 */
const settings = JSON.parse(readFileSync(SETTINGS_FILE, 'utf8')) as SiteSettings;
const { base, address, editUrl, version } = settings;

export default defineConfig({
  srcDir: STAGED_PAGES,
  outDir: DRAFT,
  cacheDir: path.join(WORKSHOP, 'vitepress'),
  base,
  lang: 'en-GB',
  title: 'heffl',
  description: 'A typed TypeScript client for the Heffl CRM API',
  // check/check-links.ts checks every link, including API pages, and reports file and line.
  ignoreDeadLinks: true,
  head: [
    ['link', { rel: 'icon', href: `${base}logo.svg`, type: 'image/svg+xml' }],
    ['meta', { name: 'theme-color', content: '#3b4fc4' }],
  ],
  ...(address === undefined ? {} : { sitemap: { hostname: address } }),
  markdown: markdownOptions(base),
  themeConfig: {
    logo: { src: '/logo.svg', alt: '' },
    nav: [...settings.nav, { text: `v${version}`, link: '/guides/what-is-known.html#this-site' }],
    sidebar: settings.sidebar,
    outline: { level: [2, 3] },
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        miniSearch: {
          searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.15, boost: { title: 4, titles: 2, text: 1 } },
        },
      },
    },
    docFooter: { prev: 'Before', next: 'Next' },
    footer: { message: `heffl ${version}. An independent project, MIT licence.` },
    ...(editUrl === undefined ? {} : { editUrl }),
  },
  transformPageData: (page) => sealedData(page) as Partial<PageData>,
  transformHead: headOf,
  transformHtml: tidyHtml,
});

function headOf({ page, pageData }: TransformContext): HeadConfig[] {
  const policy: HeadConfig = ['meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }];
  if (page === '404.md') return [policy];
  // VitePress writes its own without escaping it, unless there is one.
  const description: HeadConfig = ['meta', { name: 'description', content: pageData.description }];
  const twin: HeadConfig = [
    'link',
    { rel: 'alternate', type: 'text/markdown', href: `${base}${page}`, title: `${pageData.title} as Markdown` },
  ];
  if (address === undefined) return [policy, description, twin];
  const html = page.replace(/\.md$/, '.html').replace(/(^|\/)index\.html$/, '$1');
  return [policy, description, twin, ['link', { rel: 'canonical', href: `${address}${html}` }]];
}

/**
 * VitePress writes page data into a script without escaping: an end tag in a title would end that script. An
 * invisible character between the two prevents it.
 */
function sealedData(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('</', '<\u2060/');
  if (Array.isArray(value)) return value.map(sealedData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sealedData(member)]));
}
