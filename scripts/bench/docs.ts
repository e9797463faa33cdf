import path from 'node:path';
import { launchBrowser } from '../../test/docs/support/browser.js';
import { copyProject, replaceIn } from '../../test/docs/support/copy-project.js';
import { startPreviewOf } from '../../test/docs/support/preview-process.js';
import { runCommand } from '../support/command.js';
import { median } from './support/statistics.js';
import { formatTable, type Cell } from './support/table.js';

/** Limit for a save, in milliseconds. */
const LIMIT = 1000;
const ROUNDS = 9;
/** The first save also warms up later ones; a person does not notice it twice. */
const WARM_UP = 2;

interface Subject {
  readonly title: string;
  /** The saved file, and the words in it that change. */
  readonly file: string;
  readonly words: string;
  /** The page to check. */
  readonly page: string;
}

const subjects: readonly Subject[] = [
  {
    title: 'a guide, on its page',
    file: 'scripts/docs/guides/errors.md',
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

/** Times the preview of the documentation site. `npm run bench:docs` */
process.exitCode = await runCommand({
  help: `Measures how long a save takes to reach a browser that shows a page of \`npm run docs:dev\`, and compares it with the limit of one
second. Guides and descriptions are saved in a copy of the project.

  npm run bench:docs                         ${ROUNDS} saves of each file
  npm run bench:docs -- --quick              one save of each file`,
  options: { quick: { type: 'boolean' } },
  async run({ flags: { quick } }) {
    const folder = await copyProject();
    const preview = await startPreviewOf(folder);
    const browser = await launchBrowser();
    try {
      const rows: Cell[][] = [];
      for (const subject of subjects) {
        const page = await browser.newPage();
        await page.goto(`${preview.url}${subject.page}`);
        const times = await measure(page, { ...subject, folder, rounds: quick ? 1 : ROUNDS });
        await page.close();
        const middle = median(times);
        rows.push([subject.title, Math.round(middle), Math.round(Math.max(...times)), middle / LIMIT]);
      }
      console.log(formatTable(['file and page', 'median ms', 'slowest ms', 'of the limit'], rows));
    } finally {
      await browser.close();
      await preview.close();
    }
  },
});

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>;

/** Milliseconds from each save until the page shows it. */
async function measure(
  page: Page,
  { file, words, folder, rounds }: Subject & { folder: string; rounds: number },
): Promise<number[]> {
  await page.getByText(words).first().waitFor({ state: 'attached' });
  const times: number[] = [];
  let shown = words;
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    const next = `${words} (${'abcdefghijklmnop'[round]})`;
    const start = performance.now();
    await replaceIn(path.join(folder, file), shown, next);
    await page.getByText(next).first().waitFor({ state: 'attached', timeout: 30_000 });
    if (round >= WARM_UP) times.push(performance.now() - start);
    shown = next;
  }
  return times;
}
