import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestHeffl, createTestHeffl } from '../../generated/src/custom/testing/index.js';
import { bundle, gzipSize, moduleSizes } from '../support/bundle.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { buildClient, packageRoot } from '../support/build-client.js';
import { median } from './support/statistics.js';
import { formatTable, type Cell } from './support/table.js';
import { timeNode } from './support/time-program.js';

const entry = entryOf(packageRoot);

/** The entry point of a built package. */
function entryOf(root: string): string {
  return path.join(root, 'dist/custom/testing/index.js');
}

/** Measures the test double, as built. `npm run bench:testing` */
process.exitCode = await runCommand({
  help: `Measures how fast the test double of \`heffl/testing\` starts and responds, and its size. It builds the package first.

  npm run bench:testing                      21 starts, each in a process of its own
  npm run bench:testing -- --quick           one start
  npm run bench:testing -- --before <folder> compares the responses with those of another built package: before, now, ratio`,
  options: { quick: { type: 'boolean' }, before: { type: 'string' } },
  async run({ flags: { quick, before } }) {
    await buildClient();
    if (before !== undefined) return console.log(await compareWith(path.resolve(before)));
    const rows = [...(await measureStarts(quick ? 1 : 21)), ...(await measureRates(entry)), ...(await measureSizes())];
    console.log(formatTable(['what', 'figure', 'unit'], rows));
  },
});

/** The figures of two packages, measured in turns in this process, so that other load falls on both. */
async function compareWith(folder: string): Promise<string> {
  const rounds: Cell[][][][] = [];
  for (let round = 0; round < 3; round += 1) {
    rounds.push([await measureRates(entryOf(folder)), await measureRates(entry)]);
  }
  const [first = []] = rounds;
  const rows = (first[0] ?? []).map(([what = '', , unit = ''], row) => {
    const figure = (side: number) => median(rounds.map((round) => Number(round[side]?.[row]?.[1])));
    const [before, now] = [figure(0), figure(1)];
    const ratio = unit === 'ms' ? before / now : now / before;
    return [what, before, now, unit, ratio];
  });
  return formatTable(['what', 'before', 'now', 'unit', 'times as fast'], rows);
}

/** Each start is in a process that has done nothing else. */
async function measureStarts(count: number): Promise<Cell[][]> {
  const code = `const start = performance.now();
    const before = process.cpuUsage();
    const { createTestHeffl } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    createTestHeffl();
    const { user, system } = process.cpuUsage(before);
    console.log(JSON.stringify({ elapsed: performance.now() - start, processor: (user + system) / 1000 }));`;
  const starts: { elapsed: number; processor: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const { stdout } = await timeNode(['--input-type=module', '-e', code], { folder: projectRoot });
    starts.push(JSON.parse(stdout) as (typeof starts)[number]);
  }
  return [
    [`import and createTestHeffl, median of ${count}`, median(starts.map(({ elapsed }) => elapsed)), 'ms'],
    ['the same, in time of the processor', median(starts.map(({ processor }) => processor)), 'ms'],
  ];
}

async function measureRates(file: string): Promise<Cell[][]> {
  const built = (await import(pathToFileURL(file).href)) as { createTestHeffl: typeof createTestHeffl };
  const withDeals = (deals: number) => {
    const api = built.createTestHeffl();
    const started = performance.now();
    api.seed({ counts: { deals } });
    return { api, seeded: performance.now() - started };
  };
  const { api, seeded } = withDeals(1000);
  const [few, many] = [withDeals(250).api, withDeals(20_000).api];
  const active = encodeURIComponent(JSON.stringify({ status: { operator: 'is', values: ['ACTIVE'] } }));
  return [
    ['seed with 1,000 deals', seeded, 'ms'],
    ['GET /deals/{id}', await rate(api, 'GET /deals/dl_abc123'), 'requests/s'],
    ['PATCH /deals/{id}', await rate(api, 'PATCH /deals/dl_abc123', { cf_region: 'EU' }), 'requests/s'],
    ['GET /deals, 30 of 1,000', await rate(api, 'GET /deals'), 'requests/s'],
    ['GET /deals, 100 of 250', await rate(few, 'GET /deals?pageSize=100'), 'requests/s'],
    ['GET /deals, 100 of 20,000', await rate(many, 'GET /deals?pageSize=100'), 'requests/s'],
    ['the same, filtered', await rate(many, `GET /deals?pageSize=100&filters=${active}`), 'requests/s'],
    ['the same, searched', await rate(many, 'GET /deals?pageSize=100&search=loom'), 'requests/s'],
    ['POST /companies, rejected', await rate(api, 'POST /companies', { nam: 'x' }), 'requests/s'],
  ];
}

/** Requests a second, one after the other, as a plain `fetch` sends them, bodies read. */
async function rate(api: TestHeffl, operation: string, body?: object): Promise<number> {
  const [method = '', route = ''] = operation.split(' ');
  const init = {
    method,
    headers: { 'x-api-key': 'bench', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  };
  const send = async () => (await api.fetch(`https://api.heffl.com/api/v2${route}`, init)).text();
  const until = async (end: number) => {
    const started = performance.now();
    let count = 0;
    for (; performance.now() < end; count += 1) await send();
    api.clearRequests();
    return (count * 1000) / (performance.now() - started);
  };
  await until(performance.now() + 300);
  return until(performance.now() + 1000);
}

async function measureSizes(): Promise<Cell[][]> {
  const embedding = `import { createTestHeffl } from '${entry}'; console.log(createTestHeffl);`;
  const sizes = await moduleSizes(embedding, projectRoot);
  const program = `import { Heffl } from '${path.join(packageRoot, 'dist/v2/index.js')}'; console.log(new Heffl());`;
  return [
    [`modules of the entry point, unpacked: ${sizes.length}`, sizes.reduce((sum, size) => sum + size, 0), 'B'],
    ['bundled, minified and compressed', gzipSize(await bundle(embedding, projectRoot)), 'B'],
    ['of it in the bundle of a program that uses the client', ownBytes(await bundle(program, projectRoot)), 'B'],
  ];
}

/** Bytes that only the test double has, found by a string of its tables. */
function ownBytes(text: string): number {
  return /is no cursor of this list|createTestHeffl/.test(text) ? text.length : 0;
}
