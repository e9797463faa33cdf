import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type HeadConfig, type TransformContext } from 'vitepress';
import { DRAFT, SETTINGS_FILE, STAGED_PAGES, WORKSHOP } from '../paths.js';
import { POLICY } from '../policy.js';
import type { SiteSettings } from '../settings.js';
import { tidyHtml } from '../tidy-html.js';

/**
 * VitePress reads the staged pages, not the folder of the guides, because most pages are made. See ../README.md.
 * No function may stand in `themeConfig`: VitePress would write it into the page as text, and the policy forbids `eval`.
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
  // check/check-links.ts looks at every link, API pages included, and says file and line.
  ignoreDeadLinks: true,
  head: [
    ['link', { rel: 'icon', href: `${base}logo.svg`, type: 'image/svg+xml' }],
    ['meta', { name: 'theme-color', content: '#3b4fc4' }],
  ],
  ...(address === undefined ? {} : { sitemap: { hostname: address } }),
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    shikiSetup: (highlighter) => {
      // Without this, a busy machine would give up on a line after half a second, and two builds would differ.
      const { codeToHtml } = highlighter;
      highlighter.codeToHtml = (code, options) => codeToHtml(code, { ...options, tokenizeTimeLimit: 0 });
    },
    config: (md) => {
      // Pages and files that VitePress does not make: its router must let the browser fetch them.
      const { link_open: openLink } = md.renderer.rules;
      md.renderer.rules.link_open = (tokens, index, ...rest) => {
        const token = tokens[index];
        const href = token?.attrGet('href') ?? '';
        if (token && /^\/(?:api|openapi)\/|^\/llms/.test(href)) {
          token.attrSet('href', `${base}${href.slice(1)}`);
          token.attrSet('target', '_self');
        }
        return openLink?.(tokens, index, ...rest) ?? '';
      };
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
          searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.15, boost: { title: 4, titles: 2, text: 1 } },
        },
      },
    },
    docFooter: { prev: 'Before', next: 'Next' },
    footer: { message: `heffl ${version}. An independent project, MIT licence.` },
    ...(editUrl === undefined ? {} : { editUrl }),
  },
  transformHead: headOf,
  transformHtml: tidyHtml,
});

function headOf({ page, pageData }: TransformContext): HeadConfig[] {
  const policy: HeadConfig = ['meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }];
  if (page === '404.md') return [policy];
  const twin: HeadConfig = [
    'link',
    { rel: 'alternate', type: 'text/markdown', href: `${base}${page}`, title: `${pageData.title} as Markdown` },
  ];
  if (address === undefined) return [policy, twin];
  const html = page.replace(/\.md$/, '.html').replace(/(^|\/)index\.html$/, '$1');
  return [policy, twin, ['link', { rel: 'canonical', href: `${address}${html}` }]];
}
