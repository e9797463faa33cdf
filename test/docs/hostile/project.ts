import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { httpMethods, type OpenApiDocument } from '../../../generator/document/document.js';
import { copyProject, replaceIn } from '../support/copy-project.js';
import { siteContent } from '../support/site-content.js';
import { infect } from './infect.js';
import { payloads, SECRET, type Traces } from './payloads.js';
import { withPaths } from './small-api.js';

/** A few paths of each API, which among them have everything that a description has. */
const ROUTES: Readonly<Record<string, readonly string[]>> = {
  v1: ['/leads/sources', '/webhooks'],
  v2: ['/sources', '/tags'],
};

/** A project whose descriptions are hostile. */
export interface HostileProject {
  readonly root: string;
  readonly traces: Traces;
  /** The kinds of places that have a payload, as `parent.member`. */
  readonly kinds: ReadonlySet<string>;
  /** Every view of the API pages, which show one operation at a time. */
  readonly views: readonly string[];
}

/** Copies the project, and puts payloads into every text of its descriptions. The guides are left out, except for one. */
export async function hostileProject(): Promise<HostileProject> {
  const { apis } = (await siteContent()).source;
  const root = await copyProject();
  const traces = { ranFile: path.join(root, 'ran'), secretFile: path.join(root, 'secret.md') };
  await writeFile(traces.secretFile, SECRET);
  const up = path.relative(path.join(root, '.cache/site/pages/client/v2'), traces.secretFile);
  const kinds = new Set<string>();
  const views: string[] = [];
  for (const [index, { key, document, rootFile }] of apis.entries()) {
    const hostile = withPaths(document, ROUTES[key] ?? []);
    const payload = payloads({ ...traces, secretFile: index === 0 ? up : traces.secretFile })[index];
    if (!payload) throw new Error(`There is no payload for ${key}`);
    for (const kind of infect(hostile, payload)) kinds.add(kind);
    views.push(...viewsOf(key, hostile));
    await rm(path.join(root, 'openapi', key), { recursive: true });
    // JSON is YAML, too. A rule of our lint looks for operations in the folder.
    await mkdir(path.join(root, 'openapi', key, 'paths'), { recursive: true });
    await writeFile(path.join(root, 'openapi', key, 'paths/all.yaml'), JSON.stringify(hostile.paths));
    await writeFile(path.join(root, rootFile), JSON.stringify(hostile, undefined, 2));
  }
  // One compares names of events, which have payloads too. One keeps summaries short. The other knows some of what is dangerous by its spelling; the docs do not rely on it.
  const settings = path.join(root, 'redocly.yaml');
  await replaceIn(settings, '  heffl/operation-text: error', '  heffl/operation-text: off\n  no-unsafe-markdown: off');
  await replaceIn(settings, '  heffl/event-names: error', '  heffl/event-names: off');
  await shortenGuides(path.join(root, 'scripts/docs/guides'));
  return { root, traces, kinds, views };
}

function viewsOf(key: string, { paths, webhooks }: OpenApiDocument): string[] {
  const operations = Object.values({ ...paths, ...webhooks }).flatMap((item) =>
    httpMethods.flatMap((method) => item[method] ?? []),
  );
  return operations.map(({ tags, operationId }) => `api/${key}.html#/${tags?.[0]}/${operationId}`);
}

/** Their snippets are of other operations. */
async function shortenGuides(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const short = `${text.split('\n')[0]}\n\nNothing is here.\n\n<!-- fill: replacements -->\n`;
    const isAnchored = name === 'what-is-known.md';
    await writeFile(path.join(folder, name), isAnchored ? text.replaceAll(/^```\w+\n[\s\S]*?^```$/gm, '') : short);
  }
}
