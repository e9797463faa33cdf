import type { SampleBook } from '../samples/samples.js';
import type { SitePage } from '../page/site-page.js';
import type { SiteSource } from '../source/site-source.js';
import { clientIndex } from './client-index.js';
import { resourcePages } from './resource-page.js';
import { entryPages, runtimeDeclarations, runtimePages, runtimeTargets } from './runtime-pages.js';
import { typesPage, typeTargets } from './types-page.js';

/** All pages of the client reference. */
export function referencePages({ apis, files }: SiteSource, samples: ReadonlyMap<string, SampleBook>): SitePage[] {
  const declarations = runtimeDeclarations(files);
  const shared = runtimeTargets(declarations);
  const keys = apis.map(({ key }) => key);
  const common = new Map(shared);
  const entries = entryPages(files, keys, common);
  const ofApis = apis.flatMap((api) => {
    const index = new Map([...shared, ...typeTargets(api)]);
    const context = { api, apis, files, index, samples: samples.get(api.key) ?? new Map() };
    return [...resourcePages(context), typesPage(api, index)];
  });
  return [clientIndex(apis, entries), ...runtimePages(declarations, common), ...entries, ...ofApis];
}
