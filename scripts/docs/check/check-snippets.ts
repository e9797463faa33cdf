import path from 'node:path';
import { CUSTOM_FOLDER } from '../../../generator/load/settings/kit-folders.js';
import type { OutputFile } from '../../../generator/model/output-file.js';
import type { Problem } from '../../../generator/model/problem.js';
import { copyInto, discard, fillFolder } from '../../../generator/write/scratch.js';
import { projectRoot } from '../../support/redocly.js';
import { compileSnippets, entryPointsOf, snippetsIn, type Snippet } from '../../support/snippets.js';
import { WORKSHOP } from '../page/paths.js';
import type { SiteContent } from '../content/site-content.js';

/** True if every snippet of the site compiles against the package as generated from the current descriptions. */
export async function checkSnippets({ source, guides, samples }: SiteContent): Promise<Problem[]> {
  const src = await writePackage(source.files);
  const manifest = source.files.find((file) => file.path === 'package.json')?.text ?? '{}';
  const written = guides.flatMap((page) =>
    ['ts', 'typescript'].flatMap((language) => snippetsIn(page.source, page.text, language)),
  );
  const emitted = source.apis.flatMap(({ key, rootFile }) =>
    [...(samples.get(key) ?? [])].flatMap(([, list]) =>
      list.map(({ lang, source: text }) => ({ lang, text, rootFile })),
    ),
  );
  const ofSamples = emitted
    .filter(({ lang }) => lang === 'typescript')
    .map(({ text, rootFile }): Snippet => ({ file: rootFile, line: 1, text, directive: undefined }));
  return compileSnippets([...written, ...ofSamples], entryPointsOf(manifest, src));
}

/** The sources of the package, in a folder that only a compiler reads. */
async function writePackage(files: readonly OutputFile[]): Promise<string> {
  const folder = path.join(WORKSHOP, 'package');
  await discard(folder);
  const sources = files.filter((file) => file.path.startsWith('src/'));
  await fillFolder(folder, Object.fromEntries(sources.map((file) => [file.path, file.text])));
  await copyInto(path.join(projectRoot, 'generated', CUSTOM_FOLDER), path.join(folder, CUSTOM_FOLDER));
  return path.join(folder, 'src');
}
