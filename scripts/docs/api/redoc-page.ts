import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import { discard, fillFolder } from '../../../generator/write/scratch.js';
import { runRedocly, type RedoclyResult } from '../../support/redocly.js';
import { WORKSHOP } from '../page/paths.js';
import type { SiteAsset } from '../page/site-page.js';
import { oneLine } from '../text/plain.js';
import { pageShell, type ApiPageSettings } from './page-shell.js';

/** Redoc fetches its maker's logo from these addresses. Its name stays, as text in the page. */
const REDOC_LOGOS = /https:\/\/cdn\.redoc\.ly\/redoc\/[a-z-]+\.svg/g;
const THEIR_NAME =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='46' height='12'%3E%3Ctext y='10' font-family='sans-serif' font-size='11' fill='%23777'%3ERedocly%3C/text%3E%3C/svg%3E";

/** Runs a command of Redocly. */
export type RunRedocly = (args: readonly string[]) => Promise<RedoclyResult>;

/** The page of one API, made by Redocly's build-docs of a description. It is self-contained, and may connect to no server. */
export async function redocPage(
  document: OpenApiDocument,
  settings: ApiPageSettings,
  run: RunRedocly = runRedocly,
): Promise<SiteAsset> {
  const folder = path.join(WORKSHOP, 'api');
  const input = path.join(folder, `${settings.key}.json`);
  const output = path.join(folder, `${settings.key}.html`);
  await discard(output);
  await fillFolder(folder, { [path.basename(input)]: JSON.stringify(document) });
  const { exitCode, output: log } = await run([
    'build-docs',
    input,
    '--inlineBundle',
    // One argument with its flag: a value that begins with a hyphen would be another flag.
    `--title=${oneLine(settings.title)}`,
    '--output',
    output,
  ]);
  if (exitCode !== 0) throw new Error(`redocly build-docs failed for ${settings.key}:\n${log}`);
  const html = await readFile(output, 'utf8');
  return { path: `api/${settings.key}.html`, text: pageShell(html.replaceAll(REDOC_LOGOS, THEIR_NAME), settings) };
}
