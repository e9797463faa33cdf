import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { extractReports } from '../../scripts/api/report/extract.js';
import { REPORT_FOLDER } from '../../scripts/api/report/reports.js';
import { projectRoot } from '../../scripts/support/redocly.js';
import { installed } from './support/installed.js';

test('the API reports are those of the package; if not, run: npm run api:report', async () => {
  // Below node_modules/ it would be taken for somebody else's package.
  const folder = await mkdtemp(path.join(tmpdir(), 'heffl-reported-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const copy = path.join(folder, 'package');
  await cp((await installed()).package, copy, { recursive: true });
  await symlink(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  const reports = await extractReports(copy);
  expect(reports.map(({ name }) => name).toSorted()).toEqual(
    (await readdir(path.join(projectRoot, REPORT_FOLDER))).toSorted(),
  );
  for (const { name, text } of reports) {
    expect(text).toBe(await readFile(path.join(projectRoot, REPORT_FOLDER, name), 'utf8'));
  }
});
