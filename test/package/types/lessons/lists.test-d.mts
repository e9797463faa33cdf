/** A list can be awaited for one page, or iterated over for all of its items. */
import type { Contact, Deal, Heffl, ListIterator, ListOptions, Page, PagePromise } from 'heffl';
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
  // @ts-expect-error A page is read-only; copy the items to change them.
  page.items.push();

  for await (const deal of heffl.deals.list()) same<Deal>()(deal);
  for await (const contacts of heffl.contacts.list().pages()) same<Page<Contact>>()(contacts);

  // @ts-expect-error Pages come later; `for of` does not wait.
  for (const deal of heffl.deals.list()) void deal;
  // @ts-expect-error A list is not its items: await it, or iterate over it.
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

export async function limits(heffl: Heffl, options: ListOptions): Promise<void> {
  void heffl.deals.list({}, { maxItems: 10, maxPages: 2, lookAhead: false, resume: 'token', timeout: 1000 });
  void heffl.pipelines.list({}, options);
  same<string>()(heffl.deals.list().resumeToken());
  // @ts-expect-error Only lists can be limited.
  void heffl.deals.get('dl_abc123', { maxItems: 10 });
  // @ts-expect-error A token is a string.
  void heffl.deals.list({}, { resume: 17 });

  same<Deal[]>()(await heffl.deals.list().toArray({ limit: 100 }));
  // @ts-expect-error A list may be of any length: say how much of it you are ready to hold.
  void heffl.deals.list().toArray();
  // @ts-expect-error The same.
  void heffl.deals.list().toArray({});
}

export async function byHand(heffl: Heffl): Promise<void> {
  const deals = heffl.deals.list()[Symbol.asyncIterator]();
  same<ListIterator<Deal>>()(deals);
  const step = await deals.next();
  if (step.done) same<undefined>()(step.value);
  else same<Deal>()(step.value);
  await deals.return();

  // Both are what the language knows.
  const iterable: AsyncIterable<Deal> = heffl.deals.list();
  const iterator: AsyncIterableIterator<Page<Deal>> = heffl.deals.list().pages();
  const promise: PromiseLike<Page<Deal>> = heffl.deals.list();
  const narrower: PagePromise<{ readonly id?: string }> = heffl.deals.list();
  void [iterable, iterator, promise, narrower];
}
