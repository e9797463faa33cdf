/** Enums are closed where you send them and open where you read them: the server may add one any day. */
import type { Deal, DealStatus, Heffl, Task } from 'heffl';
import { unchecked } from 'heffl';
import type { Client } from 'heffl/v1';
import { same } from './same.mjs';

export async function inputs(heffl: Heffl): Promise<void> {
  await heffl.deals.update('dl_abc123', { status: 'WON' });
  // @ts-expect-error A typo.
  await heffl.deals.update('dl_abc123', { status: 'WOM' });
}

export function outputs(deal: Deal, task: Task, client: Client): string {
  same<DealStatus | (string & {}) | null | undefined>()(deal.status);
  // A status of next year compiles already.
  if (deal.status === 'PAUSED' || client.type === 'household') return 'new';
  switch (task.status) {
    case 'OPEN':
      return 'to do';
    // @ts-expect-error Not a string at all.
    case 1:
      return '';
    // Unknown values are handled here, and nothing throws.
    default:
      return task.status;
  }
}

/** A value that you read may be unknown to the API's inputs: check it before you send it. */
export async function passOn(heffl: Heffl, deal: Deal): Promise<void> {
  // @ts-expect-error It may be a status that this client does not know.
  await heffl.deals.update('dl_abc123', { status: deal.status });
  if (deal.status === 'WON') await heffl.deals.update('dl_abc123', { status: 'WON' });
  // Or say that you know better.
  await heffl.deals.update('dl_abc123', { status: unchecked(deal.status) });
}
