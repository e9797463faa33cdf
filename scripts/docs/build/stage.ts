import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { discard, fillFolder } from '../../../generator/write/scratch.js';
import { SETTINGS_FILE, STAGED_ASSETS, STAGED_PAGES } from '../page/paths.js';
import type { SiteSettings } from '../page/site-settings.js';
import type { SiteAsset, SitePage } from '../page/site-page.js';
import { oneLine, plain } from '../text/plain.js';
import { seal } from '../text/seal.js';

/** Input of the VitePress build. */
export interface Staged {
  readonly pages: readonly SitePage[];
  readonly assets: readonly SiteAsset[];
  readonly settings: SiteSettings;
}

/** Writes changed files and deletes removed ones, so that a preview updates nothing else. Returns the written paths. */
export async function stage({ pages, assets, settings }: Staged): Promise<string[]> {
  const files = new Map([
    ...pages.map((page): [string, string] => [path.join(STAGED_PAGES, `${page.path}.md`), withFrontMatter(page)]),
    ...assets.map((asset): [string, string] => [path.join(STAGED_ASSETS, asset.path), asset.text]),
    [SETTINGS_FILE, JSON.stringify(settings, undefined, 2)],
  ]);
  await fillFolder(STAGED_ASSETS, {});
  const written = await Promise.all([...files].map(([file, text]) => writeIfChanged(file, text)));
  const names = (await readdir(STAGED_PAGES, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const present = names.map((entry) => path.join(entry.parentPath, entry.name));
  await Promise.all(present.filter((file) => !files.has(file)).map(discard));
  return written.flatMap((file) => file ?? []);
}

/**
 * JSON is YAML, too. VitePress looks for directives in the whole file, front matter and code included, before it
 * parses it.
 */
function withFrontMatter({ title, description, source, settings, text }: SitePage): string {
  const matter = JSON.stringify({ title: plain(title), description: oneLine(description), source, ...settings });
  return `---\n${matter.replaceAll('<', String.raw`\u003c`)}\n---\n\n${seal(text)}`;
}

async function writeIfChanged(file: string, text: string): Promise<string | undefined> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return undefined;
  await fillFolder(path.dirname(file), { [path.basename(file)]: text });
  return file;
}
