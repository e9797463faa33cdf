import type { ProvenanceLevel } from '../../../generator/model/docs.js';
import { operationHref } from '../reference/addresses.js';
import { cell, code, link, table } from '../reference/markdown.js';
import { levelMeanings } from '../page/provenance-levels.js';
import { levelBadge } from '../reference/provenance.js';
import type { SitePage } from '../page/site-page.js';
import { successorLink } from '../reference/successor.js';
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

/** Each operation of the API that another one succeeds, and its successor. */
function replacements({ apis }: SiteSource): string {
  const replaced = apis.find(({ key, operations }) =>
    operations.some(({ operation: { docs } }) => docs.replacedBy && docs.replacedBy.apiKey !== key),
  );
  if (!replaced) return '';
  const rows = replaced.operations.map((described) => {
    const { id } = described.operation;
    const successor = successorLink({ api: replaced, apis }, described, operationHref);
    return [link(code(id), operationHref(replaced, id) ?? ''), successor ?? '–'];
  });
  return table([replaced.key, 'its successor'], rows);
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
