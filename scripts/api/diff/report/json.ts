import type { Report } from './report.js';

/** The report for programs. Changes are not merged: each names one method. */
export function jsonReport(report: Report): string {
  return JSON.stringify({ reportVersion: 1, ...report }, undefined, 2);
}
