import type { ProvenanceLevel } from '../../../generator/model/docs.js';
import { KNOWN_PAGE } from '../page/provenance-levels.js';
import { href } from './addresses.js';
import { link } from './markdown.js';

/** A badge that links to the meaning of the level. `.vitepress/markdown.ts` makes a badge of every such link. */
export function levelBadge(level: ProvenanceLevel): string {
  return link(level, href(KNOWN_PAGE, level));
}
