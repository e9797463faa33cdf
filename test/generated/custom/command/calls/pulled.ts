import { createTestHeffl, type CustomFieldDefinition } from '../../../../../generated/src/custom/testing/index.js';
import { newFolder, runHeffl } from '../../../../generator/kit/shell/move/run-heffl.js';

/** Custom fields of a workspace: options, a number, and two that share a label but for case. */
export const FIELDS: readonly CustomFieldDefinition[] = [
  { entity: 'companies', key: 'cf_size', label: 'Company size', type: 'single_option', options: ['Small', 'Very big'] },
  { entity: 'companies', key: 'cf_seats', label: 'Seats', type: 'number' },
  { entity: 'companies', key: 'cf_area', label: 'Sales area' },
  { entity: 'companies', key: 'cf_area_old', label: 'sales-area' },
  { entity: 'deals', key: 'cf_tier', label: 'Tier', type: 'multiple_option', options: ['Gold', 'Silver'] },
];

/** A seeded double with custom fields, and a folder in which `types pull` was run, unless `isPulled` is false. */
export async function pulledWorkspace({ fields = FIELDS, isPulled = true } = {}) {
  const api = createTestHeffl({ rateLimit: false, customFields: fields });
  api.seed({ counts: { companies: 3, deals: 3 } });
  const folder = await newFolder();
  const heffl = (...args: string[]) => runHeffl(api, folder, { args });
  if (isPulled) await heffl('types', 'pull');
  /** The body of the last request. */
  const body = () => JSON.parse(api.requests.at(-1)?.body ?? '') as object;
  /** The filters of the last request. */
  const filters = () =>
    JSON.parse((api.requests.at(-1)?.url ?? new URL('about:blank')).searchParams.get('filters') ?? '') as object;
  return { api, folder, heffl, body, filters };
}
