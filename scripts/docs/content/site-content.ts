import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { Memory } from '../../../generator/load/memory.js';
import { projectRoot } from '../../support/redocly.js';
import { describedCopy } from '../api/described.js';
import { apiTwin } from '../api/markdown-twin.js';
import type { ApiPageSettings } from '../api/page-shell.js';
import { redocPage, type RunRedocly } from '../api/redoc-page.js';
import { fillGuide } from './fill-guides.js';
import { loadGuides } from './guides.js';
import { homePage } from './home-page.js';
import { LOGO } from '../page/logo.js';
import { bundledDescriptions } from '../machine/bundled.js';
import { llmsFiles, type ListedPage } from '../machine/llms.js';
import { twinOf } from '../machine/twins.js';
import type { SiteOptions } from '../source/options.js';
import { apiPath } from '../reference/addresses.js';
import { referencePages } from '../reference/reference-pages.js';
import { writeSamples, type SampleBook } from '../samples/samples.js';
import type { SiteAsset, SitePage } from '../page/site-page.js';
import { loadSiteSource, type SiteApi, type SiteSource } from '../source/site-source.js';

/** Basis of all pages of the site. */
export interface SiteBasis {
  readonly source: SiteSource;
  readonly samples: ReadonlyMap<string, SampleBook>;
}

/** Everything on the site, before VitePress and Redocly make pages of it. */
export interface SiteContent extends SiteBasis {
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
 * Reads the descriptions, and writes the samples. No file is written.
 *
 * @param memory State of an earlier run; default: none.
 * @throws {ProblemsError} all problems of all descriptions
 */
export async function loadBasis(memory?: Memory): Promise<SiteBasis> {
  const source = await loadSiteSource(projectRoot, memory);
  const books = source.apis.map(async (api) => [api.key, await writeSamples(api)] as const);
  return { source, samples: new Map(await Promise.all(books)) };
}

/** Makes the content of the basis. */
export function makeContent({ source, samples }: SiteBasis, guides: readonly SitePage[]): SiteContent {
  const made = [homePage(source), ...referencePages(source, samples)];
  return {
    source,
    samples,
    guides,
    made,
    pages: [...made, ...fillGuides(guides, source)],
    apiTexts: source.apis.toReversed().map((api) => apiTwin(api, source.apis, samples.get(api.key) ?? new Map())),
    assets: [{ path: 'logo.svg', text: LOGO }, ...source.apis.flatMap(bundledDescriptions)],
  };
}

/**
 * Reads the sources and makes the content. Nothing is written.
 *
 * @throws {ProblemsError} all problems of all descriptions, or of the guides' list
 */
export async function loadContent(): Promise<SiteContent> {
  const [basis, guides] = await Promise.all([loadBasis(), loadGuides(projectRoot)]);
  return makeContent(basis, guides);
}

/** The same content with the guides as they are now. */
export async function reloadGuides(content: SiteContent): Promise<SiteContent> {
  const guides = await loadGuides(projectRoot);
  return { ...content, guides, pages: [...content.made, ...fillGuides(guides, content.source)] };
}

function fillGuides(guides: readonly SitePage[], source: SiteSource): SitePage[] {
  return guides.map((guide) => fillGuide(guide, source));
}

/** The description that Redocly makes the page of an API from. */
export function apiDescription({ source, samples }: SiteBasis, api: SiteApi): OpenApiDocument {
  return describedCopy(api, source.apis, samples.get(api.key) ?? new Map());
}

/** The page of one API. A preview reloads itself, so its policy must not forbid to connect. */
export function apiPage(
  basis: SiteBasis,
  api: SiteApi,
  options: SiteOptions & { readonly preview?: { readonly run: RunRedocly } },
): Promise<SiteAsset> {
  const { apis } = basis.source;
  const { key, model } = api;
  const settings: ApiPageSettings = {
    key,
    title: model.title,
    description: `Every operation of ${model.title}, with code samples.`,
    navigation: [
      { text: 'Guides', link: '../guides/getting-started.html' },
      { text: 'Client', link: '../client/index.html' },
      ...apis.toReversed().map((other) => ({ text: `API ${other.key}`, link: `${other.key}.html` })),
    ],
    canonical: options.address === undefined ? undefined : `${options.address}${apiPath(api)}.html`,
    reloadFrom: options.preview ? `${options.base}@vite/client` : undefined,
  };
  return redocPage(apiDescription(basis, api), settings, options.preview?.run);
}

/** Files for machines, made from the pages: a Markdown twin of each, and two indexes. */
export function machineFiles({ pages, apiTexts, source }: SiteContent, options: SiteOptions): SiteAsset[] {
  const listed: ListedPage[] = [...pages, ...apiTexts].map((page) => ({
    path: page.path,
    title: page.title,
    description: page.description,
    twin: twinOf(page),
  }));
  const keys = source.apis.map(({ key }) => key).toReversed();
  return [...listed.map(({ twin }) => twin), ...llmsFiles(listed, options, { version: source.version, keys })];
}
