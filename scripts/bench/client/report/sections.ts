import type { CostFigures } from '../measure/cost.js';
import type { ImportRow } from '../measure/import.js';
import type { LimitFigures } from '../measure/limit.js';
import type { MemoryRow } from '../measure/memory.js';
import type { SharedFigures } from '../measure/shared.js';
import type { PartSize } from '../../../support/size-parts.js';
import type { SizeRow } from '../measure/size.js';
import { formatTable } from '../../support/table.js';

/** Ratios have two decimals, so that neighbours can be distinguished. */
function ratio(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

/** One case under the rate limit. */
export function describeLimit({ title, calls, shortestMs, policy, rows }: LimitFigures): string {
  const most = `most in ${policy.windowMs / 1000} s`;
  const table = formatTable(
    ['client', 'succeeded', 'failed', 'unsettled', 'rejected', most, 'seconds', 'ratio'],
    rows.map((row) => [
      row.contender,
      row.responded,
      row.failed,
      calls - row.responded - row.failed,
      row.rejected,
      row.busiest,
      row.wallMs / 1000,
      ratio(row.ratio),
    ]),
  );
  return `### ${title}\n\nShortest possible: ${shortestMs / 1000} s.\n\n${table}`;
}

/** Several processes on one key. */
export function describeShared(figures: SharedFigures): string {
  const { calls, processes, limit, windowSeconds, shortestMs, responded, failed, rejected, wallMs } = figures;
  const table = formatTable(
    ['client', 'processes', 'succeeded', 'failed', 'rejected', 'seconds', 'ratio'],
    [['heffl', processes, responded, failed, rejected, wallMs / 1000, ratio(figures.ratio)]],
  );
  return `### ${calls} calls of ${processes} processes at ${limit} per ${windowSeconds} s, through Redis

Shortest possible: ${shortestMs / 1000} s.

${table}

The processes share a key, and a budget that \`heffl/rate-limiter-flexible\` keeps in a Redis server. That library counts whole
seconds, and its window has to outlast the server's, so it is a second longer: ${percent(1 / windowSeconds)}. Windows here are as long as Heffl's, and hold more calls.`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

/** All cases without a limit: a column of ratios and one of added time for each. */
export function describeCost(cases: readonly CostFigures[]): string {
  const clients = cases[0]?.rows.map(({ client }) => client) ?? [];
  const row = (client: string, read: (row: CostFigures['rows'][number]) => string): string[] => [
    client,
    ...cases.map(({ rows }) => {
      const found = rows.find((one) => one.client === client);
      return found === undefined ? '–' : read(found);
    }),
  ];
  const columns = ['client', ...cases.map(({ title }) => title)];
  const ratios = clients.map((client) => row(client, (found) => ratio(found.ratio)));
  const added = clients.map((client) =>
    // By the ratio, which is computed per round: the two medians may come from rounds of different load.
    row(client, (found) => String(Math.round((found.ratio - 1) * found.plainMicroseconds))),
  );
  return [
    'Time per request over plain fetch:',
    formatTable(columns, ratios),
    'Microseconds added to each request:',
    formatTable(columns, added),
  ].join('\n\n');
}

/** Sizes of bundles. */
export function describeSize(rows: readonly SizeRow[]): string {
  return formatTable(
    ['program', 'minified B', 'min+gzip B', 'ratio'],
    rows.map((row) => [row.program, row.minified, row.gzipped, ratio(row.ratio)]),
  );
}

/** Parts of the whole client. */
export function describeParts(rows: readonly PartSize[]): string {
  return formatTable(
    ['part', 'minified B', 'share of min+gzip B'],
    rows.map((row) => [row.part, row.minified, row.gzipped]),
  );
}

/** Memory of the iterations. */
export function describeMemory(rows: readonly MemoryRow[]): string {
  return formatTable(
    ['iteration with', 'items', 'heap at start', 'at 10 %', 'at 50 %', 'at 100 %', 'peak RSS before', 'peak RSS after'],
    rows.map(({ client, items, heap, peakRss }) => {
      const megabytes = [heap.start, heap.at10, heap.at50, heap.at100, peakRss.before, peakRss.after];
      return [client, items, ...megabytes.map((value) => `${value.toFixed(1)} MB`)];
    }),
  );
}

/** Times to import. */
export function describeImport(rows: readonly ImportRow[]): string {
  const first = rows[0];
  return formatTable(
    ['import', 'ms', 'ratio', `next to ${first?.program ?? ''}`],
    rows.map((row) => [
      row.program,
      row.milliseconds.toFixed(1),
      ratio(row.ratio),
      ratio(row.milliseconds / (first?.milliseconds ?? 1)),
    ]),
  );
}
