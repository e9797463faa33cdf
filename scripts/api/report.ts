import path from 'node:path';
import { changeFiles } from '../../generator/write/change-files.js';
import { withScratch } from '../../generator/write/scratch.js';
import { buildCopy } from '../release/tarball/pack.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { extractReports } from './report/extract.js';
import { REPORT_FOLDER } from './report/reports.js';

/** Writes the API reports, the public surface of the package as people review it. `npm run api:report` */
process.exitCode = await runCommand({
  help: `Writes the public surface of the package to ${REPORT_FOLDER}/, for people to review.

  npm run api:report`,
  options: {},
  run: () =>
    withScratch('heffl-surface', async (folder) => {
      const copy = path.join(folder, 'package');
      await buildCopy(projectRoot, copy, '0'.repeat(40));
      const reports = await extractReports(copy);
      await changeFiles(path.join(projectRoot, REPORT_FOLDER), async () => ({
        write: reports.map(({ name, text }) => ({ path: name, text })),
      }));
      console.log(`${REPORT_FOLDER}/: ${reports.map(({ name }) => name).join(', ')}`);
    }),
});
