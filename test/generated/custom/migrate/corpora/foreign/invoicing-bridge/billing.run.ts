import type { HefflV1 } from 'heffl/v1';
import { InvoicingBridge } from './bridge.js';
import { MemoryLedger } from './ledger.js';

/** End of June: everything that was won in the second half of the month is billed. */
export async function run(heffl: HefflV1) {
  const ledger = new MemoryLedger();
  const bridge = new InvoicingBridge(heffl, ledger, { paymentDays: 14, taxRateId: 'txr_abc123' });

  const deals = await heffl.deals.list().toArray({ limit: 500 });
  const billable = deals.filter((deal) => deal.status === 'WON' && deal.createdAt >= '2026-06-15');
  for (const { id } of billable) await bridge.billDeal(id, new Date('2026-06-30T12:00:00.000Z'));

  const known = await bridge.ensureDebtor({ name: 'Harbour Logistics Dubai LLC', taxNumber: '100234567800003' });
  const again = await bridge.ensureDebtor({
    name: 'Harbour Logistics Dubai LLC',
    taxNumber: '100234567800003',
    address: { city: 'Dubai', address: '14 Al Mina Road', country: 'United Arab Emirates' },
  });
  const retainer = await bridge.bill(
    known,
    'Retainer July 2026',
    [
      { name: 'Support retainer', quantity: 1, price: 1800 },
      { name: 'On-site day', quantity: 2, price: 950, note: '7 and 21 July' },
    ],
    new Date('2026-07-01T08:00:00.000Z'),
  );

  const entries = ledger.entries();
  return {
    billed: entries.length,
    sameDebtor: known === again,
    net: entries.reduce((sum, { net }) => sum + net, 0),
    vat: entries.reduce((sum, entry) => sum + entry.vat, 0),
    retainer: { total: retainer.total, due: retainer.dueDate, lines: retainer.lineItems.map((line) => line.amount) },
  };
}
