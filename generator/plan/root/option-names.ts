import { camelCase, kebabCase } from '../names/names.js';

/** Names of the options of every client, which no option of an API may have. */
export const CLIENT_OPTIONS: readonly string[] =
  'apiKey baseUrl fetch headers rateLimiter middleware hooks logger logLevel validate clock dangerouslyAllowBrowser timeout deadline retries maxRetryAfter maxResponseBytes constructor'.split(
    ' ',
  );

/** An option named after something on the wire; `kind` precedes what may not begin a name: `api_key` → `apiKey`. */
export function optionName(wireName: string, kind: string): string {
  const name = camelCase(wireName);
  return /^[a-z][A-Za-z0-9]*$/.test(name) ? name : `${kind}${name.replace(/[^A-Za-z0-9]/g, '')}`;
}

/** Environment variable of an option, next to that of the key: `clientId` → `PET_SHOP_CLIENT_ID`. */
export function variableOf(option: string, keyVariable: string): string {
  const own = kebabCase(option).replaceAll('-', '_').toUpperCase();
  return option === 'apiKey' ? keyVariable : `${keyVariable.replace(/(?:API_)?KEY$/, '')}_${own}`.replaceAll('__', '_');
}
