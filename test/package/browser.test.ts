import { expect, test } from 'vitest';
import { tourOfPage } from '../../scripts/runtimes/src/run-page.js';
import { writePrograms } from '../../scripts/runtimes/src/prepare.js';
import { serveTour } from '../../scripts/runtimes/src/server.js';
import { hasBrowser } from '../docs/support/browser.js';
import { installed } from './support/installed.js';

const { project } = await installed();

/** The other runtimes are for `npm run test:runtimes`, which installs them. */
test.skipIf(!hasBrowser)('the client does in a browser what it does in Node', async () => {
  const { page } = await writePrograms(project);
  const server = await serveTour({ '/tour.html': page });
  try {
    const { tour } = await tourOfPage(`${server.address}/tour.html`);
    expect(tour.failed).toEqual([]);
    expect(tour.passed.length).toBeGreaterThan(10);
  } finally {
    await server.close();
  }
});
