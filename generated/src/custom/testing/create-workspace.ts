import { createWorld, type WorldOptions } from '../../testing/world/create-world.js';
import type { TestHefflOptions } from './options.js';
import { collections } from './records/collections.js';
import { objectCollections } from './custom-objects.js';
import { checkOptions } from './check-options.js';
import type { World } from './workspace/world.js';

/**
 * A workspace without a record.
 *
 * @throws {TypeError} an option is invalid
 */
export function createWorkspace(apis: WorldOptions['apis'], options: TestHefflOptions): World {
  const { customFields = [], customObjects = [], clock, checkReferences } = options;
  checkOptions(options);
  return {
    ...createWorld({
      apis,
      collections: { ...collections, ...objectCollections(customObjects) },
      clock,
      checkReferences,
    }),
    customFields,
    workspace: {
      currency: options.currency ?? 'EUR',
      unknownCustomFields: options.unknownCustomFields ?? 'accept',
    },
  };
}
