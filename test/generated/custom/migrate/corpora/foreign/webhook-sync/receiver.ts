import { createServer } from 'node:http';
import { HefflV1 } from 'heffl/v1';
import { verifyWebhook, WebhookVerificationError } from 'heffl/webhooks';
import { Mirror } from './mirror.js';

const heffl = new HefflV1({ timeout: 10_000 });
const mirror = new Mirror(heffl);

async function dispatch(body: string, headers: Record<string, string | undefined>): Promise<number> {
  const delivery = await verifyWebhook({ body, headers, secret: process.env['HEFFL_WEBHOOK_SECRET'] ?? '' });
  switch (delivery.event) {
    case 'deal.created':
    case 'deal.updated':
    case 'deal.stageChanged': {
      const deal = await mirror.refreshDeal(delivery.payload.id);
      if (deal?.status === 'WON' && deal.clientId) {
        const client = await heffl.clients.get(deal.clientId);
        await heffl.tasks.create({
          title: `Welcome package for ${client.name}`,
          dueDate: new Date(Date.now() + 2 * 86_400_000),
          entity: 'deals',
          entityId: deal.id,
        });
      }
      return 204;
    }
    case 'deal.deleted':
      mirror.deals.delete(delivery.payload.id);
      return 204;
    case 'lead.created': {
      const { id, ownerId, source } = delivery.payload;
      if (ownerId == null && source !== 'Import') await heffl.leads.update(id, { cf_queue: 'unassigned' });
      return 204;
    }
    case 'client.created':
    case 'client.updated':
      await mirror.refreshClient(delivery.payload.id);
      return 204;
    default:
      return 202;
  }
}

export const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    dispatch(Buffer.concat(chunks).toString('utf8'), headers).then(
      (status) => response.writeHead(status).end(),
      (error: unknown) => response.writeHead(error instanceof WebhookVerificationError ? 401 : 500).end(),
    );
  });
});
