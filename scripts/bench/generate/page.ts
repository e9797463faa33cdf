import { median } from '../support/statistics.js';
import { formatTable, type Cell } from '../support/table.js';
import { OURS } from './contenders.js';
import type { Result } from './result.js';

const COLUMNS = [
  'generator',
  'methods',
  'wall ms',
  'ours / it',
  'CPU ms',
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
  readonly results: readonly Result[];
  readonly incremental: readonly number[];
}

/** The results as a page of Markdown. Times are medians. */
export function page({ machine, loadBefore, rounds, results, incremental }: Report): string {
  const ours = results.find(({ name, failure }) => name === OURS && failure === undefined);
  const wall = ours ? median(ours.runs.map((run) => run.wall)) : Number.NaN;
  const rows = results.map((result) => row(result, wall));
  const failed = results
    .filter(({ failure }) => failure !== undefined)
    .map(({ name, failure }) => `- ${name} failed: ${failure}`);
  const errors = results
    .filter(({ check }) => check?.firstError !== undefined)
    .map(({ name, check }) => `- ${name}: \`${check?.firstError?.replaceAll('`', "'")}\``);
  return [
    '# Both clients, generated',
    '',
    `${machine}. Load before the start: ${loadBefore.toFixed(1)}. Medians of ${rounds} ${rounds === 1 ? 'run' : 'runs'}, alternating, after one that is not counted.`,
    'Ours reads the descriptions in many files and checks them; the others get each in one file.',
    '',
    formatTable(COLUMNS, rows),
    '',
    `After a saved edit, in a process that stays warm, ours writes the new output in ${median(incremental).toFixed(0)} ms: ${(median(incremental) / wall).toFixed(2)} of its cold run${others(results, incremental)}.`,
    ...(failed.length > 0 ? ['', ...failed] : []),
    ...(errors.length > 0 ? ['', 'The first error that tsc found:', '', ...errors] : []),
    '',
  ].join('\n');
}

function row({ name, emitsMethods, runs, size, check, failure }: Result, ours: number): Cell[] {
  const head = [name, emitsMethods ? 'yes' : 'no'];
  if (failure !== undefined || !size || !check)
    return [...head, 'failed', ...Array<string>(COLUMNS.length - 3).fill('')];
  const wall = median(runs.map((run) => run.wall));
  return [
    ...head,
    Math.round(wall),
    (ours / wall).toFixed(2),
    Math.round(median(runs.map(({ cpu }) => cpu))),
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
