import { median } from '../support/statistics.js';
import { formatTable, type Cell } from '../support/table.js';
import { HEY_API, OURS } from './contenders.js';
import type { Result } from './result.js';

const COLUMNS = [
  'generator',
  'methods',
  'wall ms',
  'ours / it',
  'CPU ms',
  'CPU / hey-api',
  'memory MiB',
  'files',
  'KiB',
  'tsc errors',
  'tsc check s',
  'types',
  'instantiations',
];

/** Contents of the page. */
export interface Report {
  readonly machine: string;
  readonly loadBefore: number;
  readonly rounds: number;
  readonly tables: readonly Table[];
  readonly incremental: readonly number[];
}

/** The results for one set of documents. */
export interface Table {
  readonly title: string;
  readonly results: readonly Result[];
}

/** The results as a page of Markdown. Times are medians. */
export function page({ machine, loadBefore, rounds, tables, incremental }: Report): string {
  const own = tables.at(-1)?.results ?? [];
  const wall = medianOf(own, OURS, 'wall');
  return [
    '# Clients, generated',
    '',
    `${machine}. Load before the start: ${loadBefore.toFixed(1)}. Medians of ${rounds} ${rounds === 1 ? 'run' : 'runs'}, alternating.`,
    'Of the descriptions of this project, the last table, ours reads many files and the others get each in one file.',
    '',
    ...tables.flatMap(section),
    `After a saved edit, in a process that stays warm, ours writes the new output in ${median(incremental).toFixed(0)} ms: ${(median(incremental) / wall).toFixed(2)} of its cold run${others(own, incremental)}.`,
    '',
  ].join('\n');
}

function section({ title, results }: Table): string[] {
  const scale = { wall: medianOf(results, OURS, 'wall'), cpu: medianOf(results, HEY_API, 'cpu') };
  const failed = results.flatMap(({ name, failure }) => (failure === undefined ? [] : `- ${name} failed: ${failure}`));
  const errors = results.flatMap(({ name, check }) =>
    check?.firstError === undefined ? [] : `- ${name}: \`${check.firstError.replaceAll('`', "'")}\``,
  );
  return [
    `## ${title}`,
    '',
    formatTable(
      COLUMNS,
      results.map((result) => row(result, scale)),
    ),
    '',
    ...(failed.length > 0 ? [...failed, ''] : []),
    ...(errors.length > 0 ? ['The first error that tsc found:', '', ...errors, ''] : []),
  ];
}

/** `NaN` for a contender that failed. */
function medianOf(results: readonly Result[], wanted: string, figure: 'wall' | 'cpu'): number {
  const found = results.find(({ name, failure }) => name === wanted && failure === undefined);
  return found ? median(found.runs.map((run) => run[figure])) : Number.NaN;
}

function row({ name, emitsMethods, runs, size, check, failure }: Result, scale: { wall: number; cpu: number }): Cell[] {
  const head = [name, emitsMethods ? 'yes' : 'no'];
  if (failure !== undefined || !size || !check)
    return [...head, 'failed', ...Array<string>(COLUMNS.length - 3).fill('')];
  const wall = median(runs.map((run) => run.wall));
  const cpu = median(runs.map((run) => run.cpu));
  return [
    ...head,
    Math.round(wall),
    (scale.wall / wall).toFixed(2),
    Math.round(cpu),
    (cpu / scale.cpu).toFixed(2),
    Math.round(median(runs.map(({ memory }) => memory))),
    size.files,
    Math.round(size.bytes / 1024),
    check.errors,
    check.seconds.toFixed(2),
    check.types,
    check.instantiations,
  ];
}

/** The others have no warm run to compare with, so it is held against their cold one. */
function others(results: readonly Result[], incremental: readonly number[]): string {
  const rivals = results.filter(({ name, failure }) => name !== OURS && failure === undefined);
  const ratios = rivals.map(({ name, runs }) => {
    return `${name} ${(median(incremental) / median(runs.map(({ wall }) => wall))).toFixed(2)}`;
  });
  return ratios.length === 0 ? '' : `; of the whole run of ${ratios.join(', ')}`;
}
