import { kebabCase } from '../names/names.js';

/** Names of the options of every client, which no option of an API may have. */
export const CLIENT_OPTIONS: readonly string[] =
  'apiKey baseUrl fetch headers rateLimiter middleware hooks logger logLevel validate clock dangerouslyAllowBrowser timeout deadline retries maxRetryAfter maxResponseBytes constructor'.split(
    ' ',
  );

/** Environment variable of an option, next to that of the key: `clientId` → `PET_SHOP_CLIENT_ID`. */
export function variableOf(option: string, keyVariable: string): string {
  const own = kebabCase(option).replaceAll('-', '_').toUpperCase();
  return option === 'apiKey' ? keyVariable : `${keyVariable.replace(/(?:API_)?KEY$/, '')}_${own}`.replaceAll('__', '_');
}
