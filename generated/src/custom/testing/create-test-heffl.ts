import { schemas as v1Schemas } from '../../v1/schemas.js';
import { schemas as v2Schemas } from '../../v2/schemas.js';
import { createTestApi } from '../../testing/create-test-api.js';
import { facts as v1Facts } from '../../testing/described/v1.js';
import { facts as v2Facts } from '../../testing/described/v2.js';
import { serveApi } from '../../testing/http/exchange.js';
import { describeApi } from '../../testing/world/described.js';
import { hefflBehaviour } from './behaviour.js';
import { checkOptions } from './check-options.js';
import { objectResources, withObjects } from './custom-objects.js';
import { createWorkspace } from './create-workspace.js';
import type { TestHefflOptions } from './options.js';
import type { TestHeffl } from './test-heffl.js';

const v1 = describeApi(v1Facts, v1Schemas);
const v2 = describeApi(v2Facts, v2Schemas);
const apis = [v2, v1].map(serveApi);
const behaviour = hefflBehaviour(v1);

/**
 * Heffl inside this process, for tests: both API versions over the same records. It follows the descriptions and
 * the known rules of Heffl; `rules` lists these with their sources. Nothing leaves the process.
 *
 * Where the descriptions leave something open, it accepts requests, and rejects with 400 those that would need a guess: filter
 * operators other than the four documented ones, fields to filter or order by that are in no response.
 *
 * @param options key, custom fields, rate limit, clock; each has a default.
 * @throws {TypeError} an option is invalid, or a custom field would have no effect
 * @example
 * const api = createTestHeffl();
 * api.seed();
 * const heffl = new Heffl({ apiKey: api.apiKey, fetch: api.fetch });
 * await heffl.deals.update('dl_abc123', { stageId: 'dps_def456' });
 */
export function createTestHeffl(options: TestHefflOptions = {}): TestHeffl {
  const { apiKey, rateLimit, customObjects = [] } = options;
  if (customObjects.length === 0)
    return createTestApi(behaviour, { apis, world: createWorkspace([v2, v1], options), apiKey, rateLimit });
  checkOptions(options);
  const own = describeApi(v2Facts, withObjects(v2Schemas, customObjects));
  const resources = {
    ...behaviour.resources,
    v2: { ...behaviour.resources?.['v2'], ...objectResources(customObjects) },
  };
  const world = createWorkspace([own, v1], options);
  return createTestApi({ ...behaviour, resources }, { apis: [own, v1].map(serveApi), world, apiKey, rateLimit });
}
