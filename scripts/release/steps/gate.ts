import type { Report } from '../../api/diff/report/report.js';
import { isCovered } from '../../api/diff/change/versions.js';
import { hasSection, missingRows } from '../../changelog/changelog.js';

/** Faults of the declared numbers and of the changelog; empty if they cover the changes. */
export function checkGate(report: Report, changelog: string): string[] {
  const { name, declared, bump, to, because } = report.package;
  const why = because === undefined ? '' : ` (${because})`;
  const number = isCovered(declared, report.package)
    ? []
    : [
        `package.json declares ${name} ${declared}, but the changes are ${bump} and demand ${to}${why}. ` +
          `Run: npm version ${to} --no-git-tag-version && npm run generate`,
      ];
  const descriptions = report.descriptions
    .filter((description) => !isCovered(description.declared, description))
    .map(
      ({ api, declared: own, bump: demanded, to: next }) =>
        `info.version of the description ${api} is ${own}, but its changes are ${demanded} and demand ${next}.`,
    );
  return [...number, ...descriptions, ...checkChangelog(report, changelog)];
}

function checkChangelog({ package: { declared }, changes }: Report, changelog: string): string[] {
  if (!hasSection(changelog, declared)) return [`CHANGELOG.md has no section for ${declared}. Run: npm run changelog`];
  return missingRows(changelog, declared, changes).map(
    (row) => `CHANGELOG.md does not say under ${declared}: ${row.replace(/^- | <!--.*$/g, '')} Run: npm run changelog`,
  );
}
