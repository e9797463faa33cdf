import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadApis } from '../generator/load-settings.js';
import { projectRoot, redocly } from './support/redocly.js';

/**
 * Builds one self-contained page per API: dist/docs/v1.html and dist/docs/v2.html. `npm run docs`
 * Redoc is inlined, its telemetry is off in redocly.yaml, and a content security policy keeps the page from calling anyone.
 */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:; connect-src 'none'";

const folder = path.join(projectRoot, 'dist', 'docs');
await mkdir(folder, { recursive: true });
for (const { key } of await loadApis(projectRoot)) {
  const page = path.join(folder, `${key}.html`);
  const exitCode = redocly('build-docs', key, '--inlineBundle', '--output', page);
  if (exitCode === 0) await addPolicy(page);
  else process.exitCode = exitCode;
}

async function addPolicy(page: string): Promise<void> {
  const html = await readFile(page, 'utf8');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`;
  await writeFile(page, html.replace('<head>', `<head>\n  ${policy}`));
}
