/** Result of a call: a promise of the data, with the response itself on request. */
import type { WithResponse, Deal, Heffl, PipelineStage, ResponsePromise } from 'heffl';
import type { HefflV1 } from 'heffl/v1';
import { same } from './same.mjs';

export async function responses(heffl: Heffl): Promise<void> {
  same<ResponsePromise<Deal>>()(heffl.deals.get('dl_abc123'));
  same<Deal>()(await heffl.deals.get('dl_abc123'));
  same<PipelineStage>()(await heffl.pipelines.stages.create('dpl_abc123', { name: 'Won', position: 3 }));

  const responded = await heffl.deals.get('dl_abc123').withResponse();
  same<WithResponse<Deal>>()(responded);
  same<Deal>()(responded.data);
  same<number>()(responded.response.status);
}

/** It is as good as a promise wherever one is wanted. */
export function promises(heffl: Heffl): Promise<Deal> {
  const call = heffl.deals.get('dl_abc123');
  same<Promise<string>>()(call.then(({ title }) => title));
  same<Promise<Deal | undefined>>()(call.catch(() => undefined));
  return call;
}

/** An undocumented result is unknown, so it must be checked before use. */
export async function unknowns(v1: HefflV1): Promise<void> {
  const deleted = await v1.deals.delete('dl_abc123');
  same<unknown>()(deleted);
  // @ts-expect-error What is unknown has no members.
  void deleted.id;
}

/** A field of a response may be absent and may be null: handle both. */
export function lenient(deal: Deal): void {
  same<number | null | undefined>()(deal.price);
  // @ts-expect-error There may be no price.
  deal.price.toFixed(2);
}
