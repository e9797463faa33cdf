import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build as buildPages } from 'vitepress';
import { ProblemsError, type Problem } from '../../../generator/model/problem.js';
import { withClaim } from '../../../generator/kit/command/files/claim.js';
import { replaceFolder } from '../../../generator/write/replace-folder.js';
import { copyInto, discard, fillFolder } from '../../../generator/write/scratch.js';
import { checkDescriptions } from '../check/check-descriptions.js';
import { checkLinks } from '../check/check-links.js';
import { checkSnippets } from '../check/check-snippets.js';
import type { SiteOptions } from '../source/options.js';
import { projectRoot } from '../../support/redocly.js';
import { FlagError } from '../../support/command-error.js';
import { DRAFT, SITE_SOURCE, WORKSHOP } from '../page/paths.js';
import { siteSettings } from '../content/settings.js';
import { apiPage, loadContent, machineFiles } from '../content/site-content.js';
import { stage } from './stage.js';

/**
 * Builds the whole site in the folder `out`. The old site stays until the new one is complete.
 *
 * @throws {BusyError} another build is running in the same folder
 * @throws {FlagError} the folder holds something else
 * @throws {ProblemsError} all problems of the site's sources, with file and line
 */
export async function buildSite(options: SiteOptions & { readonly out: string }): Promise<void> {
  const folder = path.resolve(projectRoot, options.out);
  await rejectThirdParty(folder);
  await withClaim(WORKSHOP, () => build(folder, options));
}

async function build(folder: string, options: SiteOptions): Promise<void> {
  const content = await loadContent();
  const { source, pages, assets } = content;
  const [problems, snippetProblems, ...apiPages] = await Promise.all([
    checkDescriptions(),
    checkSnippets(content),
    ...source.apis.map((api) => apiPage(content, api, options)),
  ]);
  throwIfAny([...problems, ...snippetProblems]);
  await stage({ pages, assets: [...assets, ...apiPages], settings: siteSettings(source, pages, options) });
  await discard(DRAFT);
  await buildPages(SITE_SOURCE);
  await fillFolder(
    DRAFT,
    Object.fromEntries(machineFiles(content, options).map(({ path: name, text }) => [name, text])),
  );
  throwIfAny(await checkLinks(DRAFT, options.base, content));
  await replaceFolder(folder, (draft) => copyInto(DRAFT, draft));
}

function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** The folder is replaced, so it must contain a site, or be empty or new. */
async function rejectThirdParty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.length === 0 || names.includes('llms.txt')) return;
  throw new FlagError(`The folder ${folder} holds something other than a site. Name another with --out, or empty it.`);
}
