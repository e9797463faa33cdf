import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { benchRoot } from '../paths.js';

/** Where and with what the figures were taken. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Processes that wanted a core in the minute before, as the system averages them. */
  readonly load: number;
  /** Versions of the other clients. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Describes this machine. */
export async function describeMachine(): Promise<Machine> {
  const manifest = JSON.parse(await readFile(path.join(benchRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    load: os.loadavg()[0] ?? 0,
    versions: manifest.dependencies,
  };
}
