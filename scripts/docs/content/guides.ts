import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemsError } from '../../../generator/model/problem.js';
import type { SitePage } from '../page/site-page.js';

/** The guides in the order of the sidebar. A file that is not named here, or a name without a file, stops the build. */
export const guideGroups: readonly { readonly title: string; readonly names: readonly string[] }[] = [
  { title: 'Start', names: ['getting-started', 'authentication', 'what-happens-when'] },
  {
    title: 'Use',
    names: [
      'pagination',
      'filters-and-search',
      'custom-fields',
      'find-and-upsert',
      'recipes',
      'errors',
      'rate-limits-and-retries',
      'traces',
      'testing',
      'webhooks',
    ],
  },
  {
    title: 'Tasks',
    names: ['import-and-export', 'sync-to-a-database', 'bill-a-quotation', 'shell-and-agents', 'workers'],
  },
  { title: 'Go further', names: ['workflows', 'v1-to-v2', 'what-is-known', 'security'] },
];

const FOLDER = 'scripts/docs/guides';

/**
 * Reads the guides. A guide begins with its title; its first paragraph is its description for search engines and llms.txt.
 *
 * @throws {ProblemsError} a guide is missing, is in no group, or has no title or no first paragraph
 */
export async function loadGuides(projectRoot: string): Promise<SitePage[]> {
  const folder = path.join(projectRoot, FOLDER);
  const files = (await readdir(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length));
  const named = guideGroups.flatMap(({ names }) => names);
  throwIfAny([
    ...files.filter((name) => !named.includes(name)).map((name) => problem(name, 'It is in no group.')),
    ...named.filter((name) => !files.includes(name)).map((name) => problem(name, 'There is no such file.')),
  ]);
  const texts = await Promise.all(named.map((name) => readFile(path.join(folder, `${name}.md`), 'utf8')));
  const pages = named.map((name, index) => guidePage(name, texts[index] ?? ''));
  throwIfAny(pages.flatMap((page) => ('code' in page ? [page] : [])));
  return pages.flatMap((page) => ('code' in page ? [] : [page]));
}

function guidePage(name: string, text: string) {
  const [, title, description] = text.match(/^# (.+)\n\n((?:[^\n#`|][^\n]*\n)+)/) ?? [];
  if (title === undefined || description === undefined)
    return problem(name, 'It does not begin with "# Title", an empty line and a paragraph.');
  const source = `${FOLDER}/${name}.md`;
  return { path: `guides/${name}`, title, description: plain(description), text, source };
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function problem(name: string, message: string) {
  return {
    code: 'guide',
    location: { file: `${FOLDER}/${name}.md`, line: 1, column: 1 },
    message,
    fix: 'Fix the file, or the list in scripts/docs/content/guides.ts.',
  };
}

function throwIfAny(problems: readonly ReturnType<typeof problem>[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
