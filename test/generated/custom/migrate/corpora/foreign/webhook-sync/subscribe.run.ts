import type { EventName, HefflV1, Webhook, WebhookCreateParams } from 'heffl/v1';

const subscriptions: Record<string, readonly EventName[]> = {
  sales: ['deal.created', 'deal.updated', 'deal.stageChanged', 'deal.deleted'],
  people: ['client.created', 'client.updated', 'client.deleted', 'contact.created', 'contact.updated'],
  billing: ['invoice.created', 'invoice.paid'],
};

const address = (topic: string) => `https://hooks.harbour-logistics.example.com/heffl/${topic}`;

export async function subscribeAll(heffl: HefflV1): Promise<Map<string, Webhook>> {
  const result = new Map<string, Webhook>();
  for (const [topic, events] of Object.entries(subscriptions)) {
    const body: WebhookCreateParams = { name: `Mirror: ${topic}`, url: address(topic), events: [...events] };
    result.set(topic, await heffl.webhooks.create(body));
  }
  return result;
}

export async function run(heffl: HefflV1): Promise<unknown> {
  const hooks = await subscribeAll(heffl);
  const { secret, status } = await heffl.webhooks.create({
    name: 'Lead alarm',
    url: address('alarm'),
    events: ['lead.created'],
  });
  return {
    topics: [...hooks].map(([topic, hook]) => [topic, hook.events.length, hook.status]),
    alarm: { status, hasSecret: secret.startsWith('whsec_') },
    distinctSecrets: new Set([...hooks.values()].map((hook) => hook.secret)).size,
  };
}
