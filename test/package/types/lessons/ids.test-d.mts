/** An id says by its prefix what it belongs to, and TypeScript reads it. */
import type { ClientId, DealId, Heffl, TaskCreateParams } from 'heffl';
import type { HefflV1 } from 'heffl/v1';
import { asClientId, asPipelineId, isDealId } from 'heffl';
import { asClientId as asClientIdOfV1 } from 'heffl/v1';
import { same } from './same.mjs';

export async function paths(heffl: Heffl, v1: HefflV1, unchecked: string): Promise<void> {
  await heffl.deals.get('dl_abc123');
  await heffl.deals.get(`dl_${unchecked}`);
  // @ts-expect-error A client's id.
  await heffl.deals.get('clt_abc123');
  // @ts-expect-error Any string at all: check it first, or write `as DealId`.
  await heffl.deals.get(unchecked);
  // @ts-expect-error An id is no number.
  await heffl.deals.get(123);
  // @ts-expect-error The prefix is part of the id.
  await heffl.contacts.update('abc123', {});
  // @ts-expect-error The same holds for API v1.
  await v1.clients.get('dl_abc123');
}

export async function bodies(heffl: Heffl, owner: DealId): Promise<void> {
  const deal = { title: 'Engine', pipelineId: 'dpl_abc123' } as const;
  await heffl.deals.create({ ...deal, clientId: 'clt_abc123' });
  // @ts-expect-error A deal's id for a client's.
  await heffl.deals.create({ ...deal, clientId: owner });
  // @ts-expect-error In lists too.
  await heffl.contacts.list({ filters: { stageId: { operator: 'is', values: ['dl_abc123'] } } });
}

/** Check ids from other sources: `is…` returns a boolean, `as…` throws an ArgumentError naming the actual value. */
export async function fromOutside(heffl: Heffl, text: string, parsed: unknown): Promise<void> {
  if (isDealId(text)) await heffl.deals.get(text);
  // @ts-expect-error It may be anything else.
  else await heffl.deals.get(text);
  await heffl.deals.create({ title: 'Engine', clientId: asClientId(parsed), pipelineId: asPipelineId(text) });
  // @ts-expect-error A client's id.
  await heffl.deals.get(asClientId(text));
  same<ClientId>()(asClientId(text));
  same<ClientId>()(asClientIdOfV1(text));
}

/** A task belongs to a project, a lead or a deal. */
export const task: TaskCreateParams = { title: 'Call back', entity: 'deals', entityId: 'dl_abc123' };
export const misplaced: TaskCreateParams = {
  title: 'Call back',
  entity: 'deals',
  // @ts-expect-error A task belongs to no contact.
  entityId: 'clt_abc123',
};

/** Returned ids have their type, ready for the next call. */
export async function chain(heffl: Heffl): Promise<void> {
  const contact = await heffl.contacts.create({ firstName: 'Ada' });
  same<ClientId>()(contact.id);
  await heffl.deals.create({ title: 'Engine', clientId: contact.id, pipelineId: 'dpl_abc123' });
}
