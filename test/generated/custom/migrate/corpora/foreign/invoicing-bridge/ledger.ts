import type { BillingAddress, ClientId, Invoice, InvoiceLineItemInput } from 'heffl/v1';

export type { Client, Deal, Invoice } from 'heffl/v1';

/** A row of the accounting system, in its own words. */
export interface LedgerEntry {
  readonly debtor: ClientId;
  readonly reference: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly bookedOn: string;
}

export interface LedgerPort {
  book(entry: LedgerEntry): Promise<void>;
  entries(): readonly LedgerEntry[];
}

export interface Debtor {
  name: string;
  taxNumber?: string | null;
  address?: BillingAddress;
}

export type Position = Required<Pick<InvoiceLineItemInput, 'name' | 'quantity' | 'price'>> & { note?: string };

export function entryOf(invoice: Invoice): LedgerEntry {
  if (!invoice.clientId) throw new Error(`Invoice ${invoice.number} has no debtor`);
  const { number: reference, subTotal: net, taxTotal: vat, total: gross, date } = invoice;
  return { debtor: invoice.clientId, reference, net, vat, gross, bookedOn: date.slice(0, 10) };
}

export class MemoryLedger implements LedgerPort {
  #rows: LedgerEntry[] = [];

  async book(entry: LedgerEntry): Promise<void> {
    this.#rows.push(entry);
  }

  entries(): readonly LedgerEntry[] {
    return this.#rows;
  }
}
