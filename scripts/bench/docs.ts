import path from 'node:path';
import { copyProject, replaceIn } from '../../test/site/support/copy-project.js';
import { launchBrowser } from '../../test/site/support/browser.js';
import { startPreviewOf } from './preview-process.js';

/**
 * How long a save takes to reach a browser that looks at `npm run docs:dev`, beside the second that it may take. Guides
 * and descriptions are saved in a copy of the project. `npm run bench:docs`
 */
const LIMIT = 1000;
const ROUNDS = 9;
/** The first save also warms up what later ones find warm; a person does not notice it twice. */
const WARM_UP = 2;

interface Subject {
  readonly title: string;
  /** The file that is saved, and the words in it that change. */
  readonly file: string;
  readonly words: string;
  /** The page that is looked at. */
  readonly page: string;
}

const subjects: readonly Subject[] = [
  {
    title: 'a guide, on its page',
    file: 'scripts/site/guides/errors.md',
    words: 'Every error descends',
    page: 'guides/errors.html',
  },
  {
    title: 'a description, in the client reference',
    file: 'openapi/v2/paths/tags.yaml',
    words: 'List tags',
    page: 'client/v2/tags.html',
  },
  {
    title: 'a description, in the API reference',
    file: 'openapi/v2/paths/tags.yaml',
    words: 'Create a tag',
    page: 'api/v2.html#/tags/tags.create',
  },
];

const folder = await copyProject();
const preview = await startPreviewOf(folder);
const browser = await launchBrowser();
try {
  console.log(`${'what is saved, and where it is looked at'.padEnd(42)}  median ms  slowest ms  of a second`);
  for (const subject of subjects) {
    const times = (await measure(subject)).toSorted((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? NaN;
    const columns = [median.toFixed(0).padStart(9), (times.at(-1) ?? NaN).toFixed(0).padStart(10)];
    console.log(`${subject.title.padEnd(42)}  ${columns.join('  ')}  ${(median / LIMIT).toFixed(2).padStart(11)}`);
  }
} finally {
  await browser.close();
  await preview.close();
}

/** Milliseconds from each save until the page shows it. */
async function measure({ file, words, page: address }: Subject): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${preview.url}${address}`);
  await page.getByText(words).first().waitFor({ state: 'attached' });
  const times: number[] = [];
  let shown = words;
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const next = `${words} (${'abcdefghijklmnop'[round]})`;
    const start = performance.now();
    await replaceIn(path.join(folder, file), shown, next);
    await page.getByText(next).first().waitFor({ state: 'attached', timeout: 30_000 });
    if (round >= WARM_UP) times.push(performance.now() - start);
    shown = next;
  }
  await page.close();
  return times;
}
