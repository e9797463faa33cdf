import type { TestClock } from '../world/clock.js';
import type { DescribedApi } from '../world/described.js';
import type { TestHefflOptions } from './options.js';
import { Store, type StoredRecord } from '../store/store.js';
import type { JsonObject } from '../schema/json.js';
import { idPrefix, recordNumber } from './records/collections.js';
import { customFieldTypes } from './workspace/custom-field-definition.js';
import type { World } from './workspace/world.js';

/** An empty workspace. */
export function createWorld(
  apis: readonly DescribedApi[],
  options: TestHefflOptions & { readonly clock: TestClock },
): World {
  const { customFields = [], clock } = options;
  for (const definition of customFields) checkDefinition(definition);
  const store = new Store();
  return {
    store,
    clock,
    customFields,
    workspace: {
      currency: options.currency ?? 'EUR',
      checkReferences: options.checkReferences ?? true,
      unknownCustomFields: options.unknownCustomFields ?? 'accept',
    },
    insert(collection, values, prefix) {
      return insert({ store, clock, collection, prefix: prefix ?? idPrefix(apis, collection) }, values);
    },
  };
}

interface Place {
  readonly store: Store;
  readonly clock: TestClock;
  readonly collection: string;
  readonly prefix: string;
}

function insert({ store, clock, collection, prefix }: Place, values: JsonObject): StoredRecord {
  const serial = store.nextSerial();
  const createdAt = typeof values['createdAt'] === 'string' ? values['createdAt'] : new Date(clock.now()).toISOString();
  const { type } = values;
  const alike =
    collection === 'clients' ? store.all(collection).filter((record) => record['type'] === type) : undefined;
  const number = recordNumber(collection, type, (alike?.length ?? store.count(collection)) + 1);
  return store.put(collection, {
    id: `${prefix}${serial.toString(36).padStart(6, '0')}`,
    ...(number !== undefined && { number }),
    updatedAt: createdAt,
    ...values,
    createdAt,
    serial,
  });
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
