import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestHeffl, createTestHeffl } from '../generated/src/testing/heffl/index.js';
import { bundle, gzipSize, moduleSizes } from './support/bundle.js';
import { buildPackage } from './support/package-build.js';
import { projectRoot } from './support/redocly.js';

/**
 * How fast the embedded API of `heffl/testing` starts and answers, and what it weighs. Measures the built package, each
 * start in a process of its own. `npm run bench:testing`
 */
const packageRoot = path.join(projectRoot, 'generated');
const complaints = await buildPackage(packageRoot);
if (complaints.length > 0) throw new Error(complaints.join('\n'));
const entry = path.join(packageRoot, 'dist/esm/testing/heffl/index.js');

const starts = Array.from({ length: 21 }, measureStart);
report('import and createTestHeffl, median of 21 processes', milliseconds(starts.map(({ elapsed }) => elapsed)));
report('the same, in time of the processor', milliseconds(starts.map(({ processor }) => processor)));

const built = (await import(pathToFileURL(entry).href)) as { createTestHeffl: typeof createTestHeffl };
const api = built.createTestHeffl();
const started = performance.now();
api.seed({ counts: { deals: 1000 } });
report('seed with 1,000 deals', `${(performance.now() - started).toFixed(1)} ms`);
report('GET /deals/{id}', await rate(api, 'GET /deals/dl_abc123'));
report('PATCH /deals/{id}', await rate(api, 'PATCH /deals/dl_abc123', { cf_region: 'EU' }));
report('GET /deals, 30 of 1,000', await rate(api, 'GET /deals'));
report('POST /companies, refused', await rate(api, 'POST /companies', { nam: 'x' }));

const embedding = `import { createTestHeffl } from '${entry}'; console.log(createTestHeffl);`;
const sizes = await moduleSizes(embedding, projectRoot);
report(
  'modules of the entry point, unpacked',
  `${kilobytes(sizes.reduce((sum, size) => sum + size, 0))} in ${sizes.length}`,
);
const own = await bundle(embedding, projectRoot);
report('bundled, minified and compressed', kilobytes(gzipSize(own)));
const program = `import { Heffl } from '${path.join(packageRoot, 'dist/esm/v2/index.js')}'; console.log(new Heffl());`;
const production = await bundle(program, projectRoot);
report('of it in the bundle of a program that uses the client', `${ownBytes(production)} B`);

/** In a process that has done nothing else. */
function measureStart(): { readonly elapsed: number; readonly processor: number } {
  const code = `const start = performance.now();
    const before = process.cpuUsage();
    const { createTestHeffl } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    createTestHeffl();
    const { user, system } = process.cpuUsage(before);
    console.log(JSON.stringify({ elapsed: performance.now() - start, processor: (user + system) / 1000 }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return JSON.parse(output) as ReturnType<typeof measureStart>;
}

/** Requests a second, one after the other, as a plain `fetch` sends them, bodies read. */
async function rate({ fetch }: TestHeffl, operation: string, body?: object): Promise<string> {
  const [method = '', route = ''] = operation.split(' ');
  const init = {
    method,
    headers: { 'x-api-key': 'bench', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  };
  const send = async () => (await fetch(`https://api.heffl.com/api/v2${route}`, init)).text();
  const until = async (end: number) => {
    let count = 0;
    for (; performance.now() < end; count += 1) await send();
    return count;
  };
  await until(performance.now() + 300);
  const count = await until(performance.now() + 1000);
  return `${count.toLocaleString('en')} a second`;
}

/** What only the embedded API has, found by a text of its tables. */
function ownBytes(text: string): number {
  return /is no cursor of this list|createTestHeffl/.test(text) ? text.length : 0;
}

/** Their median. */
function milliseconds(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(1)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function report(what: string, figure: string): void {
  console.log(`${what.padEnd(56)} ${figure}`);
}
