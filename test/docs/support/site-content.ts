import { loadContent, type SiteContent } from '../../../scripts/docs/content/site-content.js';
import { freeze } from '../../contract/embedded/freeze.js';

let loading: Promise<SiteContent> | undefined;

/** The content of the project's site. It takes seconds to make, so the test files of a worker share it. */
export function siteContent(): Promise<SiteContent> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SiteContent> {
  const content = await loadContent();
  for (const { document } of content.source.apis) freeze(document);
  return content;
}
