import { isEqual, isPlainObject } from '../../../validate/json-type.js';
import type { Issue } from '../../../validate/issues.js';
import type { FilterLanguage } from '../../../testing/world/behaviour.js';

/** A condition on a field: `{ operator: 'is', values: ['ACTIVE'] }`. */
interface Condition {
  readonly operator: string;
  readonly values: readonly unknown[];
}

/**
 * The documented operators. `is` and `is_any_of` hold for a value that is one of `values`, `is_not` and `is_none_of` for
 * one that is not; the difference between the two of a pair is not documented. A field with several values counts for each.
 */
const operators: Readonly<Record<string, (isAmong: boolean) => boolean>> = {
  is: (isAmong) => isAmong,
  is_any_of: (isAmong) => isAmong,
  is_not: (isAmong) => !isAmong,
  is_none_of: (isAmong) => !isAmong,
};

/**
 * Faults of filters that the description allows. It leaves fields and operators open, since not all are known. An
 * embedded API that ignored an unknown one would return records that were not requested, so it rejects them.
 */
function checkFilters(filters: unknown, isKnown: (field: string) => boolean): Issue[] {
  return conditions(filters).flatMap(([field, { operator }]) => {
    if (!isKnown(field))
      return [{ field: `filters.${field}`, message: 'is a field that the embedded API cannot filter by' }];
    if (Object.hasOwn(operators, operator)) return [];
    const known = Object.keys(operators).join(', ');
    return [{ field: `filters.${field}.operator`, message: `the embedded API knows ${known}` }];
  });
}

/** True if a record meets all conditions. */
function fitsFilters(filters: unknown, read: (name: string) => unknown): boolean {
  return conditions(filters).every(([field, { operator, values }]) => {
    const present = [read(field) ?? null].flat();
    const isAmong = present.some((value) => values.some((wanted) => isEqual(wanted, value)));
    return operators[operator]?.(isAmong) ?? true;
  });
}

function conditions(filters: unknown): [string, Condition][] {
  return isPlainObject(filters) ? (Object.entries(filters) as [string, Condition][]) : [];
}

/** The filters of API v2. */
export const filterLanguage: FilterLanguage = { parameter: 'filters', check: checkFilters, fits: fitsFilters };
