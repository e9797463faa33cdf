import { array, asyncProperty, assert, constantFrom, integer, nat, record } from 'fast-check';
import { expect, test } from 'vitest';
import { connected, ids } from '../support/connected.js';

/** Changes of the records between two pages. */
const happenings = record({ kind: constantFrom('create', 'delete', 'nothing'), which: nat(), price: nat(3) });

test('an iteration shows each record that was there all the while exactly once, while others are created and deleted', async () => {
  await assert(
    asyncProperty(
      record({
        prices: array(nat(3), { minLength: 1, maxLength: 15 }),
        pageSize: integer({ min: 1, max: 4 }),
        orderBy: constantFrom('createdAt', 'price', 'expectedCloseDate'),
        orderDir: constantFrom('asc', 'desc'),
        between: array(happenings, { minLength: 20, maxLength: 20 }),
      }),
      async ({ prices, pageSize, orderBy, orderDir, between }) => {
        const { heffl, clock } = connected();
        const { id: clientId } = await heffl.companies.create({ name: 'Acme' });
        const create = (price: number) => {
          clock.advance(1000);
          return heffl.deals.create({ title: 'Deal', clientId, pipelineId: ids.pipeline, price });
        };
        let lasting = await Promise.all(prices.map(create)).then((deals) => deals.map(({ id }) => id));
        const seen: string[] = [];
        let cursor: string | null | undefined;
        for (const { kind, which, price } of between) {
          const page = await heffl.deals.list({ pageSize, orderBy, orderDir, ...(cursor ? { cursor } : {}) });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor as string | null;
          if (!page.hasMore) break;
          if (kind === 'create') await create(price);
          const victim = lasting[which % Math.max(1, lasting.length)];
          if (kind === 'delete' && victim !== undefined) {
            await heffl.deals.delete(victim);
            lasting = lasting.filter((id) => id !== victim);
          }
        }
        expect(new Set(seen).size).toBe(seen.length);
        // At most twenty pages were requested; with fewer, the iteration was complete.
        expect(cursor === null ? lasting.filter((id) => !seen.includes(id)) : []).toEqual([]);
      },
    ),
    { numRuns: 40, seed: 5 },
  );
});
