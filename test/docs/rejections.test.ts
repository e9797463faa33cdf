import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks } from '../../scripts/docs/check/check-links.js';
import { readOptions } from '../../scripts/docs/source/options.js';
import { loadGuides } from '../../scripts/docs/content/guides.js';
import { loadSiteSource } from '../../scripts/docs/source/site-source.js';
import { FlagError } from '../../scripts/support/command-error.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { copyProject, replaceIn } from './support/copy-project.js';
import { runBuild } from './support/run-build.js';
import { siteContent } from './support/site-content.js';

/** Problems that stop a build: it names the file and the line, and the published site stays. */
describe('the build', () => {
  let copy = '';

  beforeAll(async () => {
    copy = await copyProject();
  });

  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('reads no YAML that is broken', async () => {
    const line = await spoil('openapi/v2/paths/tags.yaml', 'summary: List tags', 'summary: [List tags');
    const message = String(await loadSiteSource(copy).catch(String));
    // A bracket that is never closed is noticed on a later line.
    const [, found = '0'] = message.match(/openapi\/v2\/paths\/tags\.yaml:(\d+) not-yaml/) ?? [];
    expect(Number(found)).toBeGreaterThanOrEqual(line);
    await fix('openapi/v2/paths/tags.yaml');
  });

  test('reads no guide that nobody listed', async () => {
    await writeFile(path.join(copy, 'scripts/docs/guides/stray.md'), '# Stray\n\nA guide.\n');
    await expect(loadGuides(copy)).rejects.toThrow('scripts/docs/guides/stray.md:1 guide');
    await rm(path.join(copy, 'scripts/docs/guides/stray.md'));
  });

  test('stops at an example that does not validate, and at a snippet that does not compile, and reports both', async () => {
    const inExample = await spoil('openapi/v2/paths/deals.yaml', 'price: 5000', 'price: many');
    const inGuide = await spoil('scripts/docs/guides/pagination.md', 'page.hasMore', 'page.hasMoore');
    const { exitCode, output } = await runBuild(copy, [], '.cache/site');
    expect(exitCode).toBe(1);
    expect(output).toContain(`openapi/v2/paths/deals.yaml:${inExample} no-invalid-media-type-examples`);
    expect(output).toContain(`scripts/docs/guides/pagination.md:${inGuide} snippet`);
    expect(output).toContain('hasMoore');
    expect(existsSync(path.join(copy, 'dist'))).toBe(false);
  }, 240_000);

  function spoil(file: string, from: string, to: string): Promise<number> {
    return replaceIn(path.join(copy, file), from, to);
  }

  async function fix(file: string): Promise<void> {
    await cp(path.join(projectRoot, file), path.join(copy, file));
  }
});

test('a dead link and a dead anchor are reported with the line of the guide that they are written in', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'heffl-links-'));
  try {
    const content = await siteContent();
    const text = await readFile(path.join(projectRoot, 'scripts/docs/guides/errors.md'), 'utf8');
    const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    await cp(path.join(projectRoot, 'LICENSE'), path.join(root, 'logo.svg'));
    await writeGuide(
      root,
      '<img src="/logo.svg"><a href="#here" id="here">x</a><a href="/guides/rate-limits-and-retries.html">x</a>',
    );
    const missing = await checkLinks(root, '/', content);
    expect(missing.map(({ location }) => location?.line)).toEqual([lineOf('/guides/rate-limits-and-retries.html')]);
    expect(missing[0]?.location?.file).toBe('scripts/docs/guides/errors.md');
    await writeGuide(root, '<a href="/guides/errors.html#nowhere">x</a>');
    expect((await checkLinks(root, '/', content)).map(({ message }) => message)).toEqual([
      'The page guides/errors.html links to /guides/errors.html#nowhere. The page has no place "nowhere".',
    ]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

async function writeGuide(root: string, body: string): Promise<void> {
  await cp(path.join(projectRoot, 'LICENSE'), path.join(root, 'guides/errors.html'));
  await writeFile(path.join(root, 'guides/errors.html'), `<!DOCTYPE html><body>${body}`);
}

describe('options', () => {
  test('come from flags, then from variables', () => {
    expect(readOptions({ base: '/a/' }, { DOCS_BASE: '/b/' }).base).toBe('/a/');
    expect(readOptions({}, { DOCS_BASE: '/b/' }).base).toBe('/b/');
    expect(readOptions({}, {})).toMatchObject({ base: '/', address: undefined, editUrl: undefined, out: 'dist/site' });
    expect(readOptions({ address: 'https://docs.example.com/heffl' }, {})).toMatchObject({
      address: 'https://docs.example.com/heffl/',
      base: '/heffl/',
    });
  });

  test.each([
    { flags: { base: 'heffl' }, says: 'with a slash at both ends' },
    { flags: { base: '/a/', address: 'https://docs.example.com/b/' }, says: 'the address ends in /b/' },
    { flags: { address: 'docs.example.com' }, says: 'Write a whole one' },
    { flags: { 'edit-url': 'https://git.example.com/edit' }, says: '{path}' },
    { flags: { port: 'many' }, says: 'from 0 to 65535' },
  ])('$flags is rejected', ({ flags, says }) => {
    expect(() => readOptions(flags, {})).toThrow(FlagError);
    expect(() => readOptions(flags, {})).toThrow(says);
  });
});
