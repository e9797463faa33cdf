import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { projectWithGenerator, type Files } from '../../support/project.js';
import { smallApi } from '../support/small-api.js';
import { WatchedGenerator } from '../support/watched-generator.js';

const PATHS = 'openapi/v2/paths/deals.yaml';
const WATCHING = 'Watching the descriptions';
const WRITTEN = /[1-9]\d* written/;

const HELPER = `process.on('message', ({ sources }) => console.log('helper:', sources.join(' ')));
process.once('disconnect', () => process.exit());`;

async function startWatching(files: Files = {}, ...flags: string[]) {
  const root = await projectWithGenerator({ ...smallApi, ...files });
  const generator = new WatchedGenerator(root, ...flags);
  await generator.after(() => Promise.resolve(), WATCHING, WRITTEN);
  const edit = async (file: string, change: (text: string) => string) => {
    const full = path.join(root, file);
    await writeFile(full, change(await readFile(full, 'utf8')));
  };
  return { generator, edit, read: (file: string) => readFile(path.join(root, file), 'utf8') };
}

/** Expects that `end` ends the command, with every process that it started. */
async function expectEnd(generator: WatchedGenerator, end: () => void): Promise<void> {
  expect(await generator.isAlive()).toBe(true);
  end();
  await vi.waitFor(async () => expect(await generator.isAlive()).toBe(false), { timeout: 20_000, interval: 50 });
}

// Starting takes most of the time of a test, so each starts once, and ends in another way.
test(
  'a saved description is generated and a helper is notified; a broken one is reported, until it is fixed; SIGTERM ends it',
  { timeout: 120_000 },
  async () => {
    const { generator, edit, read } = await startWatching({ 'helper.ts': HELPER }, '--helper', 'helper.ts');
    const resource = 'generated/src/v2/resources/deals.ts';

    // The helper gets a message after every run, with the files that were saved.
    const said = await generator.after(
      () => edit(PATHS, (text) => text.replace('List deals', 'List open deals')),
      `helper: ${PATHS}`,
    );
    expect(said).toMatch(WRITTEN);
    expect(await read(resource)).toContain('List open deals.');

    // Touched only: no run of its own.
    await edit(PATHS, (text) => text);
    await delay(300);
    const runs = await generator.after(() => edit(PATHS, (text) => text.replace('open deals', 'all deals')), WRITTEN);
    expect(runs.match(/\d+ files, \d+ written/g)).toHaveLength(1);
    await generator.after(() => edit(PATHS, (text) => text.replace('all deals', 'open deals')), WRITTEN);

    const broken = await generator.after(
      () => edit(PATHS, (text) => text.replace('tags: [deals]', 'tags: [deals')),
      'Nothing was written.',
    );
    expect(broken).toContain(`${PATHS}:5 not-yaml`);
    expect(await read(resource)).toContain('List open deals.');

    await generator.after(
      () => edit(PATHS, (text) => text.replace('tags: [deals\n', 'tags: [deals]\n').replace('open deals', 'won deals')),
      WRITTEN,
    );
    expect(await read(resource)).toContain('List won deals.');

    // A SIGTERM to npm.
    await expectEnd(generator, () => generator.terminate());
  },
);

test(
  'a saved generator file is used at once; a broken one is reported, until it is fixed; Ctrl-C ends it',
  { timeout: 120_000 },
  async () => {
    const { generator, edit, read } = await startWatching();
    const print = 'generator/write/print.ts';

    await generator.after(() => edit(print, (text) => text.replace('Do not edit:', 'Hands off:')), WATCHING, WRITTEN);
    expect(await read('generated/src/v2/client.ts')).toContain('Hands off:');

    const broken = await generator.after(
      () => edit(print, (text) => `${text}\nconst = 1;\n`),
      'generator/write/print.ts changed.',
      'saving it runs it again',
    );
    expect(broken).toMatch(/print\.ts:\d+:\d+: ERROR/);

    await generator.after(
      () => edit(print, (text) => text.replace('\nconst = 1;\n', '').replace('Hands off:', 'Keep away:')),
      WATCHING,
      WRITTEN,
    );
    expect(await read('generated/src/v2/client.ts')).toContain('Keep away:');

    // Ctrl-C.
    await expectEnd(generator, () => generator.interrupt());
  },
);
