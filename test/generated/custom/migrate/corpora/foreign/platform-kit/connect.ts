import { ConfigurationError, HefflV1, RateLimiter } from 'heffl/v1';
import type { ClientOptions, RequestEvent, ResponseEvent } from 'heffl/v1';

export interface Metrics {
  count(name: string, tags: Record<string, string>): void;
  time(name: string, ms: number): void;
}

export function connectCrm(metrics: Metrics, options: ClientOptions = {}): HefflV1 {
  const onRequest = ({ operationId = 'raw', attempt }: RequestEvent) => metrics.count('crm.request', { operationId, attempt: String(attempt) });
  const onResponse = (event: ResponseEvent) => metrics.time('crm.duration', event.duration);
  try {
    return new HefflV1({ retries: 3, deadline: 120_000, ...options, hooks: { onRequest, onResponse } });
  } catch (error) {
    if (error instanceof ConfigurationError) throw new Error(`CRM is not configured: ${error.message}`, { cause: error });
    throw error;
  }
}

/** One client for each tenant, made when it is first asked for. */
export function tenantClients(keyOf: (tenant: string) => string | undefined) {
  const clients = new Map<string, HefflV1>();
  return (tenant: string): HefflV1 => {
    const known = clients.get(tenant);
    if (known) return known;
    const apiKey = keyOf(tenant);
    const client = new HefflV1({ apiKey, rateLimiter: new RateLimiter({ limit: 30, windowSeconds: 60 }) });
    clients.set(tenant, client);
    return client;
  };
}

export async function healthy(client: HefflV1): Promise<boolean> {
  const [{ response }, pipelines] = await Promise.all([
    client.clients.list({ limit: 1 }).withResponse(),
    client.pipelines.list({ limit: 1 }, { timeout: 2_000, retries: 0 }),
  ]);
  return response.ok && pipelines.items.length > 0;
}
