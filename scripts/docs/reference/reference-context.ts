import type { OutputFile } from '../../../generator/model/output-file.js';
import type { SampleBook } from '../samples/samples.js';
import type { SiteApi } from '../source/site-source.js';
import type { TypeIndex } from './type-links.js';

/** Inputs of the pages of resources. */
export interface ReferenceContext {
  readonly api: SiteApi;
  /** All APIs, for links from one to another. */
  readonly apis: readonly SiteApi[];
  readonly files: readonly OutputFile[];
  readonly samples: SampleBook;
  readonly index: TypeIndex;
}
