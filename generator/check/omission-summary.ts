import { printable } from '../kit/runtime/errors/excerpt.js';
import type { ApiPlan } from '../plan/plan.js';

/**
 * Lines about operations without a method: how many there are, and why, the most frequent reason first. Empty where every
 * operation has one.
 */
export function omissionSummary(apis: readonly ApiPlan[]): string[] {
  const operations = apis.flatMap((api) => api.operations);
  const omitted = operations.flatMap(({ omission, label }) => (omission ? [{ ...omission, label }] : []));
  if (omitted.length === 0) return [];
  const codes = [...new Set(omitted.map(({ code }) => code))];
  const rows = codes.map((code) => omitted.filter((one) => one.code === code)).toSorted((a, b) => b.length - a.length);
  const width = String(rows[0]?.length).length;
  const total = `${omitted.length} of ${operations.length} operations get`;
  return [
    `${omitted.length === 1 ? `1 of ${operations.length} operations gets` : total} no method yet, only types (api.md says why for each):`,
    ...rows.map((row) => {
      const [{ code, label, reason } = { code: '', label: '', reason: '' }] = row;
      return printable(`  ${String(row.length).padStart(width)}  ${code}, such as ${label}: ${reason}`);
    }),
  ];
}

/** Codes of the warnings that the summary stands for. */
export function omissionCodes(apis: readonly ApiPlan[]): ReadonlySet<string> {
  return new Set(apis.flatMap(({ operations }) => operations.flatMap(({ omission }) => omission?.code ?? [])));
}
