/** Lists of values are closed where you send them and open where you read them: the server may add one any day. */
import type { Deal, DealStatus, Heffl, Task } from 'heffl';
import { unchecked } from 'heffl';
import type { Client } from 'heffl/v1';
import { same } from './same.mjs';

export async function inputs(heffl: Heffl): Promise<void> {
  await heffl.deals.update('dl_abc123', { status: 'WON' });
  // @ts-expect-error A slip.
  await heffl.deals.update('dl_abc123', { status: 'WOM' });
}

export function outputs(deal: Deal, task: Task, client: Client): string {
  same<DealStatus | (string & {}) | null | undefined>()(deal.status);
  // A status of next year compiles already.
  if (deal.status === 'PAUSED' || client.type === 'household') return 'new';
  switch (task.status) {
    case 'OPEN':
      return 'to do';
    // @ts-expect-error Not a text at all.
    case 1:
      return '';
    // Whatever comes is handled here, and nothing throws.
    default:
      return task.status;
  }
}

/** What you read may be unknown to what you send: look before you pass it on. */
export async function passOn(heffl: Heffl, deal: Deal): Promise<void> {
  // @ts-expect-error It may be a status that this client does not know.
  await heffl.deals.update('dl_abc123', { status: deal.status });
  if (deal.status === 'WON') await heffl.deals.update('dl_abc123', { status: 'WON' });
  // Or say that you know better.
  await heffl.deals.update('dl_abc123', { status: unchecked(deal.status) });
}
