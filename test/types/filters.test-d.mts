/** Filters are an object, sent as one JSON string. Documented fields take values of their own type. */
import type { DealFilters, DealStatus, FilterOperator, Heffl } from 'heffl';
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

/** Fields that are not documented, custom fields among them, need no cast. */
export const others: DealFilters = {
  status: { operator: 'is', values: ['WON'] },
  cf_priority: { operator: 'is_none_of', values: ['Low', 3, null] },
  expectedCloseDate: { operator: 'before', values: ['2026-01-01'] },
};

// @ts-expect-error Still a condition: an operator and values.
export const noCondition: DealFilters = { cf_priority: 100 };

/** Filters may be put together field by field. */
export function build(statuses: DealStatus[]): DealFilters {
  const built: DealFilters = {};
  built.status = { operator: 'is_any_of', values: statuses };
  built['cf_region'] = { operator: 'is', values: ['North'] };
  return built;
}

/** The known operators are kept apart from `string`, so that an editor completes them. */
type Known = Extract<FilterOperator, 'is' | 'is_not'>;
export function operators(known: Known): void {
  same<'is' | 'is_not'>()(known);
}
export const another: FilterOperator = 'contains';
