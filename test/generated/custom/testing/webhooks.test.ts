import type { SchemaObject } from '../../../../generator/document/document.js';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { HefflV1 } from '../../../../generated/src/v1/index.js';
import { verifyWebhook } from '../../../../generated/src/custom/webhooks/index.js';
import { describeDocument } from '../../../contract/embedded/description.js';
import { loadContract } from '../../../contract/support/contract.js';
import { connected, ids, rejectionOf } from './support/connected.js';

/** The signature as Node computes it, from the raw request. */
async function expectedSignature(request: Request, secret: string): Promise<string> {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const { headers } = request;
  const body = await request.clone().text();
  const signed = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.${body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

function subscribe(v1: HefflV1, ...events: string[]) {
  return v1.webhooks.create({ name: 'Test', url: 'https://example.com/hooks', events });
}

describe('a subscription', () => {
  test('gets a secret, and an https address is asked for', async () => {
    const { v1 } = connected();
    const webhook = await subscribe(v1, 'deal.created');
    expect(webhook).toMatchObject({
      name: 'Test',
      events: ['deal.created'],
      secret: expect.stringMatching(/^whsec_.{32}$/),
    });
    expect((await subscribe(v1, 'deal.created')).secret).not.toBe(webhook.secret);
    const call = v1.webhooks.create({ name: 'x', url: 'http://example.com', events: ['deal.created'] });
    expect((await rejectionOf(call)).said).toContain('url: must be an https address');
  });

  test('whose receiver throws is reported in the result, and the next deliveries follow', async () => {
    const { api, heffl, v1 } = connected();
    await subscribe(v1, 'client.created');
    await heffl.contacts.create({ firstName: 'Ada' });
    await heffl.contacts.create({ firstName: 'Grace' });
    let count = 0;
    const results = await api.webhooks.deliver(() => {
      count += 1;
      if (count === 1) throw new Error('not at home');
      return new Response();
    });
    expect(results.map(({ error, response }) => [String(error), response?.status])).toEqual([
      ['Error: not at home', undefined],
      ['undefined', 200],
    ]);
  });
});

describe('the events of a subscription', () => {
  test('receives its events, in order, once, and signed', async () => {
    const { api, heffl, v1, clock } = connected();
    const { secret } = await subscribe(v1, 'deal.created', 'deal.updated', 'deal.stageChanged', 'deal.deleted');
    const { id: clientId } = await heffl.companies.create({ name: 'Acme' });
    const deal = await heffl.deals.create({ title: 'Engine', clientId, pipelineId: ids.pipeline, cf_x: 1 });
    await heffl.deals.update(deal.id, { price: 5 });
    await heffl.deals.update(deal.id, { stageId: ids.won });
    await heffl.deals.delete(deal.id);
    expect(api.webhooks.pending).toHaveLength(5);
    clock.advance(10_000);
    const received: Request[] = [];
    const results = await api.webhooks.deliver((request) => {
      received.push(request);
      return new Response(null, { status: 204 });
    });
    expect(results.map(({ delivery, response }) => [delivery.event, response?.status])).toEqual([
      ['deal.created', 204],
      ['deal.updated', 204],
      ['deal.updated', 204],
      ['deal.stageChanged', 204],
      ['deal.deleted', 204],
    ]);
    for (const request of received) {
      expect(request.headers.get('webhook-signature')).toBe(await expectedSignature(request, secret));
      expect(request.headers.get('webhook-timestamp')).toBe(String(clock.now() / 1000));
      expect(request.headers.get('user-agent')).toBe('Heffl-Webhooks/1.0');
    }
    expect(new Set(received.map(({ headers }) => headers.get('webhook-id'))).size).toBe(5);
    expect(await received[3]!.json()).toMatchObject({
      event: 'deal.stageChanged',
      timestamp: '2026-06-30T09:00:00.000Z',
      payload: { id: deal.id, status: 'WON', stage: 'Won', stageId: expect.any(Number), client: { name: 'Acme' } },
    });
    expect(await api.webhooks.deliver(() => new Response())).toEqual([]);
  });
});

describe('a subscription', () => {
  test('receives the changes of both APIs, with contacts and companies as clients, and leads with numbers for ids', async () => {
    const { api, heffl, v1 } = connected();
    await subscribe(v1, 'client.created', 'lead.created', 'quotation.statusChanged', 'invoice.created');
    await heffl.contacts.create({ firstName: 'Ada' });
    await v1.clients.create({ name: 'Acme' });
    await v1.leads.create({ name: 'Grace', cf_x: 1 });
    const events = api.webhooks.pending.map(({ event, body }) => [event, body['payload']] as const);
    expect(events).toMatchObject([
      ['client.created', { type: 'contact', firstName: 'Ada' }],
      ['client.created', { type: 'company', name: 'Acme' }],
      ['lead.created', { name: 'Grace', stageId: expect.any(Number), customFields: { cf_x: 1 } }],
    ]);
  });

  test('receives no event of a failed request, and no event that it did not subscribe to', async () => {
    const { api, heffl, v1 } = connected();
    await subscribe(v1, 'client.updated');
    const { id } = await heffl.contacts.create({ firstName: 'Ada' });
    api.fault({ operation: 'contacts.update', status: 500 });
    await rejectionOf(heffl.contacts.update(id, { lastName: 'x' }));
    await rejectionOf(heffl.contacts.update(id, { email: 'x' }));
    expect(api.webhooks.pending).toEqual([]);
    // The response was lost, the change was made.
    api.fault({ operation: 'contacts.update', reset: true, takesEffect: true });
    await heffl.contacts.update(id, { lastName: 'y' }).catch(() => undefined);
    expect(api.webhooks.pending).toHaveLength(1);
  });
});

describe('an event made by hand', () => {
  test('is there for every event of the description, valid and signed', async () => {
    const { api } = connected();
    const { document } = await loadContract('v1');
    const { validators } = describeDocument(document);
    expect(api.webhooks.events.toSorted()).toEqual(Object.keys(document.webhooks ?? {}).toSorted());
    expect(api.webhooks.events).not.toHaveLength(0);
    for (const event of api.webhooks.events) {
      const request = await api.webhooks.request(event, { secret: 'whsec_c2VjcmV0' });
      expect(request.headers.get('webhook-signature')).toBe(await expectedSignature(request, 'whsec_c2VjcmV0'));
      const schema = bodySchema(document, event);
      expect(validators.check(schema, await request.json())).toEqual([]);
    }
  });

  test('may have a payload, an address and a time of its own', async () => {
    const { api } = connected();
    const sentAt = new Date('2020-01-01T00:00:00.000Z');
    const payload = { id: 'x', total: 5 };
    const request = await api.webhooks.request('invoice.paid', { payload, url: 'https://here.example/', sentAt });
    expect(request.url).toBe('https://here.example/');
    expect(request.headers.get('webhook-timestamp')).toBe('1577836800');
    expect(await request.json()).toMatchObject({ event: 'invoice.paid', payload });
    await expect(api.webhooks.request('invoice.eaten')).rejects.toThrow(
      /Unknown event "invoice.eaten"\. Known are: lead/,
    );
  });
});

test('payloads of events that changes cause are valid by the description', async () => {
  const { api, heffl, v1 } = connected();
  const { document } = await loadContract('v1');
  const { validators } = describeDocument(document);
  await subscribe(v1, ...api.webhooks.events);
  api.seed();
  await heffl.deals.update('dl_abc123', { stageId: ids.won, price: 3 });
  await heffl.quotations.update('qtn_abc123', { status: 'ACCEPTED' });
  await v1.leads.update('ld_abc123', { title: 'x' });
  await heffl.companies.update('clt_def456', { name: 'x' });
  expect(api.webhooks.pending.length).toBeGreaterThanOrEqual(5);
  for (const { event, body } of api.webhooks.pending) {
    expect(validators.check(bodySchema(document, event), body)).toEqual([]);
  }
});

test('deliveries are what `verifyWebhook` accepts', async () => {
  const { api, heffl, v1, clock } = connected();
  const { secret } = await subscribe(v1, 'client.created');
  await heffl.contacts.create({ firstName: 'Ada' });
  const [result] = await api.webhooks.deliver(async (request) => {
    const { headers } = request;
    const { event } = await verifyWebhook({ body: await request.text(), headers, secret, now: new Date(clock.now()) });
    return Response.json({ event });
  });
  expect(await result?.response?.json()).toEqual({ event: 'client.created' });
});

function bodySchema(document: object, event: string): SchemaObject {
  const { webhooks } = document as { webhooks: Record<string, { post: { requestBody: { content: object } } }> };
  const content = webhooks[event]!.post.requestBody.content as Record<string, { schema: object }>;
  return content['application/json']!.schema as SchemaObject;
}
