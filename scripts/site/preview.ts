import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { createServer } from 'vitepress';
import { ProblemsError } from '../../generator/problem.js';
import { projectRoot } from '../support/redocly.js';
import type { SiteOptions } from './options.js';
import { SITE_SOURCE } from './paths.js';
import { siteSettings } from './settings.js';
import { apiDescription, apiPage, loadContent, reloadGuides, type SiteContent } from './site-content.js';
import type { SiteAsset } from './site-page.js';
import { stage } from './stage.js';

/** A preview that runs. */
export interface Preview {
  /** Where it is: `http://localhost:5173/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** How long a file must be left alone before it is read, in milliseconds. An editor writes in several steps. */
const CALM = 20;

/** Serves the site, and updates what a saved description, guide or doc comment changes. Problems are printed; the last good state stays. */
export async function startPreview(options: SiteOptions, port?: number): Promise<Preview> {
  const workshop = new Workshop(options);
  await workshop.update('everything');
  const server = await createServer(SITE_SOURCE, { base: options.base, ...(port === undefined ? {} : { port }) });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  const watcher = watchSources(async (change) => {
    for (const page of await workshop.update(change))
      server.ws.send({ type: 'full-reload', path: `${options.base}${page}` });
  });
  const close = async () => {
    await watcher.close();
    await server.close();
  };
  return { url, close };
}

type Change = 'guide' | 'everything';

/** What was staged last, so that only what changed is made again. */
class Workshop {
  readonly #options: SiteOptions;
  #content: SiteContent | undefined;
  #apiPages = new Map<string, { readonly description: string; readonly page: SiteAsset }>();
  #last: Promise<readonly string[]> = Promise.resolve([]);

  constructor(options: SiteOptions) {
    this.#options = options;
  }

  /** Stages what a change asks for, one change after the other. Gives the API pages that were made again. */
  update(change: Change): Promise<readonly string[]> {
    this.#last = this.#last.then(() => this.#update(change).catch(report));
    return this.#last;
  }

  async #update(change: Change): Promise<string[]> {
    const known = change === 'guide' ? this.#content : undefined;
    const content = known ? await reloadGuides(known) : await loadContent();
    this.#content = content;
    // The pages first: what Redocly makes takes longer.
    await this.#stage(content);
    const changed = await this.#renewApiPages(content);
    if (changed.length > 0) await this.#stage(content);
    return changed;
  }

  #stage(content: SiteContent): Promise<string[]> {
    const { source, pages, assets } = content;
    const apiPages = [...this.#apiPages.values()].map(({ page }) => page);
    return stage({ pages, assets: [...assets, ...apiPages], settings: siteSettings(source, pages, this.#options) });
  }

  async #renewApiPages(content: SiteContent): Promise<string[]> {
    const renewed = content.source.apis.map(async (api) => {
      const description = JSON.stringify(apiDescription(content, api));
      if (this.#apiPages.get(api.key)?.description === description) return [];
      const page = await apiPage(content, api, { ...this.#options, isPreview: true });
      this.#apiPages.set(api.key, { description, page });
      return [page.path];
    });
    return (await Promise.all(renewed)).flat();
  }
}

function report(error: unknown): string[] {
  console.error(error instanceof ProblemsError ? error.message : error);
  return [];
}

/** Calls `act` when a source was saved and is left alone again. */
function watchSources(act: (change: Change) => Promise<void>): FSWatcher {
  const guides = path.join(SITE_SOURCE, 'guides');
  const sources = [guides, path.join(projectRoot, 'openapi'), path.join(projectRoot, 'generator/runtime')];
  let pending: Change | undefined;
  let timer: NodeJS.Timeout | undefined;
  return watch(sources, { ignoreInitial: true }).on('all', (_, file) => {
    pending = pending !== 'everything' && file.startsWith(guides) ? 'guide' : 'everything';
    clearTimeout(timer);
    timer = setTimeout(() => {
      void act(pending ?? 'everything');
      pending = undefined;
    }, CALM);
  });
}
