import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCopy } from '../release/pack.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { extractReports } from './extract.js';
import { ENTRY_MODULES, REPORT_FOLDER } from './reports.js';

/** Writes the API reports, the public surface of the package as people review it. `npm run api:report` */
process.exitCode = await runCommand({
  help: `Writes the public surface of the package to ${REPORT_FOLDER}/, for people to review.

  npm run api:report`,
  options: {},
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'heffl-surface-'));
    try {
      const copy = path.join(folder, 'package');
      await buildCopy(projectRoot, copy, '0'.repeat(40));
      const reports = await extractReports(copy, ENTRY_MODULES);
      await mkdir(path.join(projectRoot, REPORT_FOLDER), { recursive: true });
      for (const { name, text } of reports) await writeFile(path.join(projectRoot, REPORT_FOLDER, name), text);
      console.log(`${REPORT_FOLDER}/: ${reports.map(({ name }) => name).join(', ')}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});
