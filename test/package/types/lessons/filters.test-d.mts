/** Filters are an object, sent as one JSON string. Documented fields take values of their own type. */
import type { DealFilters, DealStatus, FilterOperator, Heffl, OptionFilterOperator } from 'heffl';
import { unchecked } from 'heffl';
import { same } from './same.mjs';

export async function filters(heffl: Heffl): Promise<void> {
  await heffl.deals.list({ filters: { status: { operator: 'is_any_of', values: ['ACTIVE', 'WON'] } } });
  await heffl.deals.list({ filters: { clientId: { operator: 'is', values: ['clt_abc123'] } } });

  // @ts-expect-error No deal has this status.
  await heffl.deals.list({ filters: { status: { operator: 'is', values: ['OPEN'] } } });
  // @ts-expect-error A deal's id where a client's is compared.
  await heffl.deals.list({ filters: { clientId: { operator: 'is', values: ['dl_abc123'] } } });
  // @ts-expect-error Values are a list.
  await heffl.deals.list({ filters: { status: { operator: 'is', values: 'ACTIVE' } } });
  // @ts-expect-error A filter has an operator.
  await heffl.deals.list({ filters: { status: { values: ['ACTIVE'] } } });
  // @ts-expect-error Not a string: the client encodes it.
  await heffl.deals.list({ filters: '{"status":{"operator":"is","values":["ACTIVE"]}}' });
}

/** Undocumented conditions need an explicit `unchecked`, so that typos are found: a field, an operator, a whole filter. */
export async function undocumented(heffl: Heffl): Promise<void> {
  // @ts-expect-error A typo, or a field that is not documented.
  await heffl.deals.list({ filters: { ownerUserId: { operator: 'is', values: ['usr_abc123'] } } });
  await heffl.deals.list({ filters: unchecked({ ownerUserId: { operator: 'is', values: ['usr_abc123'] } }) });
  // Next to documented fields, which stay checked.
  const owner = unchecked({ ownerUserId: { operator: 'is', values: ['usr_abc123'] } });
  await heffl.deals.list({ filters: { status: { operator: 'is', values: ['WON'] }, ...owner } });
  // @ts-expect-error Still no status.
  await heffl.deals.list({ filters: { ...owner, status: { operator: 'is', values: ['OPEN'] } } });

  // @ts-expect-error The status is a field of options, which has four documented operators.
  await heffl.deals.list({ filters: { status: { operator: 'contains', values: ['WON'] } } });
  await heffl.deals.list({ filters: { status: unchecked({ operator: 'contains', values: ['WON'] }) } });
  // @ts-expect-error Nothing is known of the filters of leads.
  await heffl.leads.list({ filters: { stageId: { operator: 'is', values: ['lstg_abc123'] } } });
  await heffl.leads.list({ filters: unchecked({ stageId: { operator: 'is', values: ['lstg_abc123'] } }) });
  // The same function for the keys of an order, or any other enum that is closed.
  await heffl.deals.list({ orderBy: unchecked('updatedAt') });
}

/** Custom fields have their prefix. A workspace file makes them exact; see workspace/. */
export const custom: DealFilters = { cf_created: { operator: 'before', values: ['2026-01-01'] } };
// @ts-expect-error Still a condition: an operator and values.
export const noCondition: DealFilters = { cf_priority: 100 };

/** Filters may be put together field by field. */
export function build(statuses: DealStatus[]): DealFilters {
  const built: DealFilters = {};
  built.status = { operator: 'is_any_of', values: statuses };
  built['cf_region'] = { operator: 'is', values: ['North'] };
  return built;
}

/** The operators of options are a list. Those of other types are not documented, so any string compiles. */
export function operators(known: OptionFilterOperator): void {
  same<'is' | 'is_not' | 'is_any_of' | 'is_none_of'>()(known);
}
export const another: FilterOperator = 'contains';
