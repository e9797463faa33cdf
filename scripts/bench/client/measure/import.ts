import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { benchRoot } from '../paths.js';
import { programs } from '../programs.js';
import { median } from '../statistics.js';

/** What an import adds to a process that does nothing else. */
export interface ImportRow {
  readonly program: string;
  readonly milliseconds: number;
  /** The whole process over an empty one. */
  readonly ratio: number;
}

/** Times cold processes, an empty one and one of each in turn; every one is compared with the empty one of its round. */
export function measureImport(rounds: number): ImportRow[] {
  const subjects = programs.filter(({ imports }) => imports.length > 0);
  // Fills the disk cache.
  for (const { imports } of subjects) timeProcess(imports);
  const times = subjects.map(({ title }) => ({ title, added: [] as number[], ratios: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    const empty = timeProcess([]);
    for (const [index, { imports }] of subjects.entries()) {
      const time = timeProcess(imports);
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

function timeProcess(imports: readonly string[]): number {
  const program = imports.map((module) => `await import(${JSON.stringify(module)});`).join('');
  const start = performance.now();
  // Bare names are looked up from the working directory.
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: benchRoot });
  if (status !== 0) throw new Error(`A process that imports ${imports.join(', ')} failed: ${stderr.toString()}`);
  return performance.now() - start;
}
