import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { extractReports } from '../../scripts/api-report/extract.js';
import { ENTRY_MODULES, REPORT_FOLDER } from '../../scripts/api-report/reports.js';
import { projectRoot } from '../../scripts/support/redocly.js';

test('the API reports are those of the package; if not, run: npm run api:report', async () => {
  const reports = await extractReports(inject('installed').package, ENTRY_MODULES);
  expect(reports).toHaveLength(3);
  for (const { name, text } of reports) {
    expect(text).toBe(await readFile(path.join(projectRoot, REPORT_FOLDER, name), 'utf8'));
  }
});
