import { stringify } from 'yaml';
import type { SiteApi } from '../source/site-source.js';
import type { SiteAsset } from '../page/site-page.js';

/** The whole description in one file, as JSON and as YAML, at addresses that stay. */
export function bundledDescriptions({ key, document }: SiteApi): SiteAsset[] {
  return [
    { path: `openapi/${key}.json`, text: `${JSON.stringify(document, undefined, 2)}\n` },
    { path: `openapi/${key}.yaml`, text: stringify(document, { lineWidth: 120, aliasDuplicateObjects: false }) },
  ];
}
