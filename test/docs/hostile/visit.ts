import type { BrowserContext, Page } from 'playwright-core';
import { EVALUATED, MARKS, SECRET } from './payloads.js';

/** A page that was looked at. */
export interface Visit {
  /** Effects of a payload. */
  readonly faults: readonly string[];
  /** The texts that a reader sees. */
  readonly text: string;
}

/** Looks at a page of a site: what runs, what is there, and whom it asks for something. */
export async function visit(browser: BrowserContext, site: string, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const faults: string[] = [];
  await follow(page, site, faults);
  page.on('dialog', (dialog) => {
    faults.push(`a dialogue says ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${site}${address}`, { waitUntil: 'load' });
  await page.waitForFunction(isAlive);
  if (address === 'index.html') await search(page);
  const { marks, text, ran } = await page.evaluate(look, MARKS);
  faults.push(...marks.map((mark) => `there is ${mark}`));
  if (ran) faults.push('code ran');
  for (const trace of [EVALUATED, SECRET]) if (text.includes(trace)) faults.push(`it says ${trace}`);
  await page.close();
  return { faults: faults.map((fault) => `${address}: ${fault}`), text };
}

/** Reports every request that is for none of the site's files. */
async function follow(page: Page, site: string, faults: string[]): Promise<void> {
  await page.route('**', (route) => {
    const address = route.request().url();
    if (address.startsWith(site) || address.startsWith('data:')) return route.continue();
    faults.push(`it asks for ${address}`);
    return route.abort();
  });
  page.on('response', (response) => {
    if (response.status() === 404 && !response.url().endsWith('/404.html'))
      faults.push(`it asks for ${response.url()}`);
  });
}

/** The results of a search, which show pieces of pages of both APIs. One page has the same search as all others. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox input').fill('zz');
  await page.locator('.VPLocalSearchBox .result .excerpt').first().waitFor();
}

function look(marks: string) {
  return {
    marks: [...document.querySelectorAll(marks)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    text: `${document.title}\n${document.body.textContent}`,
    ran: 'zzRan' in globalThis,
  };
}

/** Vue has taken the page over, or Redoc has drawn it. */
function isAlive(): boolean {
  const app = document.querySelector('#app');
  return app ? '__vue_app__' in app : document.querySelector('[data-testid="search-trigger"]') !== null;
}
