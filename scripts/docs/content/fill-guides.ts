import type { ProvenanceLevel } from '../../../generator/model/model.js';
import { operationHref } from '../reference/addresses.js';
import { cell, code, link, table } from '../reference/markdown.js';
import { levelMeanings } from '../page/provenance-levels.js';
import { levelBadge } from '../reference/provenance.js';
import type { SitePage } from '../page/site-page.js';
import type { SiteApi, SiteSource } from '../source/site-source.js';

const fillings: Readonly<Record<string, (source: SiteSource) => string>> = { replacements, levels };

/** Replaces the comments `<!-- fill: … -->` of a guide with data of the descriptions. */
export function fillGuide(page: SitePage, source: SiteSource): SitePage {
  const text = page.text.replaceAll(/^<!-- fill: (\S+) -->$/gm, (_, name: string) => {
    const filling = fillings[name];
    if (!filling) throw new Error(`${page.source} asks for "${name}". There is ${Object.keys(fillings).join(', ')}.`);
    return filling(source);
  });
  // The directive of a snippet is not for readers.
  return { ...page, text: text.replaceAll(/^<!-- test: .* -->\n\n?/gm, '') };
}

/** Each operation with a replacement, and the replacement. */
function replacements({ apis }: SiteSource): string {
  const replaced = apis.find(({ operations }) => operations.some(({ replacedBy }) => replacedBy !== undefined));
  if (!replaced) return '';
  const rows = replaced.operations.map(({ operation, replacedBy }) => [
    link(code(operation.id), operationHref(replaced, operation.id) ?? ''),
    replacedBy === undefined ? '–' : successor(apis, replaced, replacedBy),
  ]);
  return table([replaced.key, 'its successor'], rows);
}

function successor(apis: readonly SiteApi[], replaced: SiteApi, id: string): string {
  const target = apis
    .filter((api) => api !== replaced)
    .map((api) => operationHref(api, id))
    .find((href) => href !== undefined);
  return target === undefined ? code(id) : link(code(id), target);
}

/** Number of operations by level of provenance. */
function levels({ apis }: SiteSource): string {
  const rows = Object.entries(levelMeanings).map(([name, meaning]) => {
    const level = name as ProvenanceLevel;
    const counts = apis.map((api) => String(countOf(api, level)));
    return [levelBadge(level), cell(meaning)].concat(counts);
  });
  return table(['level', 'what it means', ...apis.map(({ key }) => `in ${key}`)], rows);
}

function countOf({ operations }: SiteApi, level: ProvenanceLevel): number {
  return operations.filter(({ provenance }) => provenance.level === level).length;
}
