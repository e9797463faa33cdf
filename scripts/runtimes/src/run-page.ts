import { launchBrowser } from '../../../test/docs/support/browser.js';
import type { Tour } from './carried/tour-result.js';

/** Runs the tour in a page of Chromium. */
export async function tourOfPage(address: string): Promise<{ readonly tour: Tour; readonly version: string }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'tour' in globalThis);
    const tour = await page.evaluate(() => (globalThis as unknown as { tour: Promise<Tour> }).tour);
    return { tour, version: browser.version() };
  } finally {
    await browser.close();
  }
}
