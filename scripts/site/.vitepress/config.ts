import { readFileSync } from 'node:fs';
import { defineConfig, type HeadConfig, type TransformContext } from 'vitepress';
import { DRAFT, SETTINGS_FILE, STAGED_PAGES, WORKSHOP } from '../paths.js';
import type { SiteSettings } from '../settings.js';
import { POLICY } from '../policy.js';
import path from 'node:path';

/** VitePress reads the staged pages, not the guides' folder, because most pages are made. See ../README.md. */
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
  // Every link is checked before, with file and line; the check of VitePress knows nothing of the API pages.
  ignoreDeadLinks: true,
  metaChunk: false,
  head: [
    ['link', { rel: 'icon', href: `${base}logo.svg`, type: 'image/svg+xml' }],
    ['meta', { name: 'theme-color', content: '#3b4fc4' }],
  ],
  ...(address === undefined ? {} : { sitemap: { hostname: address } }),
  markdown: {
    config: (md) => {
      // Two braces are no Vue here, wherever they stand: descriptions are full of them.
      md.renderer.rules.text = (tokens, index) =>
        md.utils.escapeHtml(tokens[index]?.content ?? '').replaceAll('{{', '&#123;&#123;');
    },
  },
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
          options: {
            // VitePress writes this function into the page, so it may use nothing from outside itself.
            processTerm: (term) =>
              ['a', 'an', 'and', 'are', 'at', 'by', 'for', 'in', 'is', 'it', 'of', 'on', 'or', 'the', 'to'].includes(
                term.toLowerCase(),
              )
                ? null
                : term.toLowerCase(),
          },
          searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.15, boost: { title: 4, titles: 2, text: 1 } },
        },
      },
    },
    docFooter: { prev: 'Before', next: 'Next' },
    ...(editUrl === undefined
      ? {}
      : {
          editLink: {
            pattern: ({ frontmatter }) => editUrl.replace('{path}', String(frontmatter['source'])),
            text: 'Edit this page',
          },
        }),
    footer: { message: `heffl ${version}. An independent project. MIT licence.` },
  },
  transformHead: headOf,
});

function headOf({ page, pageData }: TransformContext): HeadConfig[] {
  const twin = page.replace(/\.md$/, '.md');
  const address404 = page === '404.md';
  return [
    ['meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }],
    ...(address404
      ? []
      : ([
          ['link', { rel: 'alternate', type: 'text/markdown', href: `${base}${twin}`, title: pageData.title }],
        ] as HeadConfig[])),
    ...(address === undefined || address404
      ? []
      : ([
          [
            'link',
            {
              rel: 'canonical',
              href: `${address}${page.replace(/\.md$/, '.html').replace(/(^|\/)index\.html$/, '$1')}`,
            },
          ],
        ] as HeadConfig[])),
  ];
}
