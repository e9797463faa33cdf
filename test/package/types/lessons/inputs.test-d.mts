/** Required inputs of a call, optional ones, and those where null is a value. */
import type { DealCreateParams, Heffl, QuotationUpdateParams } from 'heffl';

export async function required(heffl: Heffl): Promise<void> {
  await heffl.contacts.list();
  await heffl.contacts.list({});
  // @ts-expect-error A contact has a first name.
  await heffl.contacts.create({});
  // @ts-expect-error A body is needed.
  await heffl.contacts.create();
  // @ts-expect-error An id is needed.
  await heffl.deals.get();
  // @ts-expect-error An update needs its changes.
  await heffl.deals.update('dl_abc123');
  // @ts-expect-error A deal stands in a pipeline and belongs to a client.
  await heffl.deals.create({ title: 'Engine' });
}

/** Null empties a field, where the API lets it be empty. */
export const update: QuotationUpdateParams = {
  expiryDate: null,
  // @ts-expect-error A quotation keeps its date.
  date: null,
};

/** Left out, or given: `undefined` is neither, under exactOptionalPropertyTypes. */
const deal = { title: 'Engine', clientId: 'clt_abc123', pipelineId: 'dpl_abc123' } as const;
export const create: DealCreateParams = deal;
// @ts-expect-error Leave the price out.
export const priceless: DealCreateParams = { ...deal, price: undefined };

/** Closed enums reject other values; open ones complete the known values and take any string. */
export async function values(heffl: Heffl): Promise<void> {
  await heffl.deals.list({ orderBy: 'price', orderDir: 'asc' });
  // @ts-expect-error Deals are not ordered by title.
  await heffl.deals.list({ orderBy: 'title' });
  // @ts-expect-error Up or down.
  await heffl.deals.list({ orderDir: 'up' });
  await heffl.contacts.list({ orderBy: 'name' });
  await heffl.contacts.list({ orderBy: 'a field that is not documented' });
  // @ts-expect-error Open, but still a string.
  await heffl.contacts.list({ orderBy: 1 });
  // @ts-expect-error A typo in a parameter.
  await heffl.contacts.list({ pagesize: 5 });
  await heffl.quotations.update('qtn_abc123', { status: 'SENT' });
  // @ts-expect-error Capital letters.
  await heffl.quotations.update('qtn_abc123', { status: 'sent' });
}

/** A date of a body is a string, or a `Date`, which JSON writes in the same format. */
export const dates: QuotationUpdateParams = { date: new Date(0), expiryDate: '2026-07-31T00:00:00.000Z' };

/** A task is linked to a record of the kind that it names, to nothing, or the link is left out. */
export async function links(heffl: Heffl): Promise<void> {
  await heffl.tasks.create({ title: 'Call' });
  await heffl.tasks.create({ title: 'Call', entity: 'deals', entityId: 'dl_abc123' });
  await heffl.tasks.update('tsk_abc123', { entity: 'deals', entityId: null });
  // @ts-expect-error The id of a lead.
  await heffl.tasks.create({ title: 'Call', entity: 'deals', entityId: 'ld_abc123' });
  // @ts-expect-error A kind without an id.
  await heffl.tasks.create({ title: 'Call', entity: 'deals' });
  // @ts-expect-error An id without its kind.
  await heffl.tasks.create({ title: 'Call', entityId: 'dl_abc123' });
}

/** A deleted record may lack members, and the response a body. */
export async function deleted(heffl: Heffl): Promise<string | undefined> {
  const gone = await heffl.deals.delete('dl_abc123');
  // @ts-expect-error It may be undefined.
  void gone.id;
  return gone?.id;
}
