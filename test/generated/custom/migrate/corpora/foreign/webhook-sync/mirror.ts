import type { Client, ClientId, Deal, DealId, HefflV1 } from 'heffl/v1';
import { NotFoundError } from 'heffl/v1';

export interface Row<T> {
  value: T;
  seenAt: number;
}

/** The part of the CRM that a mirror needs; tests pass something smaller than the whole client. */
export type Upstream = {
  readonly deals: Pick<HefflV1['deals'], 'get' | 'list'>;
  readonly clients: Pick<HefflV1['clients'], 'get' | 'list'>;
};

export class Mirror {
  readonly deals = new Map<DealId, Row<Deal>>();
  readonly clients = new Map<ClientId, Row<Client>>();

  constructor(
    private readonly upstream: Upstream,
    private readonly now: () => number = Date.now,
  ) {}

  async fill(): Promise<void> {
    const seenAt = this.now();
    for await (const value of this.upstream.clients.list({ limit: 100 })) this.clients.set(value.id, { value, seenAt });
    for await (const value of this.upstream.deals.list({ limit: 100 })) this.deals.set(value.id, { value, seenAt });
  }

  async refreshDeal(id: DealId): Promise<Deal | null> {
    try {
      const value = await this.upstream.deals.get(id);
      this.deals.set(id, { value, seenAt: this.now() });
      if (value.clientId && !this.clients.has(value.clientId)) await this.refreshClient(value.clientId);
      return value;
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      this.deals.delete(id);
      return null;
    }
  }

  async refreshClient(id: ClientId): Promise<Client | null> {
    const value = await this.upstream.clients.get(id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
    if (value) this.clients.set(id, { value, seenAt: this.now() });
    else this.clients.delete(id);
    return value;
  }

  clientOf(deal: Deal): Client | undefined {
    return deal.clientId ? this.clients.get(deal.clientId)?.value : undefined;
  }
}
