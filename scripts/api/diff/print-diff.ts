import { NOTHING_TO_COMPARE } from '../../support/base-ref.js';
import { covers, type Bump } from './change/change.js';
import { jsonReport } from './report/json.js';
import { markdownReport } from './report/markdown.js';
import type { Report } from './report/report.js';
import { textReport } from './report/text.js';

/** Printers of a report, by the name of their format. */
export const formats = { text: textReport, markdown: markdownReport, json: jsonReport };

/** How a report is printed, and the bump from which on it is a failure. */
export interface PrintOptions {
  readonly format: keyof typeof formats;
  readonly failOn: Bump;
}

/**
 * Prints a report, or that there is none.
 *
 * @returns the exit code: 1 if the changes are as bad as `failOn`
 */
export function printDiff(report: Report | undefined, { format, failOn }: PrintOptions): number {
  if (!report) {
    console.error(NOTHING_TO_COMPARE);
    if (format === 'json') console.log('null');
    return 0;
  }
  console.log(formats[format](report));
  return failOn !== 'none' && covers(report.package.bump, failOn) ? 1 : 0;
}
