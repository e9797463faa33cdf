import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium. `.ci/run` installs it; `CHROMIUM` names another. */
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** True if tests in a browser can run. Without a browser they are skipped on a developer's machine, and fail in CI. */
export const hasBrowser = existsSync(program);

export const NO_BROWSER = `There is no Chromium at ${program}, so no page was looked at. Install Debian's package chromium, or set CHROMIUM.`;

/** A browser that calls nobody by itself, with an empty profile of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
