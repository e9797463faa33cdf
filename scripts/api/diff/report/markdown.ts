import { changedApis, groupChanges, titleOf, type Row } from './group.js';
import { numberLines } from './numbers.js';
import type { Report } from './report.js';
import { sentence } from './text.js';

/** The report for a pull request. */
export function markdownReport(report: Report): string {
  const { base, changes } = report;
  const head = `# What changed since ${base.ref}`;
  if (changes.length === 0) return [head, 'Nothing in the descriptions.', list(numberLines(report))].join('\n\n');
  const sections = changedApis(changes).flatMap((api) =>
    [`## ${titleOf(api)}`].concat(
      groupChanges(changes, api).flatMap(({ resource, rows }) => [
        `### ${resource === '' ? 'The whole client' : resource}`,
        table(rows),
      ]),
    ),
  );
  return [head, list(numberLines(report)), ...sections].join('\n\n');
}

function table(rows: readonly Row[]): string {
  return ['| breaks | demands | what |', '|---|---|---|', ...rows.map(line)].join('\n');
}

function line(row: Row): string {
  const more = [
    row.needsUpgrade ? 'Copies made before stop working once the API has changed.' : undefined,
    row.note,
  ].filter((text) => text !== undefined);
  return `| ${row.audience} | ${row.bump} | ${[sentence(row), ...more].join('. ').replaceAll('|', '\\|')} |`;
}

function list(lines: readonly string[]): string {
  return lines.map((text) => `- ${text}`).join('\n');
}
