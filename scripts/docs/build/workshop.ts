import { Memory } from '../../../generator/load/memory.js';
import { ProblemsError } from '../../../generator/model/problem.js';
import { projectRoot } from '../../support/redocly.js';
import { WarmRedocly } from '../../support/warm-redocly.js';
import { loadGuides } from '../content/guides.js';
import type { SiteOptions } from '../source/options.js';
import { siteSettings } from '../content/settings.js';
import {
  apiDescription,
  apiPage,
  loadBasis,
  makeContent,
  reloadGuides,
  type SiteBasis,
  type SiteContent,
} from '../content/site-content.js';
import type { SiteAsset } from '../page/site-page.js';
import { stage } from './stage.js';

/** Saved files. */
export interface Change {
  /** Relative to the project's root. */
  readonly files: readonly string[];
  /** True if all of them are guides. */
  readonly isOfGuides: boolean;
}

/** The last staging of a preview, so that only changed pages are made again. */
export class Workshop {
  readonly #options: SiteOptions;
  readonly #memory = new Memory();
  readonly #redocly = new WarmRedocly();
  readonly #apiPages = new Map<string, { readonly description: string; readonly page: SiteAsset }>();
  #content: SiteContent | undefined;
  #last: Promise<readonly string[]> = Promise.resolve([]);

  constructor(options: SiteOptions) {
    this.#options = options;
  }

  /**
   * Stages the pages that a change affects, one change after the other; without a change, everything. Problems are printed, and
   * the previous state stays. Returns the API pages that were made again.
   */
  update(change?: Change): Promise<readonly string[]> {
    this.#last = this.#last.then(() => this.#update(change).catch(report));
    return this.#last;
  }

  close(): void {
    this.#redocly.close();
  }

  async #update(change: Change | undefined): Promise<readonly string[]> {
    for (const file of change?.files ?? []) this.#memory.forget(file);
    if (change?.isOfGuides && this.#content) {
      await this.#stage(await reloadGuides(this.#content));
      return [];
    }
    const [basis, guides] = await Promise.all([loadBasis(this.#memory), loadGuides(projectRoot)]);
    // Redocly works in a process of its own while the other pages are made, which is faster.
    const renewed = this.#renewApiPages(basis);
    const content = makeContent(basis, guides);
    const [changed] = await Promise.all([renewed, this.#stage(content)]);
    if (changed.length > 0) await this.#stage(content);
    return changed;
  }

  #stage(content: SiteContent): Promise<string[]> {
    this.#content = content;
    const { source, pages, assets } = content;
    const apiPages = [...this.#apiPages.values()].map(({ page }) => page);
    return stage({ pages, assets: [...assets, ...apiPages], settings: siteSettings(source, pages, this.#options) });
  }

  async #renewApiPages(basis: SiteBasis): Promise<readonly string[]> {
    const preview = { run: (args: readonly string[]) => this.#redocly.run(args) };
    const renewed = basis.source.apis.map(async (api) => {
      const description = JSON.stringify(apiDescription(basis, api));
      if (this.#apiPages.get(api.key)?.description === description) return [];
      const page = await apiPage(basis, api, { ...this.#options, preview });
      this.#apiPages.set(api.key, { description, page });
      return [page.path];
    });
    return (await Promise.all(renewed)).flat();
  }
}

function report(error: unknown): readonly string[] {
  console.error(error instanceof ProblemsError ? error.message : error);
  return [];
}
