import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { createServer } from 'vitepress';
import { projectRoot } from '../../support/redocly.js';
import type { SiteOptions } from '../source/options.js';
import { SITE_SOURCE, STAGED_ASSETS } from '../page/paths.js';
import { Workshop, type Change } from './workshop.js';

/** A running preview. */
export interface Preview {
  /** Its address: `http://localhost:5173/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Time that a file must be unchanged before it is read, in milliseconds: editors write in several steps, and chokidar
 * reports a file at most once in 50.
 */
const CALM = 60;

/** Serves the site, and updates the pages that a saved description, guide or doc comment changes. Problems are printed; the last good state stays. */
export async function startPreview(options: SiteOptions, port?: number): Promise<Preview> {
  const workshop = new Workshop(options);
  await workshop.update();
  const server = await createServer(SITE_SOURCE, {
    base: options.base,
    // An asset that changes would make every page reload. Those that have to are reported below.
    watch: { ignored: [`${STAGED_ASSETS}/**`] },
    ...(port === undefined ? {} : { port }),
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  const watcher = watchSources(async (change) => {
    for (const page of await workshop.update(change))
      server.ws.send({ type: 'full-reload', path: `${options.base}${page}` });
  });
  const close = async () => {
    await watcher.close();
    await server.close();
    workshop.close();
  };
  return { url, close };
}

/** Calls `act` when sources were saved and are unchanged for a while. */
function watchSources(act: (change: Change) => Promise<void>): FSWatcher {
  const guides = path.join(SITE_SOURCE, 'guides');
  const sources = [guides, path.join(projectRoot, 'openapi'), path.join(projectRoot, 'generator/kit/runtime')];
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return watch(sources, { ignoreInitial: true, ignored: (file) => /^\..*\.writing/.test(path.basename(file)) }).on(
    'all',
    (_, file) => {
      saved.add(file);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const files = [...saved];
        saved = new Set();
        void act({
          files: files.map((name) => path.relative(projectRoot, name).split(path.sep).join('/')),
          isOfGuides: files.every((name) => name.startsWith(guides)),
        });
      }, CALM);
    },
  );
}
