import { stringify } from 'yaml';
import type { OpenApiDocument } from '../../../generator/document/document.js';
import type { LoadedDocument } from '../../../generator/load/load-document.js';
import type { ApiSettings } from '../../../generator/load/settings/load-settings.js';
import { planApis } from '../../../generator/plan/apis/plan-apis.js';
import type { ApiPlan } from '../../../generator/plan/plan.js';

/** The settings file of projects in tests. */
export const SETTINGS = 'openapi/sdk.yaml';

const ENVIRONMENT = { apiKey: 'SALES_API_KEY', baseUrl: 'SALES_BASE_URL' };

/** Members of an API in a settings file that differ from what tests usually have. */
export type ApiMembers = Partial<
  Readonly<
    Record<
      | 'document'
      | 'className'
      | 'entryPoint'
      | 'environment'
      | 'resources'
      | 'credential'
      | 'server'
      | 'servers'
      | 'parameters'
      | 'pagination',
      unknown
    >
  >
>;

/** Text of a settings file with APIs by their keys. `others` are members next to `package` and `apis`. */
export function settingsText(apis: Readonly<Record<string, ApiMembers>>, others: object = {}): string {
  const entries = Object.entries(apis).map(([key, members]) => [
    key,
    {
      document: `${key}/openapi.yaml`,
      className: 'Sales',
      entryPoint: `./${key}`,
      environment: ENVIRONMENT,
      ...members,
    },
  ]);
  return stringify({
    package: { name: 'sales', output: '../generated', manifest: '../package.json' },
    apis: Object.fromEntries(entries) as object,
    ...others,
  });
}

/** Settings of an API as the generator reads them. */
export function apiSettings(key: string, members: Partial<ApiSettings> = {}): ApiSettings {
  const root = `openapi/${key}/openapi.yaml`;
  const usual = { package: 'sales', className: 'Sales', entryPoint: '.', environment: ENVIRONMENT, client: undefined };
  return { key, root, ...usual, ...members };
}

/** A document as if it had been loaded. Without `locate`, nothing in it has a place. */
export function loadedOf(
  document: OpenApiDocument,
  { locate = () => undefined, ...members }: Partial<ApiSettings> & Partial<Pick<LoadedDocument, 'locate'>> = {},
): LoadedDocument {
  const api = apiSettings(members.key ?? 'v2', members);
  return { key: api.key, api, document, locate, rootFile: api.root };
}

/** The plan of one API that no other one concerns. */
export function planOf(loaded: LoadedDocument): ApiPlan {
  const [plan] = planApis([loaded]);
  if (!plan) throw new Error('Nothing was planned');
  return plan;
}
