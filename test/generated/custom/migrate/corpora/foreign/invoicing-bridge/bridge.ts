import { type ClientId, type Deal, type DealId, type HefflV1, NotFoundError } from 'heffl/v1';
import { entryOf, type Debtor, type LedgerPort, type Position } from './ledger.js';

const DAY = 24 * 60 * 60 * 1000;

export interface BridgeSettings {
  paymentDays: number;
  taxRateId?: string;
}

/** Couples the CRM with the ledger. One instance per tenant. */
export class InvoicingBridge {
  private readonly heffl: HefflV1;
  private readonly ledger: LedgerPort;
  private readonly settings: BridgeSettings;

  constructor(heffl: HefflV1, ledger: LedgerPort, settings: BridgeSettings = { paymentDays: 30 }) {
    this.heffl = heffl;
    this.ledger = ledger;
    this.settings = settings;
  }

  async ensureDebtor(debtor: Debtor): Promise<ClientId> {
    for await (const client of this.heffl.clients.list()) {
      if (client.type === 'company' && client.name === debtor.name) {
        await this.heffl.clients.update(client.id, {
          taxNumber: debtor.taxNumber ?? null,
          ...(debtor.address && { billingAddress: debtor.address }),
        });
        return client.id;
      }
    }
    const { id } = await this.heffl.clients.create({
      type: 'company',
      name: debtor.name,
      ...(debtor.taxNumber ? { taxNumber: debtor.taxNumber } : {}),
      ...(debtor.address ? { billingAddress: debtor.address } : {}),
    });
    return id;
  }

  async bill(clientId: ClientId, subject: string, positions: readonly Position[], on: Date) {
    const invoice = await this.heffl.invoices.create({
      clientId,
      subject,
      date: on,
      dueDate: new Date(on.getTime() + this.settings.paymentDays * DAY),
      lineItems: positions.map(({ name, quantity, price, note }) => ({
        name,
        quantity,
        price,
        ...(note !== undefined && { description: note }),
        ...(this.settings.taxRateId !== undefined && { taxRateId: this.settings.taxRateId }),
      })),
    });
    await this.ledger.book(entryOf(invoice));
    return invoice;
  }

  /** Bills a deal at its price; null if it is gone or has none. */
  async billDeal(id: DealId, on: Date) {
    const deal = await this.findDeal(id);
    if (!deal?.clientId || !deal.price) return null;
    const client = await this.heffl.clients.get(deal.clientId);
    return this.bill(client.id, `${deal.number ?? deal.id}: ${deal.title}`, [{ name: deal.title, quantity: 1, price: deal.price }], on);
  }

  private async findDeal(id: DealId): Promise<Deal | undefined> {
    try {
      return await this.heffl.deals.get(id);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }
}
