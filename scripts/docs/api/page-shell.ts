import { LOGO } from '../page/logo.js';
import { escapeHtml } from '../text/plain.js';

/** Settings of the site that an API page needs. */
export interface ApiPageSettings {
  /** Key of the API and name of the page: `v2`. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly navigation: readonly { readonly text: string; readonly link: string }[];
  /** Canonical address, where the site's own is known. */
  readonly canonical: string | undefined;
  /** Script that reloads the page when it was built again, in a preview; then the page has no policy. */
  readonly reloadFrom: string | undefined;
}

/** An API page loads nothing and connects to nobody. Redoc writes its styles and its program into the page. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** Redoc stores its own setting of the colour scheme; this copies the one of the other pages. */
const SAME_SCHEME = `try{var s=localStorage.getItem('vitepress-theme-appearance');if(s==='dark'||s==='light')localStorage.setItem('redoc.colorMode',s);else localStorage.removeItem('redoc.colorMode')}catch(e){}`;

const STYLE = `
:root{--h-text:#20242c;--h-line:#e3e5ea;--h-bg:#fff;--h-brand:#3b4fc4;
--button-bg-color-primary:var(--h-brand);--link-color-primary:var(--h-brand)}
:root.dark{--h-text:#e6e8ee;--h-line:#33363f;--h-bg:#1b1b1f;--h-brand:#a5b0ff}
.site-bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px 20px;min-height:56px;padding:8px 24px;box-sizing:border-box;
font:500 14px/1.5 system-ui,sans-serif;color:var(--h-text);background:var(--h-bg);border-bottom:1px solid var(--h-line)}
.site-bar a{color:inherit;text-decoration:none;padding:4px 0}
.site-bar a:hover,.site-bar a:focus-visible{color:var(--h-brand)}
.site-bar .home{display:flex;align-items:center;gap:8px;font-weight:700;font-size:16px;margin-right:auto}
.site-bar svg{width:24px;height:24px}
.menu-content [data-component-name="Tag/Tag"]{display:none}
`;

/** Puts the site's own bar, icon and policy around Redoc's page. */
export function pageShell(html: string, settings: ApiPageSettings): string {
  const { description, navigation, canonical, reloadFrom } = settings;
  const head = [
    reloadFrom === undefined
      ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`
      : `<script type="module" src="${reloadFrom}"></script>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<link rel="icon" href="../logo.svg" type="image/svg+xml">`,
    ...(canonical === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(canonical)}">`]),
    `<script>${SAME_SCHEME}</script>`,
    `<style>${STYLE}</style>`,
  ];
  const links = navigation.map(({ text, link }) => `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>`).join('');
  const bar = `<nav class="site-bar" aria-label="Site"><a class="home" href="../index.html">${LOGO}<span>heffl</span></a>${links}</nav>`;
  // Functions, because a dollar sign has a meaning in a replacement string.
  return html.replace('<head>', () => `<head>\n  ${head.join('\n  ')}`).replace('<body>', () => `<body>\n${bar}`);
}
