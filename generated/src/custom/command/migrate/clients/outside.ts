import { findSites } from '../sites/find-sites.js';
import { follow } from './follow.js';
import type { Sources } from './sources.js';

/** Pins clients that are used in files of the project which may not be changed. */
export function pinOutside(sources: Sources): void {
  const { all, files } = sources.v1.code;
  for (const file of all) {
    if (files.includes(file)) continue;
    const { sites, mentions, reads } = findSites(sources.v1, file);
    const used = [...sites.map(({ resource }) => resource), ...mentions.map(({ node }) => node.expression), ...reads];
    for (const { expression } of follow(sources, file, new Set())) used.push(expression);
    for (const expression of used) sources.holders.pin(sources.of(expression));
  }
}
