import type { OpenApiDocument } from '../../generator/document.js';
import { projectRoot } from '../support/redocly.js';
import { describedCopy } from './api/described.js';
import { apiTwin } from './api/markdown-twin.js';
import { redocPage } from './api/redoc-page.js';
import { fillGuide } from './fill-guides.js';
import { loadGuides } from './guides.js';
import { homePage } from './home-page.js';
import { LOGO } from './logo.js';
import { bundledDescriptions } from './machine/bundled.js';
import { llmsFiles, type ListedPage } from './machine/llms.js';
import { twinOf } from './machine/twins.js';
import type { SiteOptions } from './options.js';
import { apiPath } from './reference/addresses.js';
import { referencePages } from './reference/reference-pages.js';
import { writeSamples, type SampleBook } from './samples/samples.js';
import type { SiteAsset, SitePage } from './site-page.js';
import { loadSiteSource, type SiteApi, type SiteSource } from './site-source.js';

/** Everything on the site, before VitePress and Redocly make pages of it. */
export interface SiteContent {
  readonly source: SiteSource;
  readonly samples: ReadonlyMap<string, SampleBook>;
  /** The guides as they are written. */
  readonly guides: readonly SitePage[];
  /** The start page and the client reference. */
  readonly made: readonly SitePage[];
  /** All pages that VitePress makes. */
  readonly pages: readonly SitePage[];
  /** The text of the API pages, which Redocly makes. */
  readonly apiTexts: readonly SitePage[];
  readonly assets: readonly SiteAsset[];
}

/**
 * Reads the sources and makes the content. Nothing is written.
 *
 * @throws {ProblemsError} all problems of all descriptions, or of the guides' list
 */
export async function loadContent(): Promise<SiteContent> {
  const [source, guides] = await Promise.all([loadSiteSource(projectRoot), loadGuides(projectRoot)]);
  const samples = new Map(
    await Promise.all(source.apis.map(async (api) => [api.key, await writeSamples(api)] as const)),
  );
  const made = [homePage(source), ...referencePages(source, samples)];
  return {
    source,
    samples,
    guides,
    made,
    pages: [...made, ...fillGuides(guides, source)],
    apiTexts: source.apis.toReversed().map((api) => apiTwin(api, samples.get(api.key) ?? new Map())),
    assets: [{ path: 'logo.svg', text: LOGO }, ...source.apis.flatMap(bundledDescriptions)],
  };
}

/** The same content with the guides as they are now. */
export async function reloadGuides(content: SiteContent): Promise<SiteContent> {
  const guides = await loadGuides(projectRoot);
  return { ...content, guides, pages: [...content.made, ...fillGuides(guides, content.source)] };
}

function fillGuides(guides: readonly SitePage[], source: SiteSource): SitePage[] {
  return guides.map((guide) => fillGuide(guide, source));
}

/** What Redocly is given to make the page of an API. */
export function apiDescription(content: SiteContent, api: SiteApi): OpenApiDocument {
  return describedCopy(api, content.source.apis, content.samples.get(api.key) ?? new Map());
}

/** The page of one API. A preview reloads itself, so nothing may forbid it to connect. */
export function apiPage(
  content: SiteContent,
  api: SiteApi,
  options: SiteOptions & { readonly isPreview?: boolean },
): Promise<SiteAsset> {
  const { apis } = content.source;
  const { key, model } = api;
  return redocPage(apiDescription(content, api), {
    key,
    title: model.title,
    description: `Every operation of ${model.title}, with code samples.`,
    navigation: [
      { text: 'Guides', link: '../guides/getting-started.html' },
      { text: 'Client', link: '../client/index.html' },
      ...apis.toReversed().map((other) => ({ text: `API ${other.key}`, link: `${other.key}.html` })),
    ],
    canonical: options.address === undefined ? undefined : `${options.address}${apiPath(api)}.html`,
    reloadFrom: options.isPreview ? `${options.base}@vite/client` : undefined,
  });
}

/** Files for machines that are made of the pages: a twin of each, and two indexes. */
export function machineFiles({ pages, apiTexts, source }: SiteContent, options: SiteOptions): SiteAsset[] {
  const listed: ListedPage[] = [...pages, ...apiTexts].map((page) => ({
    path: page.path,
    title: page.title,
    description: page.description,
    twin: twinOf(page),
  }));
  return [...listed.map(({ twin }) => twin), ...llmsFiles(listed, options, source.version)];
}
