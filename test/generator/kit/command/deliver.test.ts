import { expect, test } from 'vitest';
import { deliver } from '../../../../generator/kit/command/serve/deliver.js';
import type { TestWebhooks, WebhookResult } from '../../../../generator/kit/testing/webhooks/test-webhooks.js';

test('a report of a delivery is one line without a character that a terminal would act on', async () => {
  const url = 'https://example.com/\u001b[2J\n\u2028\u202e';
  const delivery = { id: 'msg_1', event: 'pet.created', url, secret: '', body: {} };
  const results: WebhookResult[] = [
    { delivery, response: new Response(null, { status: 204 }) },
    { delivery, error: new TypeError(`Failed to parse ${url}`) },
  ];
  const webhooks = { deliver: () => Promise.resolve(results) } as unknown as TestWebhooks;
  const lines: string[] = [];
  await deliver({ webhooks }, { printError: (line) => void lines.push(line) });
  expect(lines).toEqual([
    'event pet.created to https://example.com/ [2J    204',
    'event pet.created to https://example.com/ [2J    failed: TypeError: Failed to parse https://example.com/ [2J   ',
  ]);
});
