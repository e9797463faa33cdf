/** A list can be awaited for one page, or walked for all of its items. */
import type { Contact, Deal, Heffl, Page, PagePromise } from 'heffl';
import { same } from './same.mjs';

export async function lists(heffl: Heffl): Promise<void> {
  same<PagePromise<Deal>>()(heffl.deals.list());

  const page = await heffl.deals.list({ pageSize: 5 });
  same<Page<Deal>>()(page);
  same<readonly Deal[]>()(page.items);
  same<string | null>()(page.nextCursor);
  same<boolean>()(page.hasMore);
  same<unknown>()(page.body);
  // @ts-expect-error The first of a page need not be there.
  void page.items[0].title;
  // @ts-expect-error A page belongs to whoever asked for it; copy the items to change them.
  page.items.push();

  for await (const deal of heffl.deals.list()) same<Deal>()(deal);
  for await (const contacts of heffl.contacts.list().pages()) same<Page<Contact>>()(contacts);

  // @ts-expect-error Pages come later; `for of` does not wait.
  for (const deal of heffl.deals.list()) void deal;
  // @ts-expect-error A list is not its items: await it, or walk it.
  void heffl.deals.list().items;
}

export async function around(heffl: Heffl): Promise<void> {
  const { data, response } = await heffl.users.list().withResponse();
  same<string | null>()(data.nextCursor);
  same<Response>()(response);

  const titles = await heffl.deals.list().then(({ items }) => items.map(({ title }) => title));
  same<string[]>()(titles);
  const [deals, contacts] = await Promise.all([heffl.deals.list(), heffl.contacts.list()]);
  same<Page<Deal>>()(deals);
  same<Page<Contact>>()(contacts);
}
