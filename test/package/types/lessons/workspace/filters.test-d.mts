/** Filters and orders know the fields of the workspace too. */
import type { Heffl } from 'heffl';
import { unchecked } from 'heffl';

export async function filters(heffl: Heffl): Promise<void> {
  // A field of options takes the documented operators and its own options, a field of several options too.
  await heffl.deals.list({ filters: { cf_priority: { operator: 'is_any_of', values: ['High', 'Low'] } } });
  await heffl.deals.list({ filters: { cf_tags: { operator: 'is', values: ['new'] } } });
  // @ts-expect-error No such option.
  await heffl.deals.list({ filters: { cf_priority: { operator: 'is', values: ['Urgent'] } } });
  // @ts-expect-error No operator of options.
  await heffl.deals.list({ filters: { cf_priority: { operator: 'contains', values: ['High'] } } });
  // @ts-expect-error No such field.
  await heffl.deals.list({ filters: { cf_priorty: { operator: 'is', values: ['High'] } } });

  // The operators of other types are not documented, so any may be right. The values must fit.
  await heffl.deals.list({ filters: { cf_region: { operator: 'contains', values: ['North'] } } });
  await heffl.deals.list({ filters: { cf_amount_lost: { operator: 'above', values: [100] } } });
  // @ts-expect-error A number.
  await heffl.deals.list({ filters: { cf_amount_lost: { operator: 'above', values: ['100'] } } });

  // Fields that the file does not list accept any value.
  await heffl.deals.list({ filters: { cf_odd: { operator: 'is', values: [null, 1] } } });
  // @ts-expect-error No value is undefined.
  await heffl.deals.list({ filters: { cf_region: { operator: 'is', values: [undefined] } } });

  // Values that you know better.
  await heffl.deals.list({ filters: { cf_priority: unchecked({ operator: 'contains', values: ['Hi'] }) } });
}

/** Where the keys of an order are an open list, an editor offers those of the workspace; any string compiles. */
export async function orders(heffl: Heffl): Promise<void> {
  await heffl.contacts.list({ orderBy: 'cf_industry' });
  // The keys by which deals can be ordered are documented in full, and custom fields are not among them.
  // @ts-expect-error Not documented.
  await heffl.deals.list({ orderBy: 'cf_priority' });
  await heffl.deals.list({ orderBy: unchecked('cf_priority') });
}
