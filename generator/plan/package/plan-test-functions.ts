import type { ApiSettings, Settings } from '../../load/settings/load-settings.js';
import type { ExtraEntry } from '../../model/package-facts.js';
import { pascalCase } from '../names/names.js';

/** Path by which the test doubles are imported. */
const ENTRY_POINT = './testing';

/** The module of that path, below `src/`, without extension. A custom module of the same path takes its place. */
export const TESTING_MODULE = 'testing/index';

/**
 * The functions that make the test doubles, by the key of their API: `createTestPetShop`. None where the settings use the
 * path for something else.
 */
export function planTestFunctions({ apis, entries }: Settings): Readonly<Record<string, string>> {
  const isTaken = [...apis, ...entries].some(({ entryPoint }) => entryPoint === ENTRY_POINT);
  return isTaken ? {} : Object.fromEntries(apis.map((api) => [api.key, `createTest${nameOf(api, apis)}`]));
}

/** Classes of one name, which entry points of their own may have, are distinguished by the keys of their APIs. */
function nameOf({ key, className }: ApiSettings, all: readonly ApiSettings[]): string {
  const isAlone = all.filter((other) => other.className === className).length === 1;
  return isAlone ? className : `${className}${pascalCase(key)}`;
}

/** The entry point of the test doubles. It is known by the one of the main API. */
export function planTestEntry({ apis }: Settings, functions: Readonly<Record<string, string>>): ExtraEntry[] {
  const main = apis.find(({ entryPoint }) => entryPoint === '.') ?? apis[0];
  const name = functions[main?.key ?? ''];
  if (name === undefined) return [];
  const purpose = 'The API inside your process, for tests: it keeps records, checks requests and injects faults';
  return [{ entryPoint: ENTRY_POINT, module: TESTING_MODULE, name, purpose }];
}
