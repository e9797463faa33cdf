import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../support/redocly.js';
import { benchRoot } from './paths.js';

/** Machine and versions of the figures. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Processes that waited for a core in the minute before, as the system averages them. */
  readonly load: number;
}

/** Describes this machine. */
export function describeMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    load: os.loadavg()[0] ?? 0,
  };
}

/** Versions of packages, as the manifests of the benches and of the project pin them. */
export async function pinnedVersions(names: readonly string[]): Promise<Record<string, string>> {
  const [rivals, ours] = await Promise.all([benchRoot, projectRoot].map(readPins));
  const pins = { ...ours, ...rivals };
  return Object.fromEntries(names.map((name) => [name, pins[name] ?? 'unknown']));
}

async function readPins(folder: string): Promise<Record<string, string>> {
  const { dependencies, devDependencies } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  return { ...dependencies, ...devDependencies };
}
