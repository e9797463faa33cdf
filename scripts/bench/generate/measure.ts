import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { discard } from '../../../generator/write/scratch.js';
import { timeProgram } from '../support/time-program.js';
import type { Command } from './contenders.js';

/** Cost of one run of a generator. */
export interface Run {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds of all its Node processes. */
  readonly cpu: number;
  /** MiB of the largest of them. */
  readonly memory: number;
  readonly said: string;
}

/**
 * Runs a program of Node and measures it with all its children.
 *
 * @throws {CommandError} it fails
 */
export async function measure({ program, args }: Command, folder: string, usageFile: string): Promise<Run> {
  await discard(usageFile);
  const preload = path.join(import.meta.dirname, 'usage.cjs');
  const variables = { NODE_OPTIONS: `--require ${preload}`, BENCH_USAGE: usageFile };
  const { milliseconds, output } = await timeProgram(program, args, { folder, variables });
  const lines = (await readFile(usageFile, 'utf8')).trim().split('\n');
  const used = lines.map((line) => JSON.parse(line) as { cpu: number; rss: number });
  return {
    wall: milliseconds,
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...used.map(({ rss }) => rss)),
    said: output,
  };
}

/** Files and bytes below a folder. */
export async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
