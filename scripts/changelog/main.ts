import path from 'node:path';
import { NOTHING_TO_COMPARE } from '../support/base-ref.js';
import { diffWith, diffWithRelease } from '../api/diff/diff.js';
import { isCovered } from '../api/diff/change/versions.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { writeChangelog } from './changelog.js';

/**
 * Writes the changes since the last release into CHANGELOG.md, for people to edit. `npm run changelog`
 * The section is that of the declared version where that covers the changes, else of the demanded version.
 */
process.exitCode = await runCommand({
  help: `Adds a row to CHANGELOG.md for each change of the descriptions. Rows that are there are kept as people worded them.

  npm run changelog                          since the last release
  npm run changelog -- --base main           since a branch, a tag or a commit`,
  options: { base: { type: 'string' } },
  async run({ flags }) {
    const { base } = flags;
    const report = base === undefined ? await diffWithRelease(projectRoot) : await diffWith(projectRoot, base);
    if (!report) {
      console.log(NOTHING_TO_COMPARE);
      return;
    }
    const { declared, to, bump } = report.package;
    const version = isCovered(declared, report.package) ? declared : to;
    const file = path.join(projectRoot, 'CHANGELOG.md');
    const { added, gone } = await writeChangelog(file, version, report.changes);
    console.log(`CHANGELOG.md: ${added.length} rows added to ${version}, since ${report.base.ref}.`);
    for (const mark of gone)
      console.log(`The row marked ${mark} belongs to no change any more. Look whether to drop it.`);
    if (version === declared) return;
    console.log(`The changes are ${bump} and demand ${to}; package.json says ${declared}. Raise it:`);
    console.log(`  npm version ${to} --no-git-tag-version && npm run generate`);
  },
});
