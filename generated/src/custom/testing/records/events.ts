import type { Event } from '../../../testing/world/event.js';
import type { Made } from '../../../testing/world/rule.js';
import type { JsonObject } from '../../../testing/schema/json.js';
import type { StoredRecord } from '../../../testing/store/store.js';
import { asV1, deriveMembers } from './views.js';
import { memberOf, type World } from '../workspace/world.js';

/**
 * The prefix of the events of a collection, and the member whose change is a separate event
 * (read: https://docs.heffl.com/api-reference/webhook-events). A page says that those of contacts are planned and not yet
 * sent, so a contact causes those of clients.
 */
const sources: Readonly<Record<string, { readonly name: string; readonly extra?: Readonly<Record<string, string>> }>> =
  {
    leads: { name: 'lead', extra: { stageId: 'stageChanged' } },
    deals: { name: 'deal', extra: { stageId: 'stageChanged' } },
    clients: { name: 'client' },
    quotations: { name: 'quotation', extra: { status: 'statusChanged' } },
    invoices: { name: 'invoice', extra: { status: 'statusChanged' } },
  };

const endings = { create: 'created', update: 'updated', delete: 'deleted' } as const;

/** The events of a change, in the order they are sent. A change of stage has an event of its own after the update (read). */
export function eventsOf(world: World, { kind, collection, before, after }: Made): Event[] {
  const source = sources[collection];
  if (!source) return [];
  const payload = payloadOf(world, collection, after);
  const changed = Object.entries(source.extra ?? {}).filter(
    ([member]) => kind === 'update' && before?.[member] !== after[member],
  );
  return [endings[kind], ...changed.map(([, ending]) => ending)].map((ending) => ({
    name: `${source.name}.${ending}`,
    payload,
  }));
}

/** A record as events show it: as API v1 does, with numbers for the ids of stages, pipelines and owners (read). */
function payloadOf(world: World, collection: string, record: StoredRecord): JsonObject {
  const members = asV1(deriveMembers(world, collection, record));
  const serialOf = (of: string, member: string) =>
    record[member] === undefined ? undefined : memberOf(world, of, { id: record[member], member: 'serial' });
  const client = world.store.get('clients', record['clientId']);
  return {
    ...members,
    stageId: serialOf(collection === 'leads' ? 'leadStages' : 'pipelineStages', 'stageId'),
    pipelineId: serialOf('pipelines', 'pipelineId'),
    ownerId: serialOf('users', 'ownerUserId'),
    client: client && asV1(deriveMembers(world, 'clients', client)),
  };
}
