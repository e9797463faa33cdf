import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileProject, type HostileProject } from './hostile/project.js';
import { EVALUATED, SECRET, SHOWN } from './hostile/payloads.js';
import { visit } from './hostile/visit.js';
import { hasBrowser, launchBrowser } from './support/browser.js';
import { runBuild, type BuildResult } from './support/run-build.js';
import { filesBelow } from '../../scripts/support/files-below.js';
import { pagesBelow, readText } from './support/site-files.js';
import type { LoopbackServer } from '../support/server.js';
import { serveFolder } from './support/static-server.js';

/*
 * Text of a description is data: a payload in every place that holds text does nothing but show itself.
 */

/** `npm test` visits a page of each kind, and an operation of each kind; `npm run test:docs` and a release visit all. */
const isWhole = process.env['DOCS_PAGES'] === 'all';
const PAGES = [
  'index.html',
  'client/index.html',
  'client/v1/webhooks.html',
  'client/v1/types.html',
  'client/v2/tags.html',
];
const OPERATIONS = ['webhooks.create', 'events.leadCreated', 'tags.list'];

/** Escaped form of each payload, where it is text. */
const STARTS = [`${SHOWN} **b**{:title=`, `${SHOWN} \\<img`];

let project: HostileProject;
let built: BuildResult;
let site = '';

beforeAll(async () => {
  project = await hostileProject();
  built = await runBuild(project.root, [], '.cache/site');
  site = path.join(project.root, 'dist/site');
}, 400_000);

afterAll(() => rm(project.root, { recursive: true, force: true }));

test('every place of a description that holds text has a payload, and the site is built', () => {
  expect(built).toMatchObject({ exitCode: 0 });
  const places = ['info.title', 'info.summary', 'info.description', 'contact.email'];
  const ofTags = ['tags.description', 'tags.x-displayName', 'externalDocs.description', 'x-provenance.note'];
  const ofOperations = ['get.summary', 'get.description', 'parameters.description', 'responses.description'];
  const ofSchemas = [
    'schemas.description',
    'schemas.title',
    'servers.description',
    'properties.description',
    'post.summary',
    'headers.description',
  ];
  expect([...project.kinds]).toEqual(expect.arrayContaining([...places, ...ofTags, ...ofOperations, ...ofSchemas]));
});

test('nothing ran while the site was built, and nothing of a local file is in it', async () => {
  expect(existsSync(project.traces.ranFile)).toBe(false);
  const files = await filesBelow(site);
  const texts = await Promise.all(files.map((file) => readText(site, file)));
  expect(files.filter((_, index) => [SECRET, EVALUATED].some((trace) => texts[index]?.includes(trace)))).toEqual([]);
});

test('outside of code, the texts for machines have no directive, no HTML and no link that runs code', async () => {
  const files = (await filesBelow(site)).filter((file) => /\.md$|^llms.*\.txt$/.test(file));
  const active = /<(?!\d)[a-z/!]|<<<|^:::|^\[\[toc|\{\{|\]\((?:javascript|data):|!\[/im;
  const faults = await Promise.all(
    files.map(async (file) => {
      const text = (await readText(site, file)).replaceAll(/^<!-- \S+ -->$/gm, '');
      const [found] = withoutCode(text).match(active) ?? [];
      return found === undefined ? [] : [`${file}: ${found}`];
    }),
  );
  expect(files.length).toBeGreaterThan(15);
  expect(faults.flat()).toEqual([]);
});

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: LoopbackServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext();
    server = await serveFolder(site, '/');
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('no payload runs, becomes an element, or asks for anything, and each is shown as it stands', async () => {
    const faults: string[] = [];
    const shown = new Set<string>();
    const pages = ['index.html', ...(await infectedPages())];
    const views = project.views.filter((view) => isWhole || OPERATIONS.includes(path.basename(view)));
    const queue = [...pages.filter((page) => isWhole || PAGES.includes(page)), ...views];
    expect(queue.length).toBeGreaterThanOrEqual(PAGES.length + OPERATIONS.length);
    const visits = Array.from({ length: 2 }, async () => {
      for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
        const seen = await visit(context, `${server.origin}/`, address);
        faults.push(...seen.faults);
        if (STARTS.some((start) => seen.text.includes(start))) shown.add(address);
      }
    });
    await Promise.all(visits);
    expect(faults).toEqual([]);
    expect([...shown]).toEqual(expect.arrayContaining(['client/v1/types.html', 'client/v2/tags.html', ...views]));
  }, 300_000);
});

/** The pages of VitePress that hold a text of a description. */
async function infectedPages(): Promise<string[]> {
  const pages = (await pagesBelow(site)).filter((name) => !name.startsWith('api/') && name !== 'index.html');
  const texts = await Promise.all(pages.map((name) => readText(site, name)));
  return pages.filter((_, index) => texts[index]?.includes(SHOWN));
}

/** Fences with as many backticks as they begin with, then spans. */
function withoutCode(markdown: string): string {
  return markdown
    .replaceAll(/^( *)(`{3,})[^`\n]*\n[\s\S]*?^\1\2$/gm, '')
    .replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
}
