import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { builtSite } from '../support/built-site.js';

/** Actions of a reader: search, follow links, switch the scheme, use only the keyboard. */
const { url } = await builtSite();

let browser: Browser | undefined;

beforeAll(async () => {
  if (hasBrowser) browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function open(address: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser!.newContext({ colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}${address}`);
  if (!address.startsWith('api/')) await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!);
  return page;
}

describe.skipIf(!hasBrowser)('a reader', () => {
  test.each([
    {
      what: 'an operation',
      words: 'create a quotation',
      title: 'quotations.create',
      address: 'client/v2/quotations.html#quotations-create',
    },
    {
      what: 'a guide',
      words: 'resume token',
      title: 'Resume',
      address: 'guides/pagination.html#resume',
    },
    { what: 'an error', words: 'DeadlineError', title: 'DeadlineError', address: 'client/errors.html#deadlineerror' },
  ])('finds $what by searching, with nothing but the keyboard', async ({ words, title, address }) => {
    const page = await open('index.html');
    await page.keyboard.press('Control+k');
    await page.waitForFunction(() => document.activeElement?.matches('.VPLocalSearchBox input'));
    await page.keyboard.type(words);
    const results = page.locator('.VPLocalSearchBox .result');
    await results.filter({ hasText: title }).first().waitFor();
    const titles = await settled(() => results.locator('.titles').allTextContents());
    const position = titles.findIndex((text) => text.includes(title));
    expect(position).toBeLessThan(3);
    for (let step = 0; step < position; step += 1) await page.keyboard.press('ArrowDown');
    await page.locator('.VPLocalSearchBox .result.selected').filter({ hasText: title }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}${address}`);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('a reader on a page', () => {
  test('reaches the content, a link in it and a tab of code with the keyboard, and sees where the focus is', async () => {
    const page = await open('client/v2/deals.html');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await tabUntil(page, 'deals.list');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#deals-list$/);
    const tabs = page.locator('.vp-code-group').first();
    await tabs.locator('input').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabs.locator('.language-sh.active').waitFor();
    expect(await tabs.locator('.language-sh.active').textContent()).toContain('curl');
    await page.context().close();
  });

  test('switches the colour scheme, here and on the API pages, and it stays', async () => {
    const page = await open('guides/errors.html', 'light');
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'));
    expect(await isDark()).toBe(false);
    await page.getByRole('switch').first().click();
    await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
    await page.reload();
    expect(await isDark()).toBe(true);
    await page.goto(`${url}api/v2.html`);
    await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
    expect(await isDark()).toBe(true);
    await page.context().close();
  });
});

describe.skipIf(!hasBrowser)('a reader of the API reference', () => {
  // Drawing an API page takes most of the time of a test, so each is drawn once.
  test('goes from the client reference to an operation with its samples, its level and its successor, and back', async () => {
    const page = await open('client/v1/deals.html');
    await page.getByRole('link', { name: 'API reference' }).nth(1).click();
    await page.waitForURL(`${url}api/v1.html#/deals/deals.create`);
    await page.getByRole('heading', { name: 'Create a deal' }).first().waitFor();
    const text = await page.locator('#redoc').innerText();
    expect(text).toContain('How this operation is known: documented');
    expect(text).toMatch(/In Heffl API v2:\s*deals\.create/);
    expect(text).toContain("import { HefflV1 } from 'heffl/v1';");
    await page.getByRole('button', { name: 'TypeScript' }).first().click();
    await page.getByText('With error handling').first().click();
    await page.getByText('instanceof').first().waitFor();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Client' }).click();
    await page.waitForURL(`${url}client/index.html`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Client reference');
    await page.context().close();
  });

  test('opens an operation by its address, reads every field of a request, and finds another one by searching', async () => {
    const described = (await (await fetch(`${url}openapi/v2.json`)).json()) as OpenApiDocument;
    const fields = Object.entries(described.components?.schemas?.['DealUpdateParams']?.properties ?? {});
    // Those of fields that may be null, too.
    const texts = fields.flatMap(([, { description }]) => description?.match(/^[^`.]+/)?.[0] ?? []);
    expect(texts.length).toBeGreaterThan(10);
    const page = await open('api/v2.html#/deals/deals.update');
    await page.getByRole('heading', { name: 'Update a deal' }).first().waitFor();
    const shown = (await page.locator('#redoc').innerText()).replaceAll(/\s+/g, ' ');
    expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
    await page.getByText('Search Ctrl+K').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('create a quotation');
    const found = page.getByText('Create a quotation');
    await found.first().waitFor();
    expect(await found.count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

/** Results of a search that responds while one types: the same twice, half a second apart. */
async function settled(read: () => Promise<string[]>): Promise<string[]> {
  let before: string[] = [];
  for (;;) {
    const now = await read();
    if (now.length > 0 && now.join() === before.join()) return now;
    before = now;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

async function tabUntil(page: Page, text: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === text) return;
  }
  throw new Error(`Nothing called ${text} can be reached with the keyboard`);
}
