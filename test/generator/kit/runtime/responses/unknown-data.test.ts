import { expect, it } from 'vitest';
import { connectTo, getItem, json, listItems } from '../support/client.js';

/** Later additions of a server to a response. */
const grown = {
  id: 'itm_1',
  status: 'A_NEW_STATUS',
  brandNew: { deep: [1, null, { er: true }] },
  cf_unheard_of: 'x',
  __proto__x: 1,
};

it('fields and values that nobody has described reach the caller as they are, and nothing throws', async () => {
  const { connection } = connectTo(() => json(grown));
  expect(await connection.request(getItem)).toEqual(grown);
});

it('so do those of the items of a list, and of its envelope', async () => {
  const envelope = { data: [grown], meta: { hasMore: false, nextCursor: null, total: 1 }, notice: 'new' };
  const { connection } = connectTo(() => json(envelope));
  const page = await connection.list(listItems);
  expect(page.items).toEqual([grown]);
  expect(page.body).toEqual(envelope);
});
