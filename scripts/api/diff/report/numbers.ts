import type { Demand } from '../change/versions.js';
import type { Report } from './report.js';

/** The package's number and the descriptions' numbers, each with its demand. */
export function numberLines({ package: own, descriptions }: Report): string[] {
  return [
    `Package ${own.name}: ${phrase(own, own.declared)}`,
    ...descriptions.map(
      (description) => `Description ${description.api}: ${phrase(description, description.declared)}`,
    ),
  ];
}

function phrase({ bump, from, to, because }: Demand, declared: string): string {
  const now = declared === from ? `${from}` : `${from}, now ${declared}`;
  if (bump === 'none') return `${now}; nothing demands another number.`;
  return `${now}; the changes are ${bump} and demand ${to}${because === undefined ? '' : ` (${because})`}.`;
}
