import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, launchBrowser, NO_BROWSER } from '../support/browser.js';
import { isApiPage, pagesBelow } from '../support/site-files.js';
import { builtSite } from '../support/built-site.js';

/** Every page in a browser: whom it calls, what it complains of, whether it fits a phone, whether everybody can use it. */
const { root, url } = await builtSite();
const { origin } = new URL(url);
const pages = await pagesBelow(root);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const CALM = { reducedMotion: 'reduce' } as const;

if (!hasBrowser) console.warn(NO_BROWSER);

let browser: Browser;

beforeAll(async () => {
  if (hasBrowser) browser = await launchBrowser();
});

afterAll(() => (hasBrowser ? browser.close() : undefined));

const representative = [
  'index.html',
  '404.html',
  'guides/what-is-known.html',
  'guides/webhooks.html',
  'client/index.html',
  'client/errors.html',
  'client/v1/clients.html',
  'client/v2/pipelines.html',
];

/** `npm test` visits some pages of each kind; `npm run test:docs` and a release visit all. */
const visited =
  process.env['DOCS_PAGES'] === 'all'
    ? pages
    : pages.filter((page) => representative.includes(page) || isApiPage(page));

describe.skipIf(!hasBrowser)('in a browser', () => {
  test('no page calls another host, complains, or scrolls sideways on a phone', async () => {
    const queue = [...visited];
    expect(visited.length).toBeGreaterThanOrEqual(representative.length);
    const faults: string[] = [];
    const visits = Array.from({ length: 3 }, async () => {
      const context = await browser.newContext(CALM);
      for (let page = queue.shift(); page !== undefined; page = queue.shift())
        faults.push(...(await visit(context, page)));
      await context.close();
    });
    await Promise.all(visits);
    expect(faults).toEqual([]);
  }, 240_000);

  test('an address that is no page shows where to go', async () => {
    const { page, complaints } = await open('no/such/page.html');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Guides' }).click();
    await page.getByRole('heading', { name: 'Getting started', level: 1 }).waitFor();
    // The status of the page itself is all that the browser may complain of.
    expect(complaints.filter((text) => !text.includes('status of 404'))).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('by the rules of accessibility', () => {
  test.each(representative)('%s shuts nobody out, in either scheme', async (address) => {
    const { page } = await open(address, { colorScheme: 'light' });
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'));
    expect([await isDark(), await violations(page)]).toEqual([false, []]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
    // The other rules do not look at colours.
    expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    await page.context().close();
  });

  test('the dialogue of the search and the menu of a phone shut nobody out', async () => {
    const { page } = await open('guides/errors.html');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('deadline');
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
    const phone = await open('guides/errors.html', { viewport: PHONE });
    await phone.page.getByRole('button', { name: 'mobile navigation' }).click();
    await phone.page.locator('#VPNavScreen').getByRole('link', { name: 'Client' }).waitFor();
    expect(await violations(phone.page)).toEqual([]);
    await phone.page.context().close();
  });
});

/** Opens a page as somebody does who has never been here, and waits until it is alive. */
async function open(address: string, options: BrowserContextOptions = {}) {
  return openIn(await browser.newContext({ ...CALM, ...options }), address);
}

async function openIn(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const complaints: string[] = [];
  const thirdParty: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) thirdParty.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}${address}`, { waitUntil: 'load' });
  await page.waitForFunction(isAlive);
  return { page, complaints, thirdParty };
}

/** Faults of a page, on a desk and on a phone. */
async function visit(context: BrowserContext, address: string): Promise<string[]> {
  const { page, complaints, thirdParty } = await openIn(context, address);
  await page.setViewportSize(PHONE);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  await page.close();
  return [
    ...thirdParty.map((request) => `${address} calls ${request}`),
    ...complaints.map((text) => `${address} complains: ${text}`),
    ...(tooWide > 0 && !isApiPage(address) ? [`${address} is ${tooWide} pixels too wide for a phone`] : []),
  ];
}

/** Vue has taken the page over, or Redoc has drawn it. */
function isAlive(): boolean {
  const app = document.querySelector('#app');
  if (app) return '__vue_app__' in app && document.querySelector('h1') !== null;
  return (
    document.querySelector('#redoc h1, #redoc h2') !== null &&
    document.querySelector('[data-testid="search-trigger"]') !== null
  );
}

async function violations(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  // Text that fades in has the contrast of the moment.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await page.evaluate(axe);
  const found = await page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe;
    const { violations: list } = await run(only ? { runOnly: only } : {});
    return list.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, runOnly);
  return found;
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
