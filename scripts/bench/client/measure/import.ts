import { benchRoot } from '../../support/paths.js';
import { programs } from '../plan/programs.js';
import { median } from '../../support/statistics.js';
import { timeNode } from '../../support/time-program.js';

/** Cost that an import adds to a process that does nothing else. */
export interface ImportRow {
  readonly program: string;
  readonly milliseconds: number;
  /** Ratio of the whole process to an empty one. */
  readonly ratio: number;
}

/** Times cold processes, an empty one and one for each package, alternately; every one is compared with the empty one of its round. */
export async function measureImport(rounds: number): Promise<ImportRow[]> {
  const subjects = programs.filter(({ imports }) => imports.length > 0);
  // Fills the disk cache.
  for (const { imports } of subjects) await timeImports(imports);
  const times = subjects.map(({ title }) => ({ title, added: [] as number[], ratios: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    const empty = await timeImports([]);
    for (const [index, { imports }] of subjects.entries()) {
      const time = await timeImports(imports);
      times[index]?.added.push(time - empty);
      times[index]?.ratios.push(time / empty);
    }
  }
  return times.map(({ title, added, ratios }) => ({
    program: title,
    milliseconds: median(added),
    ratio: median(ratios),
  }));
}

async function timeImports(imports: readonly string[]): Promise<number> {
  const program = imports.map((module) => `await import(${JSON.stringify(module)});`).join('');
  // Bare names are looked up from the working directory.
  const { milliseconds } = await timeNode(['--input-type=module', '-e', program], { folder: benchRoot });
  return milliseconds;
}
