/** A page of the site as Markdown, before VitePress makes HTML of it. */
export interface SitePage {
  /** Path below the site's root, without extension: `guides/errors`. The start page is `index`. */
  readonly path: string;
  /** Without markup. */
  readonly title: string;
  /** One sentence for search engines and llms.txt, without markup. */
  readonly description: string;
  /** The whole page without its front matter. Links to other pages are absolute and end in `.html`. */
  readonly text: string;
  /** The file to edit, relative to the project's root. */
  readonly source: string;
  /** Keys of VitePress that the page sets for itself. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
}

/** A file that is copied to the host unchanged. */
export interface SiteAsset {
  /** Path below the site's root: `openapi/v2.json`. */
  readonly path: string;
  readonly text: string;
}
