import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../scripts/support/redocly.js';

/** The pages that `npm run docs` builds stand alone: whoever opens one calls nobody. */
beforeAll(() => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'docs'], { cwd: projectRoot, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run docs failed:\n${stdout}\n${stderr}`);
}, 120_000);

describe.each(['v1', 'v2'])('the page of %s', (key) => {
  const page = () => readFile(path.join(projectRoot, 'dist', 'site', 'api', `${key}.html`), 'utf8');

  test('loads no script, style, font or image from elsewhere', async () => {
    const html = await page();
    const tags = html.match(/<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="(?:https?:)?\/\/[^"]*"[^>]*>/g) ?? [];
    expect(tags).toEqual([]);
  });

  test('forbids every connection, and has telemetry off', async () => {
    const html = await page();
    expect(html).toContain("connect-src 'none'");
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(html).toContain('"disableTelemetry":true');
  });

  test('shows the operations', async () => {
    const html = await page();
    expect(html).toContain('List deals');
    expect(html).toContain(`/api/${key}`);
  });
});
