import { createWorld, type WorldOptions } from '../../testing/world/create-world.js';
import type { TestHefflOptions } from './options.js';
import { collections } from './records/collections.js';
import { customFieldTypes } from './workspace/custom-field-definition.js';
import type { World } from './workspace/world.js';

/**
 * A workspace without a record.
 *
 * @throws {TypeError} a definition of a custom field is wrong
 */
export function createWorkspace(apis: WorldOptions['apis'], options: TestHefflOptions): World {
  const { customFields = [], clock, checkReferences } = options;
  for (const definition of customFields) checkDefinition(definition);
  return {
    ...createWorld({ apis, collections, clock, checkReferences }),
    customFields,
    workspace: {
      currency: options.currency ?? 'EUR',
      unknownCustomFields: options.unknownCustomFields ?? 'accept',
    },
  };
}

function checkDefinition({ key, type = 'text', entity }: { key: unknown; type?: unknown; entity: unknown }): void {
  const name = `The custom field ${JSON.stringify(key)}`;
  if (typeof key !== 'string' || !/^cf_./.test(key))
    throw new TypeError(`${name} must have a key that begins with cf_.`);
  if (typeof entity !== 'string') throw new TypeError(`${name} needs an entity, such as "deals".`);
  const isKnown = customFieldTypes.some((known) => known === type);
  if (!isKnown)
    throw new TypeError(`${name} has the type ${JSON.stringify(type)}. There are: ${customFieldTypes.join(', ')}.`);
}
