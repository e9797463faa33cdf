import path from 'node:path/posix';
import { expect, test } from 'vitest';
import { apiDescription, machineFiles } from '../../scripts/docs/content/site-content.js';
import { readOptions } from '../../scripts/docs/source/options.js';
import { describedOperations } from './support/described-operations.js';
import { linksOf, placesOf } from './support/page-sections.js';
import { siteContent } from './support/site-content.js';

/** Links of all pages as they are written, read here without the code of the docs that looks for dead ones. */
const content = await siteContent();
const pages = content.pages.map((page) => ({ page: `${page.path}.html`, ...placesOf(page.text) }));
const anchors = new Map<string, ReadonlySet<string>>([
  ...pages.map(({ page, anchors: own }) => [page, new Set(own)] as const),
  ...content.source.apis.map(({ key, document }) => {
    const places = describedOperations(document).map(({ id, node }) => `/${(node['tags'] as string[])[0]}/${id}`);
    return [`api/${key}.html`, new Set(places)] as const;
  }),
]);
const machine = machineFiles(content, readOptions({}, {}));
const files = new Set([...anchors.keys(), ...[...content.assets, ...machine].map((asset) => asset.path)]);

test('links of the pages lead to pages and to places on them', () => {
  const ofApis = content.apiTexts.map((page) => ({ page: `${page.path}.html`, links: linksOf(page.text) }));
  const links = [...pages, ...ofApis].flatMap(({ page, links: own }) => own.map((link) => ({ page, link })));
  expect(links.filter(({ link }) => link.includes('#')).length).toBeGreaterThan(500);
  expect(links.flatMap(faultOf)).toEqual([]);
});

test('links of the pages that Redoc makes do, too', () => {
  const links = content.source.apis.flatMap((api) =>
    [...JSON.stringify(apiDescription(content, api)).matchAll(/"description":("(?:[^"\\]|\\.)*")/g)].flatMap(
      ([, text = '""']) => linksOf(JSON.parse(text) as string).map((link) => ({ page: `api/${api.key}.html`, link })),
    ),
  );
  expect(links.filter(({ link }) => link.startsWith('..')).length).toBeGreaterThan(100);
  expect(links.flatMap(faultOf)).toEqual([]);
});

test('links of the Markdown twins lead to twins', () => {
  const twins = new Map(machine.map((file) => [file.path, file.text]));
  const targets = [...twins].flatMap(([file, text]) =>
    // llms-full.txt and its parts hold the twins one below the other, with their relative links.
    file.startsWith('llms-')
      ? []
      : linksOf(text)
          .filter((link) => isOfSite(link) && !link.startsWith('#'))
          .map((link) => path.join(path.dirname(file), withoutAnchor(link))),
  );
  expect(targets.length).toBeGreaterThan(500);
  const dead = targets.filter((target) => !twins.has(target.replace(/^\//, '')) && !files.has(target));
  expect([...new Set(dead)]).toEqual([]);
});

function faultOf({ page, link }: { readonly page: string; readonly link: string }): string[] {
  if (!isOfSite(link)) return [];
  const address = withoutAnchor(link);
  const target =
    address === '' ? page : path.join('/', path.dirname(page), address.startsWith('/') ? '' : address).slice(1);
  const file = address.startsWith('/') ? address.slice(1) || 'index.html' : target;
  if (!files.has(file)) return [`${page}: ${link} is no page`];
  const anchor = link.split('#')[1];
  return anchor === undefined || anchors.get(file)?.has(anchor) !== false
    ? []
    : [`${page}: ${link} is no place on its page`];
}

function isOfSite(link: string): boolean {
  return !/^[a-z]+:/.test(link);
}

function withoutAnchor(link: string): string {
  return link.split('#')[0] ?? '';
}
