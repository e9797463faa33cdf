import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vitepress';
import { ProblemsError, type Problem } from '../../generator/problem.js';
import { checkDescriptions } from './check/check-descriptions.js';
import { checkLinks } from './check/check-links.js';
import { checkSnippets } from './check/check-snippets.js';
import type { SiteOptions } from './options.js';
import { DRAFT, OUTPUT, SITE_SOURCE } from './paths.js';
import { siteSettings } from './settings.js';
import { apiPage, loadContent, machineFiles } from './site-content.js';
import type { SiteAsset } from './site-page.js';
import { stage } from './stage.js';

/**
 * Builds the whole site in `dist/site/`. What was there before stays until the new one is whole.
 *
 * @throws {ProblemsError} everything that is wrong with what the site is made of, with file and line
 */
export async function buildSite(options: SiteOptions): Promise<void> {
  const content = await loadContent();
  const { source, pages, assets } = content;
  const [problems, snippetProblems, ...apiPages] = await Promise.all([
    checkDescriptions(),
    checkSnippets(content),
    ...source.apis.map((api) => apiPage(content, api, options)),
  ]);
  refuse([...problems, ...snippetProblems]);
  await stage({ pages, assets: [...assets, ...apiPages], settings: siteSettings(source, pages, options) });
  await rm(DRAFT, { recursive: true, force: true });
  await build(SITE_SOURCE);
  await write(machineFiles(content, options));
  refuse(await checkLinks(DRAFT, options.base, content));
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(path.dirname(OUTPUT), { recursive: true });
  await rename(DRAFT, OUTPUT);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}

async function write(assets: readonly SiteAsset[]): Promise<void> {
  for (const { path: name, text } of assets) {
    const file = path.join(DRAFT, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
