import { loadApis } from '../../generator/load-settings.js';
import { FlagError } from './command-error.js';

/**
 * The description that goes by a name in redocly.yaml.
 *
 * @throws {FlagError} there is none
 */
export async function findApi(projectRoot: string, key: string) {
  const apis = await loadApis(projectRoot);
  const found = apis.find((api) => api.key === key);
  const known = apis.map((api) => api.key).join(', ');
  if (!found) throw new FlagError(`redocly.yaml names no API ${key}. Write one of ${known} after --api.`);
  return found;
}
