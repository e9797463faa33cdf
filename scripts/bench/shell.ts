import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fillFolder, withScratch } from '../../generator/write/scratch.js';
import { buildClient } from '../support/build-client.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { median } from './support/statistics.js';
import { formatTable } from './support/table.js';
import { timeNode } from './support/time-program.js';

const ROUNDS = 15;

/** Limits, as ratios to the program next to it. */
const LIMITS = { version: 1.3, list: 1.15 } as const;

/** Times the start of the package's program. `npm run bench:shell` */
process.exitCode = await runCommand({
  help: `Times \`heffl --version\` against an empty program, and \`heffl deals list\` against a program that makes the same request with
\`fetch\`, alternately, and prints the medians and their ratios. It builds the package first, and serves the responses itself.

  npm run bench:shell`,
  options: {},
  async run() {
    await buildClient();
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: [], meta: { hasMore: false, nextCursor: null } }));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    try {
      await withScratch('heffl-bench-shell', (folder) => measure(folder, (server.address() as AddressInfo).port));
    } finally {
      server.close();
    }
  },
});

async function measure(folder: string, port: number): Promise<void> {
  const address = `http://127.0.0.1:${port}`;
  await fillFolder(folder, {
    'empty.mjs': '',
    'list.mjs': `const response = await fetch('${address}/api/v2/deals', { headers: { 'x-api-key': 'key' } });
process.stdout.write(JSON.stringify((await response.json()).data, undefined, 2));`,
  });
  const program = path.join(projectRoot, 'generated/dist/custom/command/main.js');
  const pairs = [
    {
      title: 'heffl --version / empty program',
      ours: [program, '--version'],
      other: 'empty.mjs',
      limit: LIMITS.version,
    },
    { title: 'heffl deals list / fetch', ours: [program, 'deals', 'list'], other: 'list.mjs', limit: LIMITS.list },
  ];
  const variables = { HEFFL_API_KEY: 'key', HEFFL_BASE_URL: address };
  const rows = [];
  for (const { title, ours, other, limit } of pairs) {
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, line] of [ours, [other]].entries()) {
        const { milliseconds } = await timeNode(line, { folder, variables });
        // The first round warms the disk.
        if (round > 0) times[index]?.push(milliseconds);
      }
    }
    const [own, rival] = times.map(median) as [number, number];
    rows.push([title, Math.round(own), Math.round(rival), (own / rival).toFixed(2), String(limit)]);
  }
  console.log(formatTable(['program', 'ms', 'of the other', 'ratio', 'limit'], rows));
}
