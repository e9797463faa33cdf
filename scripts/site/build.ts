import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vitepress';
import { ProblemsError, type Problem } from '../../generator/problem.js';
import { checkDescriptions } from './check/check-descriptions.js';
import { checkLinks } from './check/check-links.js';
import { checkSnippets } from './check/check-snippets.js';
import type { SiteOptions } from './options.js';
import { projectRoot } from '../support/redocly.js';
import { FlagError } from '../support/command-error.js';
import { DRAFT, SITE_SOURCE } from './paths.js';
import { siteSettings } from './settings.js';
import { apiPage, loadContent, machineFiles } from './site-content.js';
import type { SiteAsset } from './site-page.js';
import { stage } from './stage.js';

/**
 * Builds the whole site in the folder `out`. What was there before stays until the new one is whole.
 *
 * @throws {FlagError} the folder holds something else
 * @throws {ProblemsError} everything that is wrong with what the site is made of, with file and line
 */
export async function buildSite(options: SiteOptions & { readonly out: string }): Promise<void> {
  const folder = path.resolve(projectRoot, options.out);
  await refuseForeign(folder);
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
  await publish(folder);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** The folder is replaced, so it must be a site's, or empty, or new. */
async function refuseForeign(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length === 0 || names.includes('llms.txt')) return;
  throw new FlagError(`The folder ${folder} holds something other than a site. Name another with --out, or empty it.`);
}

/** Copies, because the folder may be on another disk; then swaps, so that it is never half of one and half of another. */
async function publish(folder: string): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await cp(DRAFT, fresh, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

async function write(assets: readonly SiteAsset[]): Promise<void> {
  for (const { path: name, text } of assets) {
    const file = path.join(DRAFT, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
