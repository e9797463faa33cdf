import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../generator/model/problem.js';
import { projectRoot } from '../../support/redocly.js';
import { redocAnchor } from '../reference/addresses.js';
import type { SiteContent } from '../content/site-content.js';
import type { SitePage } from '../page/site-page.js';

/** A page as a browser sees it: the addresses of its links, and its anchors. */
export interface CheckedPage {
  /** Path below the site's root: `guides/errors.html`. */
  readonly path: string;
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

/** A broken link. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
  readonly reason: string;
}

/** Checks every link and every image of every page in a folder; those to other hosts are skipped. */
export async function findDeadLinks(
  root: string,
  base: string,
  apiAnchors: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<DeadLink[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const present = new Set(files.map((file) => file.split(path.sep).join('/')));
  const pages = await Promise.all(
    [...present].filter((file) => file.endsWith('.html')).map((file) => readPage(root, file)),
  );
  const anchors = new Map([...pages.map((page) => [page.path, page.anchors] as const), ...apiAnchors]);
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const reason = faultOf(link, { page: page.path, base, present, anchors });
      return reason === undefined ? [] : [{ page: page.path, link, reason }];
    }),
  );
}

interface Known {
  readonly page: string;
  readonly base: string;
  readonly present: ReadonlySet<string>;
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

function faultOf(link: string, { page, base, present, anchors }: Known): string | undefined {
  const here = new URL(`http://site${base}${page}`);
  if (!URL.canParse(link, here)) return 'It is no address.';
  const { host, protocol, pathname, hash } = new URL(link, here);
  if (host !== 'site' || protocol !== 'http:') return undefined;
  if (!pathname.startsWith(base)) return `It leaves the site, whose base is ${base}`;
  const below = decodeURIComponent(pathname.slice(base.length));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  if (!present.has(file)) return 'There is no such page.';
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor === '' || anchors.get(file)?.has(anchor) !== false ? undefined : `The page has no place "${anchor}".`;
}

async function readPage(root: string, file: string): Promise<CheckedPage> {
  const html = (await readFile(path.join(root, file), 'utf8')).replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const values = (name: string) =>
    [...html.matchAll(new RegExp(`<[a-z][^>]*\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value));
  return {
    path: file,
    links: isApiPage(file) ? [] : [...values('href'), ...values('src')],
    anchors: new Set(values('id')),
  };
}

/** Redoc draws its menu with addresses of its own; our own text in these pages is checked as Markdown. */
function isApiPage(file: string): boolean {
  return file.startsWith('api/');
}

function decode(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** The broken links of a built site, each with its source line. */
export async function checkLinks(root: string, base: string, content: SiteContent): Promise<Problem[]> {
  const apiAnchors = new Map(
    content.source.apis.map((api) => [
      `api/${api.key}.html`,
      new Set(api.operations.map(({ operation }) => redocAnchor(api, operation.id))),
    ]),
  );
  const dead = await findDeadLinks(root, base, apiAnchors);
  return Promise.all(dead.map((link) => toProblem(link, content.pages, base)));
}

async function toProblem({ page, link, reason }: DeadLink, pages: readonly SitePage[], base: string): Promise<Problem> {
  const origin = pages.find((candidate) => `${candidate.path}.html` === page);
  const file = origin?.source ?? page;
  const text = await readFile(path.join(projectRoot, file), 'utf8').catch(() => '');
  // VitePress puts the base before links written as /guides/…
  const written = link.startsWith(base) ? link.slice(base.length) : link.replace(/^\.\//, '');
  const line = text.split('\n').findIndex((candidate) => candidate.includes(written)) + 1;
  return {
    code: 'dead-link',
    location: { file, line: Math.max(1, line), column: 1 },
    message: `The page ${page} links to ${link}. ${reason}`,
    fix: 'Write the path of a page of the site, with .html at its end.',
  };
}
