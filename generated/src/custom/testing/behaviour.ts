import { signBytes } from '../webhooks/verify/sign.js';
import type { Behaviour } from '../../testing/world/behaviour.js';
import type { DescribedApi } from '../../testing/world/described.js';
import { listDefinitions } from './records/definitions.js';
import { eventsOf } from './records/events.js';
import { filterLanguage } from './records/filters.js';
import { resources } from './records/resources.js';
import { asV1, deriveMembers } from './records/views.js';
import { listRules } from './rules/list-rules.js';
import { rules } from './rules/rules.js';
import { fillBasics } from './seed/basics.js';
import { seedRecords, type SeedOptions } from './seed/seed.js';
import { words } from './words.js';
import type { World } from './workspace/world.js';

/**
 * Heffl's behaviour beyond its descriptions.
 *
 * @param v1 Description that contains the events
 */
export function hefflBehaviour(v1: DescribedApi): Behaviour<World, SeedOptions> {
  return {
    resources,
    rules,
    listRules,
    listing: {
      search: 'search',
      orderBy: 'orderBy',
      direction: 'orderDir',
      usualDirection: 'desc',
      filters: filterLanguage,
    },
    words,
    sending: {
      api: v1,
      subscriptions: 'webhooks',
      userAgent: 'Heffl-Webhooks/1.0',
      sign: ({ body, ...parts }) => signBytes({ ...parts, body: new TextEncoder().encode(body) }),
    },
    keyPrefix: 'heffl_user_test_',
    members(world, { api, collection, record }) {
      const members = deriveMembers(world, collection, record);
      return api === 'v1' ? asV1(members) : members;
    },
    operate: (call) => (call.operation.id === 'customFields.list' ? listDefinitions(call) : undefined),
    events: eventsOf,
    begin: fillBasics,
    seed: seedRecords,
  };
}
